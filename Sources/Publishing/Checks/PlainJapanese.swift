import Guidance

/// How hard a Japanese text is to read: told to editors, never keeping anything back.
enum PlainJapanese {
    /// Characters of a sentence, placeholders counted as one.
    static let longestSentence = 60
    /// Of all characters, in percent.
    static let densestKanji = 45
    /// Shorter texts say little about their density.
    private static let shortest = 20

    static func problems(in source: String) -> [TextProblem] {
        let size = JapaneseSize(of: source)
        var problems: [TextProblem] = []
        if size.sentence > longestSentence {
            problems.append(
                TextProblem(
                    "long-sentence", .info, "a sentence has \(size.sentence) characters",
                    fix: "make two of it; at most \(longestSentence)"))
        }
        if size.characters >= shortest, size.kanji * 100 > size.characters * densestKanji {
            problems.append(
                TextProblem(
                    "dense-kanji", .info,
                    "\(size.kanji * 100 / size.characters) % of the text is kanji",
                    fix: "say it in plainer words; at most \(densestKanji) %"))
        }
        return problems
    }
}
