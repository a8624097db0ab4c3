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
        let text = withoutPlaceholders(source)
        var problems: [TextProblem] = []
        let longest = text.split(whereSeparator: { "。！？\n".contains($0) }).map(\.count).max() ?? 0
        if longest > longestSentence {
            problems.append(
                TextProblem(
                    "long-sentence", .info, "a sentence has \(longest) characters",
                    fix: "make two of it; at most \(longestSentence)"))
        }
        let kanji = text.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
        if text.count >= shortest, kanji * 100 > text.count * densestKanji {
            problems.append(
                TextProblem(
                    "dense-kanji", .info, "\(kanji * 100 / text.count) % of the text is kanji",
                    fix: "say it in plainer words; at most \(densestKanji) %"))
        }
        return problems
    }

    /// `{label_card}` stands for a word the reader sees in a box.
    private static func withoutPlaceholders(_ source: String) -> String {
        var text = ""
        var depth = 0
        for character in source {
            if character == "{" { depth += 1 }
            if depth == 0 { text.append(character) }
            if character == "}" {
                depth -= 1
                if depth == 0 { text.append("□") }
            }
        }
        return text
    }
}
