/// Splits one line of a PO entry into keywords and quoted strings.
struct POWords {
    enum Word {
        case keyword(String, at: Int)
        /// A string with its escapes resolved.
        case string([UInt8], at: Int)
    }

    private var rest: ArraySlice<UInt8>

    init(_ line: ArraySlice<UInt8>) { rest = line }

    mutating func next() throws(POMistake) -> Word? {
        rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        guard let first = rest.first else { return nil }
        return first == 0x22 ? try string() : keyword()
    }

    private mutating func keyword() -> Word {
        let start = rest.startIndex
        let word = rest.prefix { $0 != 0x20 && $0 != 0x09 && $0 != 0x22 }
        rest = rest[word.endIndex...]
        return .keyword(String(decoding: word, as: UTF8.self), at: start)
    }

    private mutating func string() throws(POMistake) -> Word {
        let start = rest.startIndex
        rest = rest.dropFirst()
        var bytes: [UInt8] = []
        while let mark = rest.firstIndex(where: { $0 == 0x22 || $0 == 0x5C }) {
            bytes += rest[..<mark]
            let isEnd = rest[mark] == 0x22
            rest = rest[(mark + 1)...]
            if isEnd { return .string(bytes, at: start) }
            bytes.append(try escape())
        }
        throw .syntax(
            "the text is not closed before the end of the line",
            fix: "end the line with a quotation mark; write a line break as \\n", at: start)
    }

    private mutating func escape() throws(POMistake) -> UInt8 {
        let start = rest.startIndex - 1
        switch rest.first {
        case 0x6E: return simple(0x0A)  // n
        case 0x74: return simple(0x09)  // t
        case 0x72: return simple(0x0D)  // r
        case 0x61: return simple(0x07)  // a
        case 0x62: return simple(0x08)  // b
        case 0x66: return simple(0x0C)  // f
        case 0x76: return simple(0x0B)  // v
        case 0x22: return simple(0x22)
        case 0x5C: return simple(0x5C)
        case 0x78:  // x
            rest = rest.dropFirst()
            if let value = number(radix: 16, digits: .max) { return value }
        default:
            if let value = number(radix: 8, digits: 3) { return value }
        }
        throw .syntax(
            "a backslash before a character that needs none",
            fix: "write \\\\ for a backslash, \\\" for a quotation mark", at: start)
    }

    private mutating func simple(_ byte: UInt8) -> UInt8 {
        rest = rest.dropFirst()
        return byte
    }

    /// As in C, a hexadecimal escape takes every digit that follows and keeps the last byte.
    private mutating func number(radix: Int, digits: Int) -> UInt8? {
        var value = 0
        var count = 0
        while count < digits, let byte = rest.first,
            let digit = Character(Unicode.Scalar(byte)).hexDigitValue, digit < radix
        {
            value = (value * radix + digit) & 0xFF
            count += 1
            rest = rest.dropFirst()
        }
        return count == 0 ? nil : UInt8(value)
    }
}
