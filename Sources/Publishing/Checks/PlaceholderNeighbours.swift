import Guidance

/// What stands beside a placeholder and would change its value: `{phone_card}1`, `{n} hundred`, `-{n}`.
enum PlaceholderNeighbours {
    static func problems(
        source: SourceText, translation: MessageShape, language: Language
    ) -> [TextProblem] {
        guard let shape = source.shape else { return [] }
        let (japanese, texts) = (GapText.all(of: shape), GapText.all(of: translation))
        let found =
            figure(in: texts, of: japanese, source, language)
            ?? multiplier(in: texts, of: japanese, language)
            ?? doubled(in: texts, of: japanese)
        return [found, tail(in: texts)].compactMap { $0 }
    }

    private static func problem(_ shown: String, _ gap: GapText.Gap) -> TextProblem {
        TextProblem(
            "number-changed", .error,
            "a number differs: “\(shown)” beside {\(gap.name)} would change what is shown",
            fix: "delete it; the placeholder shows the whole value")
    }

    private static func figure(
        in texts: [GapText], of japanese: [GapText], _ source: SourceText, _ language: Language
    ) -> TextProblem? {
        let known = Set(
            japanese.flatMap { text in text.gaps.flatMap(text.figures(beside:)) })
        for text in texts {
            for gap in text.gaps {
                let added = text.figures(beside: gap).first { figure in
                    let mayStand =
                        gap.kind == .label && source.numbers?.explains(NumberToken(figure)) == true
                    return !known.contains(figure) && !mayStand
                }
                if let added { return problem(added, gap) }
            }
        }
        return nil
    }

    private static func multiplier(
        in texts: [GapText], of japanese: [GapText], _ language: Language
    ) -> TextProblem? {
        let known = japanese.flatMap { text in
            text.gaps.flatMap { Multipliers.sides(of: $0, in: text, .japanese).keys }
        }
        for text in texts {
            for gap in text.gaps {
                let found = Multipliers.sides(of: gap, in: text, language)
                    .filter { !known.contains($0.key) }
                if let word = found.values.first { return problem(word, gap) }
            }
        }
        return nil
    }

    /// Two values without a space between them read as one.
    private static func doubled(in texts: [GapText], of japanese: [GapText]) -> TextProblem? {
        func all(_ texts: [GapText]) -> [GapText.Gap] {
            texts.flatMap { text in
                text.gaps.filter { $0.kind != .label && text.isDoubled($0) }
            }
        }
        guard all(japanese).isEmpty, let gap = all(texts).first else { return nil }
        return problem("another placeholder", gap)
    }

    /// Letters and signs right behind an address become a part of it.
    private static func tail(in texts: [GapText]) -> TextProblem? {
        for text in texts {
            for gap in text.gaps where gap.kind == .address && Self.hasTail(text.plain, gap.place) {
                return TextProblem(
                    "literal-url", .error, "what stands beside {\(gap.name)} would be part of it",
                    fix: "put a space between the address and the next word")
            }
        }
        return nil
    }

    private static func hasTail(_ text: PlainText, _ place: Int) -> Bool {
        func isPart(_ index: Int) -> Bool { text.isLatin(index) || text.isDigit(index) }
        if isPart(place + 1) || isPart(place - 1) { return true }
        var end = place + 1
        while let sign = text[end], "-._~/?#=&%@:+".unicodeScalars.contains(sign) { end += 1 }
        var start = place - 1
        while let sign = text[start], "-._~/@".unicodeScalars.contains(sign) { start -= 1 }
        return (end > place + 1 && isPart(end)) || (start < place - 1 && isPart(start))
    }
}
