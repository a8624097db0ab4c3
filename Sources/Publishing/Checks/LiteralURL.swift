/// Finds web and mail addresses in prose.
enum LiteralURL {
    static func find(in text: PlainText) -> String? {
        guard mayHaveAddress(text) else { return nil }
        let words = text.string.lowercased().split {
            $0.isWhitespace || "()「」『』（）\u{FFFC}、。，".contains($0)
        }
        return words.first(where: isAddress).map(String.init)
    }

    /// Most texts have no colon, no at sign and no letter right behind a full stop, in full width
    /// neither.
    static func mayStand(in text: String) -> Bool {
        var previous: UInt8 = 0
        for byte in text.utf8 {
            // The first two bytes of full-width signs.
            if previous == 0xEF, byte == 0xBC || byte == 0xBD { return true }
            if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "@") { return true }
            let lower = byte | 0x20
            if previous == UInt8(ascii: "."), lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "z")
            {
                return true
            }
            previous = byte
        }
        return false
    }

    /// An at sign, a letter right behind a full stop, or a colon as in `://`, `tel:`, `mailto:` and
    /// `javascript:`.
    private static func mayHaveAddress(_ text: PlainText) -> Bool {
        var previous: Unicode.Scalar = " "
        for scalar in text.scalars {
            switch scalar {
            case "@": return true
            case "/" where previous == ":": return true
            case ":" where "lotLOT".unicodeScalars.contains(previous): return true
            case "a"..."z", "A"..."Z": if previous == "." { return true }
            default: break
            }
            previous = scalar
        }
        return false
    }

    private static let marks = ["://", "www.", "mailto:", "javascript:", "tel:"]
    private static let endings = ["jp", "com", "org", "net", "gov", "info", "html", "htm", "php"]

    private static func isAddress(_ word: Substring) -> Bool {
        guard word.utf8.contains(where: ":.@".utf8.contains) else { return false }
        if marks.contains(where: word.contains) { return true }
        let names = word.split(separator: ".", omittingEmptySubsequences: false)
        // In scripts without spaces an address ends where ASCII ends.
        for (left, right) in zip(names, names.dropFirst()) {
            let ending = right.prefix { $0.isASCII && $0.isLetter }
            let isWhole = right.dropFirst(ending.count).first.map {
                !$0.isASCII || !($0.isLetter || $0.isNumber)
            }
            guard isWhole ?? true, endings.contains(String(ending)) else { continue }
            let label = String(
                left.reversed().prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
            if label.count >= 2 { return true }
        }
        guard let at = word.firstIndex(of: "@") else { return false }
        let host = word[word.index(after: at)...]
        return at > word.startIndex && host.contains(".") && host.first?.isLetter == true
    }
}
