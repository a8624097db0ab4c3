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

    /// Its place among all languages, from 0, for tables of them: that of its written language.
    package var place: Int { written.place }

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
        if let exact = SpokenLanguage(rawValue: tag) {
            self = exact
            return
        }
        guard let primary = tag.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first
        else { return nil }
        switch primary {
        case "tl", "tgl": self = .filipino
        case "in": self = .indonesian
        case "yue", "cmn": self = .chinese
        default: self.init(rawValue: String(primary))
        }
    }

    /// True for a tag of readers of Traditional characters, who are served Simplified with a notice.
    package static func isTraditionalChinese(_ tag: String) -> Bool {
        guard let first = tag.utf8.first, "zZyY".utf8.contains(first) else { return false }
        let subtags = tag.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" })
        guard let primary = subtags.first, primary == "zh" || primary == "yue" else { return false }
        if subtags.contains("hans") { return false }
        return primary == "yue" || subtags.contains { ["hant", "tw", "hk", "mo"].contains($0) }
    }
}
