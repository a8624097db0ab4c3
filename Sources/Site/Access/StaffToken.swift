import ContentStore

/// The secret that staff show, as a password (any user name) or as a bearer token.
package struct StaffToken: Sendable {
    package static let shortestLength = 16
    private let digest: [UInt8]

    /// Nil when the text is too short to be a secret, or cannot stand in a header.
    package init?(_ text: String) {
        let token = text[...].trimming { $0.isWhitespace }
        guard token.utf8.count >= Self.shortestLength,
            token.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f })
        else { return nil }
        digest = SHA256.digest(of: [UInt8](token.utf8))
    }

    /// Whether the token has this digest. Digests are compared, each to its end: the time it takes
    /// reveals nothing about the token, not even its length.
    func has(digest shown: [UInt8]) -> Bool { SHA256.areEqual(shown, digest) }

    /// The digest of what an `Authorization` field shows; nil when it shows nothing.
    static func digest(ofShown field: String) -> [UInt8]? {
        credential(in: field).map { SHA256.digest(of: $0) }
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

/// A file of tokens, one a line. Empty lines and those that begin with `#` are passed over, so that an
/// old token and a new one can be good together while people change over.
package enum StaffTokenFile {
    package struct Mistake: Error {
        /// Nil when the whole file is meant.
        package let line: Int?
        package let reason: String
    }

    /// The tokens in the text of a file.
    /// - Throws: `Mistake` for a line that is no token, and for a text without any.
    package static func read(_ text: String) throws(Mistake) -> [StaffToken] {
        var tokens: [StaffToken] = []
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let content = line.trimming { $0.isWhitespace }
            if content.isEmpty || content.utf8.first == UInt8(ascii: "#") { continue }
            guard let token = StaffToken(String(content)) else {
                throw Mistake(line: index + 1, reason: "this is no token: \(advice)")
            }
            tokens.append(token)
        }
        guard !tokens.isEmpty else { throw Mistake(line: nil, reason: "holds no token: \(advice)") }
        return tokens
    }

    private static let advice =
        "write one line of \(StaffToken.shortestLength) or more letters and digits, "
        + "as `openssl rand -hex 16` makes"
}
