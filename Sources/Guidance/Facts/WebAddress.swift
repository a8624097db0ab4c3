/// An address of the web that a page may link to: `https://` or `http://`, a host by name, and nothing
/// that reads otherwise than it works (RFC 3986, in its ASCII form).
package enum WebAddress {
    /// What is wrong with a text as an address, and what to write; nil for an address.
    package static func problem(in text: String) -> (message: String, fix: String)? {
        let bytes = Array(text.utf8)
        if let scalar = text.unicodeScalars.first(where: { !isAllowed($0) }) {
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return (
                "an address has no such character, U+\(digits)",
                "write the host in its ASCII form (xn--…), percent-encode the rest, leave spaces out"
            )
        }
        guard
            let scheme = ["https://", "http://"].first(where: { text.utf8.starts(with: $0.utf8) })
        else {
            return (
                "the address does not begin with https:// or http://", "write the whole address"
            )
        }
        guard bytes.count <= longest else {
            return ("the address has more than \(longest) characters", "name a shorter one")
        }
        let rest = bytes.dropFirst(scheme.utf8.count)
        guard isAuthority(rest.prefix { !"/?#".utf8.contains($0) }) else {
            return (
                "the address has no host with a name",
                "write it as https://www.example.jp/page, without user, password or number"
            )
        }
        guard hasWholeEscapes(bytes) else {
            return ("a % in the address is not followed by two hexadecimal digits", "write %25")
        }
        return nil
    }

    /// Whether a page may link to it.
    package static func isOne(_ text: String) -> Bool { problem(in: text) == nil }

    private static let longest = 2_000

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "<", ">", "\\", "^", "`", "{", "|", "}": false
        case "!"..."~": true
        default: false
        }
    }

    /// A name of two labels or more, and a port or none.
    private static func isAuthority(_ authority: ArraySlice<UInt8>) -> Bool {
        let parts = authority.split(
            separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.count == 1 || isPort(parts[1]) else { return false }
        let labels = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        // The last one begins with a letter, or the name may be a number (0x7f.1).
        return labels.count >= 2 && parts[0].count <= 253 && labels.allSatisfy(isLabel)
            && labels.last?.first.map(isLetter) == true
    }

    private static func isPort(_ digits: ArraySlice<UInt8>) -> Bool {
        digits.allSatisfy(isDigit) && digits.count <= 5
            && Int(String(decoding: digits, as: UTF8.self)).map { (1...65_535).contains($0) }
                == true
    }

    private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
        let hyphen = UInt8(ascii: "-")
        return (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
            && label.allSatisfy { isLetter($0) || isDigit($0) || $0 == hyphen }
    }

    private static func hasWholeEscapes(_ bytes: [UInt8]) -> Bool {
        bytes.indices.filter { bytes[$0] == UInt8(ascii: "%") }.allSatisfy { position in
            let digits = bytes[(position + 1)...].prefix(2)
            return digits.count == 2
                && digits.allSatisfy {
                    isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0 | 0x20)
                }
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
