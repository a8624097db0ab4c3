/// A pattern of words and plain placeholders, `{name}`: nearly every text is one. It needs no ICU to
/// be understood.
struct PlainPattern: Hashable, Sendable {
    /// The words before each placeholder, and those after the last.
    let literals: [String]
    /// The placeholders in order, one fewer than there are literals.
    let names: [String]

    /// Nil for everything that ICU may read otherwise: an apostrophe, a choice, a brace astray.
    init?(_ pattern: String) {
        let bytes = pattern.utf8.span
        var (literals, names): ([String], [String]) = ([], [])
        var start = 0
        while let mark = Self.nextMark(in: bytes, from: start) {
            guard bytes[mark] == UInt8(ascii: "{"),
                let end = Self.endOfName(in: bytes, from: mark + 1)
            else { return nil }
            literals.append(Self.text(pattern, start..<mark))
            names.append(Self.text(pattern, (mark + 1)..<end))
            start = end + 1
        }
        literals.append(Self.text(pattern, start..<bytes.count))
        (self.literals, self.names) = (literals, names)
    }

    /// Whether a pattern is what it shows: it has no mark that ICU reads.
    static func isWords(_ pattern: String) -> Bool {
        nextMark(in: pattern.utf8.span, from: 0) == nil
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

    private static func nextMark(in pattern: Span<UInt8>, from start: Int) -> Int? {
        for index in start..<pattern.count where isMark(pattern[index]) { return index }
        return nil
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "'")
    }

    /// Where the closing brace behind a name stands; ICU takes one that begins with a digit for a
    /// number.
    private static func endOfName(in pattern: Span<UInt8>, from start: Int) -> Int? {
        var end = start
        while end < pattern.count, isName(pattern[end]) { end += 1 }
        guard end > start, end < pattern.count, pattern[end] == UInt8(ascii: "}"),
            !isDigit(pattern[start])
        else { return nil }
        return end
    }

    private static func text(_ pattern: String, _ range: Range<Int>) -> String {
        let bytes = pattern.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
        return String(Substring(bytes[start..<bytes.index(start, offsetBy: range.count)]))
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
