import Guidance

/// A file of `overrides/` that is to be written.
package struct OverrideDraft: Sendable {
    package let id: Override.ID
    package let kind: Override.Kind
    package let lines: [Line.ID]
    package let services: [Service.ID]
    package let from: Instant
    /// Nil: until it is ended.
    package let until: Instant?
    /// Opening hours, or `off`.
    package let hours: String
    /// In the source language.
    package let notice: String
    package let sources: [Source.ID]

    package init(
        id: Override.ID, kind: Override.Kind, lines: [Line.ID], services: [Service.ID],
        from: Instant, until: Instant?, hours: String, notice: String, sources: [Source.ID]
    ) {
        (self.id, self.kind, self.lines, self.services) = (id, kind, lines, services)
        (self.from, self.until, self.hours) = (from, until, hours)
        (self.notice, self.sources) = (notice, sources)
    }

    /// The file, as somebody would write it.
    package func yaml(in zone: Zone) -> String {
        var rows = [("id", id), ("kind", kind.rawValue)]
        if !lines.isEmpty { rows.append(("lines", Self.list(lines))) }
        if !services.isEmpty { rows.append(("services", Self.list(services))) }
        rows.append(("from", from.rfc3339(in: zone)))
        if let until { rows.append(("until", until.rfc3339(in: zone))) }
        rows += [("hours", Self.quoted(hours)), ("notice", Self.quoted(notice))]
        if !sources.isEmpty { rows.append(("sources", Self.list(sources))) }
        return rows.map { "\($0): \($1)\n" }.joined()
    }

    /// The same file with another end.
    /// - Parameters:
    ///   - yaml: of one override.
    ///   - end: from when on it no longer holds.
    ///   - zone: the office's.
    /// - Returns: everything else as it was.
    package static func ended(_ yaml: String, at end: Instant, in zone: Zone) -> String {
        let row = "until: \(end.rfc3339(in: zone))"
        var rows = yaml.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if let place = rows.firstIndex(where: { $0.utf8.starts(with: "until:".utf8) }) {
            rows[place] = row
        } else if let place = rows.firstIndex(where: { $0.utf8.starts(with: "from:".utf8) }) {
            rows.insert(row, at: place + 1)
        }
        return rows.joined(separator: "\n")
    }

    private static func list(_ ids: [String]) -> String {
        "[\(ids.map(quoted).joined(separator: ", "))]"
    }

    /// Within YAML's double quotes, where nothing of a text has a meaning of its own.
    private static func quoted(_ text: String) -> String {
        var quoted = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return "\"\(quoted)\""
    }
}
