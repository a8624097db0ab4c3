import Guidance

/// Readings over words: `｜病院《びょういん》`, as Aozora Bunko writes them.
package enum Ruby {
    /// A plain text as text and words with their readings, and a label to be said with its own; every
    /// other segment as it is.
    package static func segments(of segment: Segment, hasFurigana: Bool) -> [Segment] {
        if hasFurigana, case .spokenLabel(let text, let spoken) = segment {
            return [.ruby(base: text, reading: spoken.reading)]
        }
        guard case .plain(let text) = segment else { return [segment.withoutReading] }
        var segments: [Segment] = []
        var rest = text[...]
        while let mark = rest.firstIndex(of: "｜"),
            let open = rest[mark...].firstIndex(of: "《"),
            let close = rest[open...].firstIndex(of: "》")
        {
            append(String(rest[..<mark]), to: &segments)
            let base = String(rest[rest.index(after: mark)..<open])
            let reading = String(rest[rest.index(after: open)..<close])
            if hasFurigana {
                segments.append(.ruby(base: base, reading: reading))
            } else {
                append(base, to: &segments)
            }
            rest = rest[rest.index(after: close)...]
        }
        append(String(rest), to: &segments)
        return segments
    }

    private static func append(_ text: String, to segments: inout [Segment]) {
        if case .plain(let before) = segments.last {
            segments[segments.count - 1] = .plain(before + text)
        } else if !text.isEmpty {
            segments.append(.plain(text))
        }
    }
}
