/// Finds phone numbers in prose.
enum LiteralPhone {
    static func find(in text: PlainText) -> String? {
        number(in: text) ?? number(in: text.readingLettersAsFigures)
    }

    private static func number(in text: PlainText) -> String? {
        var index = 0
        while index < text.scalars.count {
            guard text.isDigit(index), !text.isDigit(index - 1) else {
                index += 1
                continue
            }
            let run = Run(in: text, from: index)
            if run.isPhone || isShortNumber(text, index) { return run.shown }
            index = max(run.end, index + 1)
        }
        return nil
    }

    /// Digits with the separators that people put into phone numbers.
    private struct Run {
        var digits = 0
        var hyphens = 0
        var end: Int
        let shown: String
        let isLed: Bool

        init(in text: PlainText, from start: Int) {
            end = start
            while end < text.scalars.count {
                if text.isDigit(end) {
                    digits += 1
                    end += 1
                    continue
                }
                let separators = text.scalars[end...].prefix(3)
                    .prefix { "-.() ーー~〜_/·".unicodeScalars.contains($0) }
                guard !separators.isEmpty, text.isDigit(end + separators.count) else { break }
                hyphens += separators.contains { $0 == "-" || $0 == "ー" } ? 1 : 0
                end += separators.count
            }
            isLed = text[start] == "0" || text[start - 1] == "+"
            var shown = ""
            shown.unicodeScalars.append(contentsOf: text.scalars[start..<end])
            self.shown = shown
        }

        /// Nine digits, because a number may have lost one.
        var isPhone: Bool { digits >= 9 && digits <= 15 && (isLed || hyphens >= 2) }
    }

    /// `119番` and `#7119`: numbers for dialling although they are short.
    private static func isShortNumber(_ text: PlainText, _ index: Int) -> Bool {
        let length = text.digits(from: index)
        if length == 4, text[index - 1] == "#" { return true }
        return length == 3 && text.has("番", at: index + 3) && !text.has("番号", at: index + 3)
            && !text.has("番目", at: index + 3) && text[index] == "1"
    }
}

extension PlainText {
    /// With the letters O and l between figures as 0 and 1: `O12O`.
    fileprivate var readingLettersAsFigures: PlainText {
        var figures = scalars
        for _ in 0..<2 {
            for place in figures.indices {
                guard let digit = Self.lookalikes[figures[place]] else { continue }
                let neighbours = [place - 1, place + 1].filter(figures.indices.contains)
                    .map { figures[$0] }
                if neighbours.contains(where: Self.isDigit),
                    neighbours.allSatisfy({
                        Self.isDigit($0) || !$0.properties.isAlphabetic
                            || Self.lookalikes[$0] != nil
                    })
                {
                    figures[place] = digit
                }
            }
        }
        return PlainText(scalars: figures)
    }

    private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = [
        "O": "0", "o": "0", "О": "0", "о": "0", "Ο": "0", "ο": "0", "l": "1", "I": "1", "|": "1",
    ]
}
