/// Finds phone numbers in prose.
enum LiteralPhone {
    static func find(in text: PlainText) -> String? {
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
                let separators = text.scalars[end...].prefix(2)
                    .prefix { "-.() ".unicodeScalars.contains($0) }
                guard !separators.isEmpty, text.isDigit(end + separators.count) else { break }
                hyphens += separators.contains("-") ? 1 : 0
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
