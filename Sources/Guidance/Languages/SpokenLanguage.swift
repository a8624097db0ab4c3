/// A language people speak on a line. Same tags as `Language`, with `zh` for Chinese: the
/// documents do not say which Chinese.
package enum SpokenLanguage: String, CaseIterable, Codable, Sendable {
    case japanese = "ja"
    case english = "en"
    case chinese = "zh"
    case korean = "ko"
    case spanish = "es"
    case portuguese = "pt"
    case vietnamese = "vi"
    case thai = "th"
    case indonesian = "id"
    case filipino = "fil"
    case nepali = "ne"

    package var tag: String { rawValue }

    /// The language to write in for someone who speaks this one.
    package var written: Language {
        switch self {
        case .japanese: .japanese
        case .english: .english
        case .chinese: .simplifiedChinese
        case .korean: .korean
        case .spanish: .spanish
        case .portuguese: .portuguese
        case .vietnamese: .vietnamese
        case .thai: .thai
        case .indonesian: .indonesian
        case .filipino: .filipino
        case .nepali: .nepali
        }
    }

    /// The language for a BCP 47 tag, judged by its primary subtag and the accepted aliases.
    /// Nil when no line can be asked for it; a neighbouring language is never guessed.
    package init?(accepting tag: String) {
        guard let primary = PrimarySubtag(tag),
            let entry = Self.byPrimarySubtag.first(where: { $0.subtag == primary })
        else { return nil }
        self = entry.language
    }

    private static let byPrimarySubtag: [(subtag: PrimarySubtag?, language: SpokenLanguage)] =
        allCases.map { (PrimarySubtag($0.tag), $0) }
        + [
            (PrimarySubtag("tl"), .filipino), (PrimarySubtag("tgl"), .filipino),
            (PrimarySubtag("in"), .indonesian),
            (PrimarySubtag("yue"), .chinese), (PrimarySubtag("cmn"), .chinese),
        ]

    /// True for a tag of readers of Traditional characters, who are served Simplified with a notice.
    package static func isTraditionalChinese(_ tag: String) -> Bool {
        guard let first = tag.utf8.first, "zZyY".utf8.contains(first) else { return false }
        let subtags = tag.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" })
        guard let primary = subtags.first, primary == "zh" || primary == "yue" else { return false }
        if subtags.contains("hans") { return false }
        return primary == "yue" || subtags.contains { ["hant", "tw", "hk", "mo"].contains($0) }
    }
}

/// The first subtag of a language tag in lower case, as one number: it is compared with all there are.
private struct PrimarySubtag: Equatable {
    private let packed: UInt32

    /// Nil when there is none, and for one of more than three bytes, which none of ours has.
    init?(_ tag: String) {
        var packed: UInt32 = 0
        for byte in tag.utf8 {
            if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
                if packed == 0 { continue }
                break
            }
            guard byte > 0, packed < 1 << 16 else { return nil }
            let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            packed = packed << 8 | UInt32(isUpper ? byte | 0x20 : byte)
        }
        guard packed > 0 else { return nil }
        self.packed = packed
    }
}
