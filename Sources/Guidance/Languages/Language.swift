/// A language the pages are written in; raw values are BCP 47 tags.
package enum Language: String, CaseIterable, Codable, Sendable {
    case japanese = "ja"
    case english = "en"
    case simplifiedChinese = "zh-Hans"
    case korean = "ko"
    case spanish = "es"
    case portuguese = "pt"
    case vietnamese = "vi"
    case thai = "th"
    case indonesian = "id"
    case filipino = "fil"
    case nepali = "ne"

    package var tag: String { rawValue }

    /// Its position among all languages, from 0, for tables of them.
    package var ordinal: Int {
        switch self {
        case .japanese: 0
        case .english: 1
        case .simplifiedChinese: 2
        case .korean: 3
        case .spanish: 4
        case .portuguese: 5
        case .vietnamese: 6
        case .thai: 7
        case .indonesian: 8
        case .filipino: 9
        case .nepali: 10
        }
    }

    /// The language's name in itself, as a chooser shows it.
    package var autonym: String {
        switch self {
        case .japanese: "日本語"
        case .english: "English"
        case .simplifiedChinese: "简体中文"
        case .korean: "한국어"
        case .spanish: "Español"
        case .portuguese: "Português"
        case .vietnamese: "Tiếng Việt"
        case .thai: "ไทย"
        case .indonesian: "Bahasa Indonesia"
        case .filipino: "Filipino"
        case .nepali: "नेपाली"
        }
    }

    /// The languages to try for a text, in order: this one, English, Japanese.
    package var fallbacks: [Language] {
        switch self {
        case .japanese: [.japanese, .english]
        case .english: [.english, .japanese]
        default: [self, .english, .japanese]
        }
    }

    /// The language for a BCP 47 tag or one of its accepted aliases (`tl`, `in`, `pt-BR`, `zh-TW`).
    /// Nil when we do not write it; a neighbouring language is never guessed.
    package init?(accepting tag: String) {
        guard let spoken = SpokenLanguage(accepting: tag) else { return nil }
        self = spoken.written
    }
}
