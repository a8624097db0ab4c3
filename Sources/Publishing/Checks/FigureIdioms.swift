/// Words made of figures that say no number: 七七八八, 이삼일.
enum FigureIdioms {
    private static let all: [[Unicode.Scalar]] = [
        "一五一十", "七七八八", "千千万万", "万万千千", "五十音", "三三五五", "十之八九", "八九不离十", "九九八十一难",
        "二十四节气", "三百六十行", "十万火急", "三三两两", "一一", "一来二去",
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
