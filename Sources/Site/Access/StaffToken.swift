import ContentStore

/// The secret that staff on other machines show, as a password (any user name) or as a bearer token.
package struct StaffToken: Sendable {
    package static let shortestLength = 16
    private let digest: String

    /// Nil when the text is too short to be a secret, or cannot stand in a header.
    package init?(_ text: String) {
        let token = text[...].trimming { $0.isWhitespace }
        guard token.utf8.count >= Self.shortestLength,
            token.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f })
        else { return nil }
        digest = SHA256.hex(of: [UInt8](token.utf8))
    }

    /// Whether an `Authorization` field holds the token.
    ///
    /// Digests are compared, each to its end: the time taken tells nothing about the token.
    func opens(authorization: String) -> Bool {
        guard let shown = Self.credential(in: authorization) else { return false }
        return zip(SHA256.hex(of: shown).utf8, digest.utf8).reduce(0) { $0 | $1.0 ^ $1.1 } == 0
    }

    /// The password of `Basic` (RFC 7617) or the token of `Bearer` (RFC 6750).
    static func credential(in field: String) -> [UInt8]? {
        let parts = field.split(separator: " ", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        let text = parts[1].trimming { $0 == " " }
        switch parts[0].lowercased() {
        case "bearer": return [UInt8](text.utf8)
        case "basic":
            guard let bytes = Base64.decode(text),
                let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
            else { return nil }
            return [UInt8](bytes[(colon + 1)...])
        default: return nil
        }
    }
}

/// Base64 (RFC 4648, section 4).
enum Base64 {
    /// Nil for any other alphabet, line breaks, or padding that is missing.
    static func decode(_ text: Substring) -> [UInt8]? {
        let body = text.utf8.prefix { $0 != UInt8(ascii: "=") }
        let padding = text.utf8.count - body.count
        guard text.utf8.count.isMultiple(of: 4), padding <= 2,
            text.utf8.suffix(padding).allSatisfy({ $0 == UInt8(ascii: "=") })
        else { return nil }
        var bytes: [UInt8] = []
        var (bits, count) = (0, 0)
        for byte in body {
            guard let digit = digit(byte) else { return nil }
            (bits, count) = (bits << 6 | digit, count + 6)
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> count))
                bits &= (1 << count) - 1
            }
        }
        return bytes
    }

    private static func digit(_ byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
