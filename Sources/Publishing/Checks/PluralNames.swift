import Guidance
import Localization

/// The plural categories of each language, for telling a translator what may be written.
enum PluralNames {
    static func names(_ kind: MessageShape.Choice.Kind, _ language: Language) -> [String] {
        switch kind {
        case .plural: PluralCategories.categories(of: language)
        case .selectordinal: ordinal(language)
        case .select: []
        }
    }

    /// As in CLDR 42.
    private static func ordinal(_ language: Language) -> [String] {
        switch language {
        case .english: ["one", "two", "few", "other"]
        case .filipino, .nepali, .vietnamese: ["one", "other"]
        default: ["other"]
        }
    }
}
