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

/// A figure 1 may stand for an article, alone among words; several of them in a row are dialled, and
/// leading zeros are read.
enum LoneOnes {
    /// The first that is not alone; `known` are the numbers of the Japanese.
    static func joined(in shape: MessageShape, allowing known: [NumberToken]) -> String? {
        let zeros = shape.texts.flatMap { NumberToken.all(in: $0) }.first { token in
            token.shown.hasPrefix("00") && token.shown.count > 2
                && !known.contains { $0.shown == token.shown }
        }
        if let zeros { return zeros.shown }
        let texts = zip(shape.texts, shape.gaps).map(GapText.init)
        let ones = texts.map { text in text.plain.scalars.indices.filter { isOne(text.plain, $0) } }
        // As many as the Japanese has are its own.
        guard ones.joined().count > known.count(where: { $0.shown == "1" }) else { return nil }
        for (text, places) in zip(texts, ones) {
            if let place = places.first(where: { !isAlone(text, $0) }) {
                return text.plain.text((place - 2)..<(place + 3))
            }
        }
        return nil
    }

    private static func isOne(_ text: PlainText, _ place: Int) -> Bool {
        text.scalars[place] == "1" && !text.isDigit(place - 1) && !text.isDigit(place + 1)
    }

    private static func isAlone(_ text: GapText, _ place: Int) -> Bool {
        if text.plain.isLatin(place - 1) || text.plain[place - 1] == "." { return false }
        return !isNumber(text, place, step: 1) && !isNumber(text, place, step: -1)
    }

    /// Whether a figure or a value comes next, with nothing but signs between.
    private static func isNumber(_ text: GapText, _ place: Int, step: Int) -> Bool {
        let plain = text.plain
        var next = place + step
        while let scalar = plain[next], scalar != MessageShape.gap, !plain.isDigit(next),
            !plain.isLetter(next), abs(next - place) < 8
        {
            next += step
        }
        let gap = text.gaps.first { $0.place == next }
        return plain.isDigit(next) || gap.map { $0.kind != .label } ?? false
    }
}
