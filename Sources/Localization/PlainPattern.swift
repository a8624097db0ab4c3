/// A pattern of words and plain placeholders, `{name}`: nearly every text is one. It needs no ICU to
/// be understood.
struct PlainPattern: Hashable, Sendable {
    /// The words before each placeholder, and those after the last.
    let literals: [String]
    /// The placeholders in order, one fewer than there are literals.
    let names: [String]

    /// Nil for everything that ICU may read otherwise: an apostrophe, a choice, a brace astray.
    init?(_ pattern: String) {
        var (literals, names): ([String], [String]) = ([], [])
        var rest = pattern.utf8[...]
        while let mark = rest.firstIndex(where: Self.isMark) {
            guard rest[mark] == UInt8(ascii: "{"), let name = Self.name(rest[mark...].dropFirst())
            else { return nil }
            literals.append(String(Substring(rest[..<mark])))
            names.append(String(name))
            rest = rest[name.endIndex...].dropFirst()
        }
        literals.append(String(Substring(rest)))
        (self.literals, self.names) = (literals, names)
    }

    /// The text with every placeholder replaced.
    func text(_ value: (String) -> String) -> String {
        var text = ""
        for (literal, name) in zip(literals, names) {
            text += literal
            text += value(name)
        }
        return text + literals[names.count]
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "'")
    }

    /// The name up to a closing brace; ICU takes one that begins with a digit for a number.
    private static func name(_ rest: Substring.UTF8View) -> Substring? {
        guard let end = rest.firstIndex(where: { !isName($0) }), rest[end] == UInt8(ascii: "}"),
            let first = rest.first, end > rest.startIndex, !isDigit(first)
        else { return nil }
        return Substring(rest[..<end])
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "_"):
            true
        default: isDigit(byte)
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
