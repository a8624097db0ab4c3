/// Finds the tags of a template, one after the other, by its bytes.
struct TemplateReader {
    struct Tag {
        /// What stands behind the opening braces; nil before a name.
        let sign: Unicode.Scalar?
        /// Without the spaces around it.
        let name: String
        /// Counted from 1.
        let line: Int
        /// The right number of closing braces follows.
        let isClosed: Bool

        /// Made of letters, digits, dots, hyphens and underscores; a template's of slashes too.
        var isNamed: Bool {
            !name.isEmpty
                && name.utf8.allSatisfy { byte in
                    switch byte {
                    case UInt8(ascii: "a")...UInt8(ascii: "z"),
                        UInt8(ascii: "A")...UInt8(ascii: "Z"),
                        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
                        UInt8(ascii: "-"), UInt8(ascii: "_"):
                        true
                    case UInt8(ascii: "/"): sign == "<" || sign == ">" || sign == "/"
                    default: false
                    }
                }
        }
    }

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    init(_ source: String) { bytes = Array(source.utf8) }

    /// Nil behind the last one.
    mutating func next() -> Tag? {
        while position < bytes.count {
            if stands(UInt8(ascii: "{"), times: 2) {
                position += 2
                return tag()
            }
            advance()
        }
        return nil
    }

    private mutating func tag() -> Tag {
        let start = line
        var sign: Unicode.Scalar?
        if position < bytes.count, Self.signs.contains(bytes[position]) {
            sign = Unicode.Scalar(bytes[position])
            advance()
        }
        let from = position
        while position < bytes.count, !stands(Self.closing, times: 2) { advance() }
        let name = Self.trimmed(bytes[from..<position])
        let end = sign == "{" ? 3 : 2
        let isClosed = stands(Self.closing, times: end)
        if isClosed { position += end }
        return Tag(sign: sign, name: name, line: start, isClosed: isClosed)
    }

    private static let closing = UInt8(ascii: "}")
    private static let signs = Set("!/#^$<>{&%=*".utf8)

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        let rest = bytes.drop(while: isSpace)
        let end = rest.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? rest.startIndex
        return String(decoding: rest[..<end], as: UTF8.self)
    }

    /// Whether a byte comes next, so many times.
    private func stands(_ byte: UInt8, times: Int) -> Bool {
        // Most bytes of a template are no braces.
        position < bytes.count && bytes[position] == byte
            && bytes[position...].prefix(times).filter { $0 == byte }.count == times
    }

    private mutating func advance() {
        if bytes[position] == 0x0A { line += 1 }
        position += 1
    }
}
