/// Text as it stands in HTML and XML, within elements and in quoted attributes.
///
/// It goes by bytes: a sign that is joined with a letter before it (U+0600) or a mark behind it
/// (U+0301) is another `Character`, and the same sign to every browser and parser.
package enum MarkupText {
    /// Reads back as the same text, but for what XML 1.0 forbids (section 2.2): that becomes U+FFFD.
    package static func escaped(_ text: String) -> String {
        let bytes = text.utf8.span
        for position in bytes.indices where Escape(bytes, at: position) != nil {
            return escaped(bytes, from: position)
        }
        return text
    }

    /// Everything before `start` stands as it is.
    private static func escaped(_ bytes: Span<UInt8>, from start: Int) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 32)
        var position = 0
        while position < bytes.count {
            if position >= start, let escape = Escape(bytes, at: position) {
                result += escape.text.utf8
                position += escape.length
            } else {
                result.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// What takes the place of so many bytes.
    private struct Escape {
        let text: String
        var length = 1

        /// Nil where a byte stands as it is.
        init?(_ bytes: Span<UInt8>, at position: Int) {
            switch bytes[position] {
            case UInt8(ascii: "&"): text = "&amp;"
            case UInt8(ascii: "<"): text = "&lt;"
            case UInt8(ascii: ">"): text = "&gt;"
            case UInt8(ascii: "\""): text = "&quot;"
            case UInt8(ascii: "'"): text = "&#39;"
            // Readers of both take a bare one for the end of a line.
            case 0x0D: text = "&#13;"
            case 0x09, 0x0A, 0x20...0xEE: return nil
            // U+FFFE and U+FFFF.
            case 0xEF where bytes[position + 1] == 0xBF && bytes[position + 2] >= 0xBE:
                (text, length) = ("\u{FFFD}", 3)
            case 0xEF...0xFF: return nil
            default: text = "\u{FFFD}"
            }
        }
    }
}
