import Guidance

/// Figures in Chinese characters: 〇一二〇, 五百, 壱.
enum HanFigures {
    /// What a character counts as a figure; nil for every other.
    static func value(of scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "〇", "零": 0
        case "一", "壱", "壹", "弌", "幺": 1
        case "二", "弐", "贰", "貳", "弍", "两", "兩": 2
        case "三", "参", "參", "叁", "叄", "弎": 3
        case "四", "肆", "亖": 4
        case "五", "伍": 5
        case "六", "陸", "陆": 6
        case "七", "柒", "漆": 7
        case "八", "捌": 8
        case "九", "玖": 9
        case "十", "拾": 10
        case "廿", "卄": 20
        case "卅": 30
        case "卌": 40
        case "百", "佰", "陌": 100
        case "千", "仟", "阡": 1_000
        case "万", "萬": 10_000
        case "億", "亿": 100_000_000
        default: nil
        }
    }

    /// Three or more figures in a row, or two with a zero, are dialled or read one by one, in
    /// whatever language: 一一九, 二〇.
    static func writtenAsDigits(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard scalars.contains(where: { value(of: $0) != nil }) else { return scalars }
        var result: [Unicode.Scalar] = []
        var place = 0
        while place < scalars.count {
            let idiom = FigureIdioms.length(at: place, in: scalars)
            if idiom > 0 {
                result.append(contentsOf: scalars[place..<place + idiom])
                place += idiom
                continue
            }
            let run = scalars[place...].prefix { isSaidAlone($0) }
            let isNumber = run.count >= 3 || (run.count == 2 && run.contains("〇"))
            for scalar in run {
                let digit =
                    isNumber ? value(of: scalar).map { Unicode.Scalar(UInt8(48 + $0)) } : nil
                result.append(digit ?? scalar)
            }
            place += run.count
            guard place < scalars.count, run.isEmpty else { continue }
            result.append(scalars[place])
            place += 1
        }
        return result
    }

    /// 两 counts, but is never dialled: 三三两两.
    private static func isSaidAlone(_ scalar: Unicode.Scalar) -> Bool {
        scalar != "两" && scalar != "兩" && value(of: scalar).map { $0 < 10 } ?? false
    }

    /// The numbers of a Chinese text.
    static func tokens(in texts: [String], _ language: Language) -> [NumberToken] {
        guard language.isChinese else { return [] }
        return texts.flatMap(runs).map(reading)
    }

    /// - Returns: a problem when a translation has such a number and the Japanese has not.
    static func problems(
        source: SourceText, translation: MessageShape, language: Language
    ) -> [TextProblem] {
        let runs = translation.texts.flatMap { Self.numbers(in: $0, language) }
        guard !runs.isEmpty else { return [] }
        let japanese = source.texts.joined(separator: "\n")
        let known = Set(Self.runs(in: japanese))
        let all = JapaneseNumbers(japanese)
        let added = runs.first { !known.contains($0) && !all.explains(reading($0)) }
        guard let added else { return [] }
        return [
            TextProblem(
                "number-changed", .error,
                "a number differs: \(text(added)) is not in the Japanese",
                fix: "write the number of the Japanese source")
        ]
    }

    /// In Chinese, where 一起 and 十分 are words, only what counts tens or more and has several parts.
    private static func numbers(in text: String, _ language: Language) -> [[Unicode.Scalar]] {
        let runs = runs(in: text)
        guard language.isChinese || language == .japanese else { return runs }
        return runs.filter { run in
            run.count >= 2 && run != ["千", "万"] && run != ["千", "萬"]
                && run.contains { (10...1_000).contains(value(of: $0) ?? 0) }
        }
    }

    private static func runs(in text: String) -> [[Unicode.Scalar]] {
        guard text.unicodeScalars.contains(where: { value(of: $0) != nil }) else { return [] }
        return FigureIdioms.masked(Array(text.unicodeScalars))
            .split { value(of: $0) == nil }.map(Array.init)
    }

    private static func reading(_ run: [Unicode.Scalar]) -> NumberToken {
        var (total, part) = (0, 0)
        let isCounting = run.contains { value(of: $0) ?? 0 >= 10 }
        for figure in run.prefix(12).compactMap(value) {
            switch figure {
            case 0..<10: part = isCounting ? figure : part * 10 + figure
            case 10..<10_000:
                total += max(part, 1) * figure
                part = 0
            default:
                total = max(total + part, 1) * figure
                part = 0
            }
        }
        return NumberToken(String(total + part))
    }

    private static func text(_ run: [Unicode.Scalar]) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: run)
        return text
    }
}

/// Words made of figures that say no number: 七七八八, 이삼일.
enum FigureIdioms {
    private static let all: [[Unicode.Scalar]] = [
        "一五一十", "七七八八", "千千万万", "万万千千", "五十音", "三三五五", "十之八九", "八九不离十", "九九八十一难",
        "二十四节气", "三百六十行", "十万火急", "三三两两", "一一", "一来二去",
        "千千萬萬", "萬萬千千", "八九不離十", "九九八十一難", "二十四節氣", "十萬火急", "三三兩兩", "一來二去",
        "일일이", "일이일", "이삼일", "삼사일", "사오일", "오륙일", "육칠일", "칠팔일", "삼삼오오", "이삼사",
        "하나하나", "둘둘",
    ].map { Array($0.unicodeScalars) }

    private static let firsts = Set(all.compactMap(\.first))

    /// The length of the one that begins there; 0 where none does. More figures beside one make a
    /// number of it.
    static func length(at place: Int, in scalars: [Unicode.Scalar]) -> Int {
        guard firsts.contains(scalars[place]), place == 0 || !isFigure(scalars[place - 1]) else {
            return 0
        }
        let idiom = all.first { idiom in
            let end = place + idiom.count
            return scalars[place...].starts(with: idiom)
                && !(end < scalars.count && isDialled(scalars[end]))
        }
        return idiom?.count ?? 0
    }

    /// With a letter that is no figure in place of each.
    static func masked(_ text: PlainText) -> PlainText { PlainText(scalars: masked(text.scalars)) }

    static func masked(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard scalars.contains(where: firsts.contains) else { return scalars }
        var result = scalars
        var place = 0
        while place < scalars.count {
            let length = length(at: place, in: scalars)
            for index in place..<place + length { result[index] = "々" }
            place += max(length, 1)
        }
        return result
    }

    private static let hangul = Set("영공일이삼사오육륙칠팔구".unicodeScalars)

    /// `일일이로` is a number to dial: 112.
    private static func isDialled(_ next: Unicode.Scalar) -> Bool {
        isFigure(next) || next == "로" || next == "번"
    }

    private static func isFigure(_ scalar: Unicode.Scalar) -> Bool {
        HanFigures.value(of: scalar) != nil || hangul.contains(scalar)
    }
}
