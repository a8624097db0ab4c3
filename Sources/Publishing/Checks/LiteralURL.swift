/// Finds web and mail addresses in prose.
enum LiteralURL {
    static func find(in text: PlainText) -> String? {
        let words = text.string.lowercased().split {
            $0.isWhitespace || "()「」『』（）\u{FFFC}、。，".contains($0)
        }
        return words.first(where: isAddress).map(String.init)
    }

    private static let marks = ["://", "www.", "mailto:", "javascript:", "tel:"]
    private static let endings = ["jp", "com", "org", "net", "gov", "info", "html", "htm", "php"]

    private static func isAddress(_ word: Substring) -> Bool {
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
