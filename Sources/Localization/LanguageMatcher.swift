import Guidance

/// A language we offer, and how much the reader wants it.
package struct LanguageMatch: Hashable, Sendable {
    package let language: Language
    /// From over 0 to 1, as the reader gave it.
    package let quality: Double
    /// The reader asked for Traditional Chinese and gets Simplified.
    package let isTraditionalChinese: Bool
}

/// Finds the offered language for an `Accept-Language` header (RFC 9110, section 12.5.4).
package enum LanguageMatcher {
    /// Headers are read so far and no further.
    private static let longestHeader = 2_000

    /// The offered language of highest quality, the earlier of equals; nil when nothing asked for is
    /// offered. A neighbouring language is never guessed. Parts that cannot be read are passed over.
    package static func match(acceptLanguage header: String, offered: Languages) -> LanguageMatch? {
        let ranges = header.prefix(longestHeader).split(separator: ",").compactMap(range)
        let refused = Set(
            ranges.filter { $0.quality == 0 }.compactMap { offered.accepting($0.tag) })
        var best: LanguageMatch?
        for range in ranges where range.quality > (best?.quality ?? 0) {
            let language =
                range.tag == "*"
                ? offered.all.first { !refused.contains($0) } : offered.accepting(range.tag)
            guard let language, !refused.contains(language) else {
                continue
            }
            best = LanguageMatch(
                language: language, quality: range.quality,
                isTraditionalChinese: offered.lacksTraditional(for: range.tag))
        }
        return best
    }

    private static func range(_ part: Substring) -> (tag: String, quality: Double)? {
        let pieces = part.split(separator: ";", omittingEmptySubsequences: false)
        let tag = trimmed(pieces[0])
        guard tag == "*" || isRange(tag) else { return nil }
        var quality = 1.0
        for parameter in pieces.dropFirst() {
            let words = trimmed(parameter).split(separator: "=").map { trimmed($0) }
            guard words.count == 2, words[0].lowercased() == "q" else { continue }
            guard let value = Double(words[1]), (0...1).contains(value) else { return nil }
            quality = value
        }
        return (tag, quality)
    }

    /// Subtags of one to eight letters or digits.
    private static func isRange(_ tag: String) -> Bool {
        tag.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { subtag in
            (1...8).contains(subtag.utf8.count)
                && subtag.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "*") }
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        String(
            text.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }
                .reversed())
    }
}
