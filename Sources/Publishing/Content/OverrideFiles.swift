import Guidance
import Yams

/// `overrides/*.yaml`: other hours for a time. A file dropped there and published takes effect.
extension ContentParser {
    func readOverride(_ file: YAMLFile) {
        mapping(file.root, file.name) { reader in
            let id = id(reader, .override, of: file)
            let kind: Override.Kind = reader.requiredChoice("kind", default: .dated)
            let lines = references(reader, "lines", to: .line)
            let services = references(reader, "services", to: .service)
            let from = instant(reader, "from", isEnd: false)
            let until = instant(reader, "until", isEnd: true)
            let hours = overrideHours(reader)
            let notice = requiredMessage(reader, "notice", id: "overrides.\(id).notice")
            let sources = citations(reader)
            if sources.isEmpty, reader.node("sources")?.sequence?.isEmpty ?? !reader.has("sources")
            {
                reader.miss(
                    ["sources"], code: "missing-source", severity: .warning,
                    "nothing says who announced this",
                    fix: "add `sources: [{source: …, place: …}]` when there is time")
            }
            if let from, let until, until <= from {
                log.error(
                    "invalid-validity", file.name, reader.node("until")?.mark,
                    "`until` lies before `from`", fix: "correct one of the two")
            }
            guard let from, let hours else { return }
            let concerned =
                content.services.filter { lines.contains($0.line) }.map(\.id) + services
            content.overrides.append(
                Override(
                    id: id, kind: kind, services: concerned, from: from, until: until,
                    hours: hours, notice: notice, sources: sources))
        }
    }

    /// A date, or an instant with its offset. As an end, a date includes its day.
    private func instant(_ reader: MappingReader, _ key: String, isEnd: Bool) -> Instant? {
        guard let text = reader.string(key) else {
            if !isEnd, !reader.has(key) {
                reader.miss(
                    [key], "\(key) is missing",
                    fix:
                        "add `\(key): 2026-09-08` or `\(key): 2026-09-08T09:00\(office.zone.offsetText)`"
                )
            }
            return nil
        }
        if let date = CalendarDate(text) {
            return Instant(in: office.zone, date: isEnd ? date.adding(days: 1) : date)
        }
        if let instant = try? Instant(rfc3339: text), instant.secondOfDay(in: office.zone) % 60 == 0
        {
            return instant
        }
        log.error(
            "invalid-time", reader.file, reader.node(key)?.mark,
            "\(key): \"\(text)\" is neither a date nor a time to the minute with its offset",
            fix: "write it as 2026-09-08 or 2026-09-08T09:00\(office.zone.offsetText)")
        return nil
    }

    private func overrideHours(_ reader: MappingReader) -> OpeningHours? {
        if !reader.has("hours") {
            reader.miss(
                ["hours"], "hours is missing",
                fix: "add `hours: off`, or the hours that hold instead")
        }
        return hours(reader)
    }
}
