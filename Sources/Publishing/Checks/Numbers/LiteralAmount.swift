/// Finds sums of money in prose.
enum LiteralAmount {
    static func find(in text: PlainText) -> String? {
        let lowered = PlainText(text.string.lowercased())
        for index in lowered.scalars.indices {
            guard lowered.isDigit(index), !lowered.isDigit(index - 1) else { continue }
            var end = index
            while lowered.isDigit(end)
                || (",.".unicodeScalars.contains(lowered[end] ?? "x") && lowered.isDigit(end + 1))
            {
                end += 1
            }
            if isBeforeCurrency(lowered, end) || isAfterCurrency(lowered, index) {
                var shown = ""
                shown.unicodeScalars.append(contentsOf: lowered.scalars[index..<end])
                return shown
            }
        }
        return nil
    }

    private static let currencies = [
        "円", "yen", "jpy", "¥", "日元", "日圆", "日币", "엔", "ien", "yên", "เยน", "येन",
    ]
    private static let multiples = [
        "億", "万", "千", "百", "亿", "만", "천", "thousand", "mil", "ribu", "nghìn", "ngàn", "พัน",
        "หมื่น", "หมื่น", "แสน", "हजार", "libong", "de",
    ]

    private static func isBeforeCurrency(_ text: PlainText, _ start: Int) -> Bool {
        var place = start
        for _ in 0..<4 {
            while text[place] == " " || text[place] == "-" || text.isDigit(place) { place += 1 }
            if currencies.contains(where: { text.has($0, at: place) }) {
                return !isAnotherWord(text, place)
            }
            guard let word = multiples.first(where: { text.has($0, at: place) }) else {
                return false
            }
            place += word.unicodeScalars.count
        }
        return false
    }

    /// A circle (円形) is no money, nor an engine (엔진), nor peace of mind (yên tâm).
    private static func isAnotherWord(_ text: PlainText, _ place: Int) -> Bool {
        ["円形", "円滑", "円満", "円周", "엔진", "yên tâm"].contains { text.has($0, at: place) }
    }

    private static func isAfterCurrency(_ text: PlainText, _ start: Int) -> Bool {
        let place = text[start - 1] == " " ? start - 2 : start - 1
        return ["¥", "yen", "jpy", "เยน", "येन"].contains { word in
            let first = place - word.unicodeScalars.count + 1
            return text.has(word, at: first) && (word == "¥" || !text.isLetter(first - 1))
        }
    }
}
