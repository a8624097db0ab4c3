import Guidance

/// Words that make another number of the one beside them: 5 hundred, 5万, minus 5.
enum Multipliers {
    enum Side { case before, after, minus }

    /// The words on each side of a placeholder that counts.
    static func sides(
        of gap: GapText.Gap, in text: GapText, _ language: Language
    ) -> [Side: String] {
        guard gap.kind == .count || gap.kind == .phone else { return [:] }
        let (plain, place) = (text.plain, gap.place)
        var sides: [Side: String] = [:]
        sides[.after] = han(after: place, plain)
        sides[.before] = han(before: place, plain)
        guard gap.kind == .count else { return sides }
        if let word = word(after: place, plain, language) { sides[.after] = word }
        if let word = word(before: place, plain, language) { sides[.before] = word }
        if isMinus(plain, place) { sides[.minus] = "-" }
        return sides
    }

    // MARK: - Words

    private static func word(
        after place: Int, _ text: PlainText, _ language: Language
    ) -> String? {
        var start = place + 1
        while let sign = text[start], " -\n".unicodeScalars.contains(sign) { start += 1 }
        let isGlued = start == place + 1
        return (words(language) + (isGlued ? ["k", "teen", "ty"] : [])).first { word in
            let end = start + word.unicodeScalars.count
            return text.has(word, at: start) && (isUnspaced(language) || !text.isLetter(end))
        }
    }

    private static func word(
        before place: Int, _ text: PlainText, _ language: Language
    ) -> String? {
        var end = place
        while let sign = text[end - 1], " -\n".unicodeScalars.contains(sign) { end -= 1 }
        // A syllable before a space ends another word.
        if language == .korean, end < place { return nil }
        return words(language).first { word in
            let start = end - word.unicodeScalars.count
            return text.has(word, at: start) && word != "만"
                && (isUnspaced(language) || !text.isLetter(start - 1))
        }
    }

    private static func isUnspaced(_ language: Language) -> Bool {
        language == .thai || language == .korean
    }

    private static func words(_ language: Language) -> [String] {
        let english = [
            "hundred", "thousand", "million", "billion", "dozen", "hundreds", "thousands",
        ]
        return english + own(language)
    }

    private static func own(_ language: Language) -> [String] {
        switch language {
        case .spanish:
            ["cien", "ciento", "cientos", "mil", "miles", "millón", "millones", "docenas"]
        case .portuguese:
            ["cem", "cento", "centos", "mil", "milhão", "milhões", "milhares", "dúzias"]
        case .vietnamese:
            ["mươi", "mười", "chục", "trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ"]
        case .thai: ["สิบ", "ร้อย", "พัน", "หมื่น", "แสน", "ล้าน"]
        case .indonesian:
            ["belas", "puluh", "ratus", "ribu", "juta", "miliar", "lusin", "seratus", "seribu"]
        case .filipino:
            [
                "daan", "daang", "raan", "raang", "libo", "libong", "milyon", "milyong", "pu",
                "pung",
                "na daan", "na daang", "na libo", "na libong", "na milyon", "dosena", "sandaan",
                "isandaan", "sanlibo", "isanlibo",
            ]
        case .nepali: ["दश", "दस", "सय", "हजार", "हज़ार", "लाख", "करोड", "दर्जन"]
        case .korean: ["십", "백", "천", "만", "억"]
        default: []
        }
    }

    // MARK: - Chinese characters

    private static func han(after place: Int, _ text: PlainText) -> String? {
        var start = place + 1
        while text[start] == " " { start += 1 }
        guard let scalar = text[start], let value = HanFigures.value(of: scalar) else { return nil }
        if ["千万", "万一", "十分", "百分", "两"].contains(where: { text.has($0, at: start) }) {
            return nil
        }
        // 一 begins many words: 一起, 一般.
        if value == 1, text.isLetter(start + 1), !isFigure(text[start + 1]) { return nil }
        return String(Character(scalar))
    }

    private static func han(before place: Int, _ text: PlainText) -> String? {
        guard let scalar = text[place - 1], let value = HanFigures.value(of: scalar) else {
            return nil
        }
        let previous = text[place - 2]
        // The days of a week, and words that end in 一.
        if let previous, "周期拜曜第".unicodeScalars.contains(previous) { return nil }
        if value == 1, text.isLetter(place - 2) { return nil }
        return String(Character(scalar))
    }

    private static func isFigure(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.flatMap(HanFigures.value) != nil
    }

    // MARK: - Minus

    /// A hyphen that begins a word: not the one of a range or of a compound.
    private static func isMinus(_ text: PlainText, _ place: Int) -> Bool {
        guard text[place - 1] == "-" else { return false }
        var start = place - 1
        while text[start - 1] == "-" { start -= 1 }
        return !text.isLetter(start - 1) && !text.isDigit(start - 1)
            && text[start - 1] != MessageShape.gap && text[start - 1] != ")"
    }
}
