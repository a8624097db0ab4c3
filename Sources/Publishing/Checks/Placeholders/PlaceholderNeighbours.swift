import Guidance

/// What stands beside a placeholder and would change its value: `{phone_card}1`, `{n} hundred`, `-{n}`.
enum PlaceholderNeighbours {
    static func problems(
        source: SourceText, translation: MessageShape, language: Language
    ) -> [TextProblem] {
        let (japanese, texts) = (source.gaps, GapText.all(of: translation))
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

/// A typed text with the places of its placeholders, as a reader takes it.
struct GapText: Sendable {
    struct Gap: Sendable {
        let place: Int
        let name: String
        var kind: PlaceholderKind { PlaceholderKind(name) }
    }

    let plain: PlainText
    let gaps: [Gap]

    static func all(of shape: MessageShape) -> [GapText] {
        zip(shape.texts, shape.gaps).filter { !$1.isEmpty }.map(GapText.init)
    }

    init(_ text: String, _ names: [String]) {
        // A wide comma or colon parts as a space does, and a long dash is no minus.
        var parted = ""
        parted.unicodeScalars.append(
            contentsOf: text.unicodeScalars.map { "，：—―".unicodeScalars.contains($0) ? "、" : $0 })
        let plain = PlainText(parted).lowercased
        let places = plain.scalars.indices.filter { plain.scalars[$0] == MessageShape.gap }
        self.plain = plain
        gaps = zip(places, names).map(Gap.init)
    }

    /// The figures that seem to belong to the value: right beside it, or behind signs as in `{x}-1`.
    func figures(beside gap: Gap) -> [String] {
        [joined(gap.place, step: 1), joined(gap.place, step: -1)].compactMap { $0 }
    }

    /// Whether another placeholder follows, with no word or space between.
    func isDoubled(_ gap: Gap) -> Bool {
        guard let end = join(gap.place, step: 1), plain[end] == MessageShape.gap else {
            return false
        }
        return end == gap.place + 1
    }

    private func joined(_ place: Int, step: Int) -> String? {
        guard let start = join(place, step: step), plain.isDigit(start) else { return nil }
        var end = start
        while plain.isDigit(end + step) { end += step }
        return plain.text(min(start, end)..<max(start, end) + 1)
    }

    private static let signs = " -.,:/·_~+*#|;=ー\n".unicodeScalars
    private static let strong = "-/·_~+*#|=ー".unicodeScalars

    /// Where the signs end that join; nil where they part, as “, ” does.
    private func join(_ place: Int, step: Int) -> Int? {
        var end = place + step
        var found: [Unicode.Scalar] = []
        while let sign = plain[end], Self.signs.contains(sign), found.count < 4 {
            found.append(sign)
            end += step
        }
        let isJoined =
            found.isEmpty || found.contains(where: Self.strong.contains)
            || !found.contains { $0 == " " || $0 == "\n" }
        return isJoined ? end : nil
    }
}
