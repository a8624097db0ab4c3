/// Lines of iCalendar (RFC 5545) and vCard (RFC 2426): escaped, folded, ended by CR LF.
struct ContentLines {
    private(set) var bytes: [UInt8] = []

    /// A property whose value is one text.
    mutating func add(_ name: String, text: String) { add(name, Self.escaped(text)) }

    /// A property whose value is written as it stands.
    mutating func add(_ name: String, _ value: String) {
        var width = 0
        for character in "\(name):\(value)" {
            let next = Array(String(character).utf8)
            // At most 75 octets a line; the rest goes on behind a space, no character is cut.
            if width + next.count > 75 {
                bytes += Array("\r\n ".utf8)
                width = 1
            }
            bytes += next
            width += next.count
        }
        bytes += Array("\r\n".utf8)
    }

    /// Days of the week, Monday 0, as recurrence rules write them: `MO,TU`.
    static func weekdays(_ days: [Int]) -> String {
        let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        return days.map { names[$0] }.joined(separator: ",")
    }

    static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "\\", ";", ",": escaped += "\\\(character)"
            case "\r": continue
            case "\n", "\r\n": escaped += "\\n"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
