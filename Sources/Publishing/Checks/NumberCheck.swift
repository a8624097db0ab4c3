import Guidance

/// Compares the figures of a text with those of its source.
///
/// What counts as the same: native and full-width digits, either separator, a 12-hour clock, years
/// of another era, numbers of the source written in kanji, and small numbers written as words.
enum NumberCheck {
    static func problems(
        source: SourceText, translation: MessageShape, language: Language
    ) -> [TextProblem] {
        guard source.numbers != nil || translation.texts.contains(where: PlainText.hasFigures)
        else {
            return []
        }
        let japanese =
            source.numbers ?? JapaneseNumbers(source.texts.joined(separator: "\n"))
        let written = NumberToken.all(
            in: translation.texts.first ?? "", splittingClocks: japanese.hasClock)
        let branches = translation.texts.dropFirst().flatMap { NumberToken.all(in: $0) }

        let all = written + branches + HanFigures.tokens(in: translation.texts, language)
        let lost = japanese.tokens.filter { !isKept($0, in: all, japanese, language) }
        let added = written.filter { !japanese.explains($0) }
        let strange = strangeFigures(in: translation, japanese)

        if let token = added.first(where: { !isArticle($0, lost) }) ?? strange {
            return [problem("\(token.shown) is not in the Japanese", lost)]
        }
        if let shown = LoneOnes.joined(in: translation, allowing: japanese.tokens) {
            return [problem("\(shown) is not in the Japanese", lost)]
        }
        if let token = lost.first(where: { $0.values.allSatisfy { $0 > 10 } }) {
            return [problem("\(token.shown) of the Japanese is missing", [])]
        }
        return []
    }

    /// A figure in the branch of a choice; one that stands for a single number may have that number.
    private static func strangeFigures(
        in translation: MessageShape, _ japanese: JapaneseNumbers
    ) -> NumberToken? {
        let known = Dictionary(
            translation.branches.map { ($0.text, $0.selector) },
            uniquingKeysWith: { first, _ in first })
        for (place, text) in translation.texts.enumerated().dropFirst() {
            let selector = known[place] ?? ""
            let own = selector == "one" ? "1" : String(selector.drop { $0 == "=" })
            let strange = NumberToken.all(in: text).first {
                !japanese.explains($0) && $0.readings != [own]
            }
            if let strange { return strange }
        }
        return nil
    }

    /// Many languages count where Japanese does not: “1 ใบ” for a card.
    private static func isArticle(_ token: NumberToken, _ lost: [NumberToken]) -> Bool {
        lost.isEmpty && token.shown == "1"
    }

    private static func isKept(
        _ token: NumberToken, in written: [NumberToken], _ japanese: JapaneseNumbers,
        _ language: Language
    ) -> Bool {
        // “365 days, 24 hours” is said without the 365.
        if token.readings == ["365"] { return true }
        let acceptable = japanese.equivalents(of: token)
        if written.contains(where: { !$0.readings.isDisjoint(with: acceptable) }) { return true }
        return written.contains { other in other.values.contains { isSameEra($0, token, japanese) }
        }
    }

    private static func isSameEra(
        _ value: Int, _ token: NumberToken, _ japanese: JapaneseNumbers
    ) -> Bool {
        token.values.contains { year in japanese.years(of: year).contains(value) }
    }

    private static func problem(_ message: String, _ lost: [NumberToken]) -> TextProblem {
        let expected = lost.map(\.shown).joined(separator: ", ")
        return TextProblem(
            "number-changed", .error, "a number differs: \(message)",
            fix: expected.isEmpty
                ? "write the number of the Japanese source" : "the Japanese says \(expected)")
    }
}
