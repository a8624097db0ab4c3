import Guidance

/// Lines of iCalendar (RFC 5545) and vCard (RFC 2426): escaped, folded, ended by CR LF.
struct ContentLines {
    private(set) var bytes: [UInt8] = []

    /// A property whose value is one text.
    mutating func add(_ name: String, text: String) { add(name, Self.escaped(text)) }

    /// A property whose value is written as it stands.
    mutating func add(_ name: String, _ value: String) {
        var width = 0
        for scalar in "\(name):\(value)".unicodeScalars {
            let next = UTF8.width(scalar)
            // At most 75 octets a line; the rest goes on behind a space. A letter may be parted from
            // its marks, as there may be more of them than a line holds.
            if width + next > 75 {
                bytes += "\r\n ".utf8
                width = 1
            }
            bytes += String(scalar).utf8
            width += next
        }
        bytes += "\r\n".utf8
    }

    /// `20261121T093000`, on the clock of a zone.
    static func stamp(_ instant: Instant, in zone: Zone) -> String {
        String(instant.rfc3339(in: zone).prefix(19).filter { $0 != "-" && $0 != ":" })
    }

    /// `20261121T003000Z`.
    static func utc(_ instant: Instant) -> String { stamp(instant, in: .utc) + "Z" }

    /// Weekdays as recurrence rules write them: `MO,TU`, and counted `2SU,-1WE`.
    static func weekdays(_ kinds: [DayKind]) -> String {
        let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        return kinds.flatMap { kind in
            kind.counts.isEmpty
                ? [names[kind.day]] : kind.counts.map { "\($0)\(names[kind.day])" }
        }.joined(separator: ",")
    }

    /// A text as a value: whatever a reader may take for the end of a line is written as one, and
    /// control characters, which have no place in it, are left out.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\\(scalar)"
            case "\n" where last == "\r": break
            case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": escaped += "\\n"
            case "\t": escaped += "\t"
            case _ where scalar.properties.generalCategory == .control: break
            default: escaped.unicodeScalars.append(scalar)
            }
            last = scalar
        }
        return escaped
    }
}
