/// Splits one line of a PO entry into keywords and quoted strings.
struct POWords {
    enum Word {
        case keyword(Range<Int>)
        /// A string with its escapes resolved.
        case string(POText, at: Int)
    }

    /// What is left of the line.
    private var rest: Range<Int>

    init(_ line: Range<Int>) { rest = line }

    mutating func next(in file: Span<UInt8>) throws(POMistake) -> Word? {
        skip(in: file) { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        guard let first = first(in: file) else { return nil }
        guard first != 0x22 else { return try string(in: file) }
        let start = rest.lowerBound
        skip(in: file) { $0 != 0x20 && $0 != 0x09 && $0 != 0x22 }
        return .keyword(start..<rest.lowerBound)
    }

    private mutating func string(in file: Span<UInt8>) throws(POMistake) -> Word {
        let start = rest.lowerBound
        drop(1)
        var text = POText(rest.lowerBound..<rest.lowerBound)
        while true {
            let begin = rest.lowerBound
            skip(in: file) { $0 != 0x22 && $0 != 0x5C }
            let end = rest.lowerBound
            guard let mark = first(in: file) else { break }
            if end > begin { text.append(POText(begin..<end), of: file) }
            drop(1)
            if mark == 0x22 { return .string(text, at: start) }
            text.append(try escape(in: file), of: file)
        }
        throw .syntax(
            "the text is not closed before the end of the line",
            fix: "end the line with a quotation mark; write a line break as \\n", at: start)
    }

    private mutating func escape(in file: Span<UInt8>) throws(POMistake) -> UInt8 {
        let start = rest.lowerBound - 1
        switch first(in: file) {
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
            drop(1)
            if let value = number(radix: 16, digits: .max, in: file) { return value }
        default:
            if let value = number(radix: 8, digits: 3, in: file) { return value }
        }
        throw .syntax(
            "a backslash before a character that needs none",
            fix: "write \\\\ for a backslash, \\\" for a quotation mark", at: start)
    }

    private mutating func simple(_ byte: UInt8) -> UInt8 {
        drop(1)
        return byte
    }

    /// As in C, a hexadecimal escape takes every digit that follows and keeps the last byte.
    private mutating func number(radix: Int, digits: Int, in file: Span<UInt8>) -> UInt8? {
        var value = 0
        var count = 0
        while count < digits, let byte = first(in: file),
            let digit = Character(Unicode.Scalar(byte)).hexDigitValue, digit < radix
        {
            value = (value * radix + digit) & 0xFF
            count += 1
            drop(1)
        }
        return count == 0 ? nil : UInt8(value)
    }

    private func first(in file: Span<UInt8>) -> UInt8? {
        rest.isEmpty ? nil : file[rest.lowerBound]
    }

    private mutating func drop(_ count: Int) {
        rest = (rest.lowerBound + count)..<rest.upperBound
    }

    private mutating func skip(in file: Span<UInt8>, while isSkipped: (UInt8) -> Bool) {
        var start = rest.lowerBound
        while start < rest.upperBound, isSkipped(file[start]) { start += 1 }
        rest = start..<rest.upperBound
    }
}

/// One text of an entry. Nearly every one stands in the file as it is; of escapes and of several lines
/// another is made.
struct POText: Sendable {
    private var range: Range<Int>
    /// What stands for the text where the file's own bytes do not.
    private var made: [UInt8]?

    /// The text that stands in the file.
    init(_ range: Range<Int>) { (self.range, made) = (range, nil) }

    var isEmpty: Bool { made?.isEmpty ?? range.isEmpty }

    /// False when escapes spell something that is not UTF-8.
    var isUTF8: Bool { made.map { String(validating: $0, as: UTF8.self) != nil } ?? true }

    /// Puts a piece behind it that stands on the same line or a later one.
    mutating func append(_ piece: POText, of file: Span<UInt8>) {
        guard !isEmpty else {
            self = piece
            return
        }
        if made == nil { made = Self.bytes(of: file, in: range) }
        if let more = piece.made {
            made? += more
        } else {
            for place in piece.range { made?.append(file[place]) }
        }
    }

    /// Puts a byte behind it that an escape stands for.
    mutating func append(_ byte: UInt8, of file: Span<UInt8>) {
        if made == nil { made = Self.bytes(of: file, in: range) }
        made?.append(byte)
    }

    func bytes(in file: [UInt8]) -> ArraySlice<UInt8> { made?[...] ?? file[range] }

    func string(in file: [UInt8]) -> String { String(decoding: bytes(in: file), as: UTF8.self) }

    static func bytes(of file: Span<UInt8>, in range: Range<Int>) -> [UInt8] {
        range.map { file[$0] }
    }
}
