/// The numbers of a Japanese text, in figures and in kanji, and what they may become elsewhere.
struct JapaneseNumbers: Sendable {
    let tokens: [NumberToken]
    private let text: String
    private let kanji: Set<Int>
    private let compounds: [CompoundNumber]
    private let hasHalf: Bool

    init(_ text: String) {
        self.text = text
        tokens = NumberToken.all(in: text)
        kanji = Self.kanji(in: text)
        compounds = CompoundNumber.all(in: PlainText(text))
        hasHalf = text.contains("半")
    }

    /// True when a figure of the translation comes from the source.
    func explains(_ token: NumberToken) -> Bool {
        if tokens.contains(where: { !equivalents(of: $0).isDisjoint(with: token.readings) }) {
            return true
        }
        return token.values.contains { value in
            kanji.contains(value) || value == 0 && text.contains("時")
                || (hasHalf && (value == 30 || value == 2)) || (value == 7 && has(24))
                || tokens.contains { $0.values.contains { years(of: $0).contains(value) } }
        }
    }

    /// True when the source has a time of day, which some languages write as `17.30`.
    var hasClock: Bool { text.contains("時") || text.contains(":") }

    /// All that a number of the source may read as: itself, with its large unit, on a 12-hour clock.
    func equivalents(of token: NumberToken) -> Set<String> {
        var result = token.readings
        for value in token.values {
            // 13時 to 24時; a figure that is no hour is hardly ever 12 off.
            if (13...24).contains(value), hasClock {
                result.insert(String(value - 12))
            }
            if (1...12).contains(value), text.contains("午後") { result.insert(String(value + 12)) }
            for compound in compounds where compound.parts.contains(value) {
                result.formUnion(compound.readings.map(String.init))
            }
            // 3割 is 30 %.
            if text.contains("割") { result.insert(String(value * 10)) }
        }
        return result
    }

    /// The years of other eras for a year: Reiwa, Heisei, Showa, Buddhist.
    func years(of year: Int) -> Set<Int> {
        var years: Set<Int> = [year + 543]
        for (era, offset) in [("令和", 2018), ("平成", 1988), ("昭和", 1925)] where text.contains(era) {
            years.insert(year + offset)
        }
        return years
    }

    private func has(_ value: Int) -> Bool { tokens.contains { $0.values.contains(value) } }

    /// The values of kanji numerals, and of words that mean one or two.
    private static func kanji(in text: String) -> Set<Int> {
        var values: Set<Int> = []
        var value = 0
        var digit: Int?
        for scalar in (text + "。").unicodeScalars {
            if let next = digits[scalar] {
                digit = next
            } else if let multiple = multiples[scalar] {
                value += (digit ?? 1) * multiple
                digit = nil
            } else if value > 0 || digit != nil {
                values.insert(value + (digit ?? 0))
                (value, digit) = (0, nil)
            }
        }
        for (word, value) in words where text.contains(word) { values.insert(value) }
        return values
    }

    private static let digits: [Unicode.Scalar: Int] = [
        "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "〇": 0,
    ]
    private static let multiples: [Unicode.Scalar: Int] = [
        "十": 10, "百": 100, "千": 1_000, "万": 10_000,
    ]
    private static let words: [(String, Int)] = [
        ("ひと", 1), ("初", 1), ("毎", 1), ("片", 1), ("単", 1), ("最", 1), ("同じ", 1), ("ふた", 2),
        ("両", 2), ("どちら", 2), ("双方", 2), ("再", 2), ("倍", 2), ("みっつ", 3), ("よっつ", 4),
        ("いつつ", 5), ("週間", 7), ("ダース", 12), ("毎日", 24),
    ]
}
