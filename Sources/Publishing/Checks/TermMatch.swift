/// Finds a term in a Japanese text.
enum TermMatch {
    /// Whether the term stands in a text by itself, not as part of a longer word.
    static func stands(_ term: SearchedTerm, in text: SearchedText) -> Bool {
        term.ranges(in: text).contains { range in
            let before = text.string[..<range.lowerBound].last
            let after = text.string[range.upperBound...].first
            return !continues(before) && !continues(after)
        }
    }

    /// Kanji and katakana go on with a word; hiragana and marks end it.
    private static func continues(_ character: Character?) -> Bool {
        guard let value = character?.unicodeScalars.first?.value else { return false }
        return (0x4E00...0x9FFF).contains(value) || (0x30A1...0x30FF).contains(value)
    }
}
