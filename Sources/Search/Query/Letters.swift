import Guidance

/// The letters of a query, which show the languages it may be in.
enum Letters {
    case kana, han, hangul, thai, devanagari, latin

    init(of text: String) {
        let values = text.unicodeScalars.map(\.value)
        func has(_ range: ClosedRange<UInt32>) -> Bool { values.contains(where: range.contains) }
        self =
            if has(0x3040...0x30ff) || has(0xff66...0xff9d) {
                .kana
            } else if has(0x3400...0x9fff) {
                .han
            } else if has(0xac00...0xd7af) {
                .hangul
            } else if has(0xe00...0xe7f) {
                .thai
            } else if has(0x900...0x97f) {
                .devanagari
            } else {
                .latin
            }
    }

    /// The languages that are written with them.
    private var written: [Language] {
        switch self {
        case .kana: [.japanese]
        case .han: [.japanese, .simplifiedChinese]
        case .hangul: [.korean]
        case .thai: [.thai]
        case .devanagari: [.nepali]
        case .latin: [.english, .spanish, .portuguese, .vietnamese, .indonesian, .filipino]
        }
    }

    func areOwn(of language: Language) -> Bool { written.contains(language) }

    /// The languages a query may be in when a reader's own does not know it, in groups to try one
    /// after the other. Japanese and Nepali are typed in Latin letters too.
    func languagesToTry(own: Language) -> [[Language]] {
        let groups: [[Language]] =
            switch self {
            case .latin:
                [
                    [.english], [.japanese],
                    [.spanish, .portuguese, .vietnamese, .indonesian, .filipino, .nepali],
                ]
            default: written.map { [$0] }
            }
        return groups.map { $0.filter { $0 != own } }.filter { !$0.isEmpty }
    }
}
