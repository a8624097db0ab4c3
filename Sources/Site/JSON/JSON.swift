/// A JSON value that keeps its members in order and writes null where the contract has null.
package enum JSON: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(Int)
    case decimal(Double)
    case string(String)
    case array([JSON])
    case object([(String, JSON)])
    /// A value that has been written before.
    case written([UInt8])

    package static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

    package static func strings(_ texts: some Sequence<String>) -> JSON {
        .array(texts.map(JSON.string))
    }

    package static func == (left: JSON, right: JSON) -> Bool { left.bytes == right.bytes }

    /// The value as UTF-8 on one line.
    package var bytes: [UInt8] {
        if case .written(let bytes) = self { return bytes }
        var output: [UInt8] = []
        output.reserveCapacity(1024)
        write(to: &output)
        return output
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Appends the value.
    func write(to output: inout [UInt8]) {
        switch self {
        case .null: output += "null".utf8
        case .bool(let value): output += (value ? "true" : "false").utf8
        case .number(let value): output += String(value).utf8
        case .decimal(let value): output += (value.isFinite ? String(value) : "null").utf8
        case .string(let text): JSON.write(text, to: &output)
        case .written(let bytes): output += bytes
        case .array(let values):
            output.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                value.write(to: &output)
            }
            output.append(UInt8(ascii: "]"))
        case .object(let members):
            output.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                JSON.write(member.0, to: &output)
                output.append(UInt8(ascii: ":"))
                member.1.write(to: &output)
            }
            output.append(UInt8(ascii: "}"))
        }
    }

    /// Appends a text, quoted as RFC 8259 asks; everything above U+001F but `"` and `\` stands as it
    /// is.
    static func write(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        let start = output.count
        output += text.utf8
        if output[start...].contains(where: mustBeEscaped) {
            output.removeSubrange(start...)
            escape(text, to: &output)
        }
        output.append(UInt8(ascii: "\""))
    }

    private static func escape(_ text: String, to output: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                output.append(UInt8(ascii: "\\"))
                output.append(byte)
            case UInt8(ascii: "\n"): output += #"\n"#.utf8
            case UInt8(ascii: "\r"): output += #"\r"#.utf8
            case UInt8(ascii: "\t"): output += #"\t"#.utf8
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                output += #"\u00"#.utf8
                if digits.utf8.count == 1 { output.append(UInt8(ascii: "0")) }
                output += digits.utf8
            default: output.append(byte)
            }
        }
    }

    /// Whether something in the text cannot stand in quotes as it is.
    static func needsEscapes(_ text: String) -> Bool {
        let bytes = text.utf8.span
        for index in bytes.indices where mustBeEscaped(bytes[index]) { return true }
        return false
    }

    private static func mustBeEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }
}
