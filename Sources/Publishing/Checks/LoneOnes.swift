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
