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
        // The branches of a choice may spell out the very number they stand for.
        let strange = branches.filter { !japanese.explains($0) && !$0.values.contains { $0 <= 2 } }

        if let token = added.first(where: { !isArticle($0, lost) }) ?? strange.first {
            return [problem("\(token.shown) is not in the Japanese", lost)]
        }
        if let token = lost.first(where: { $0.values.allSatisfy { $0 > 10 } }) {
            return [problem("\(token.shown) of the Japanese is missing", [])]
        }
        return []
    }

    /// Many languages count where Japanese does not: “1 ใบ” for a card.
    private static func isArticle(_ token: NumberToken, _ lost: [NumberToken]) -> Bool {
        lost.isEmpty && token.values.contains(1)
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
