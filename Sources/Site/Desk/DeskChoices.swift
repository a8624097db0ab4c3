import Guidance
import Localization
import Support

/// What the fields of the desk offer, each under all the names that an agent may type.
struct DeskChoices {
    struct Choice: Sendable {
        let value: String
        /// By language of the desk.
        let shown: [Language: String]
        let names: [String]
    }

    /// The languages of the office first, then every other that ICU knows: callers speak them, too.
    static func languages(_ edition: Edition, _ texts: TextResolver) -> [Choice] {
        let offered = edition.languages
        let tags =
            offered.spoken.map(\.tag) + offered.written.map(\.language.tag) + LanguageTag.known
        let readings = readings(texts, offered.staff)
        return tags.unique().compactMap { tag in
            let language = Language(tag)
            let shown = Dictionary(
                offered.staff.map { ($0, name(of: language, in: $0, offered, texts)) },
                uniquingKeysWith: { first, _ in first })
            let own = offered[language]?.autonym ?? language.autonym
            let others = [own, language.name(in: .english)] + (readings[tag] ?? [])
            return Choice(
                value: tag, shown: shown,
                names: ([tag] + offered.staff.compactMap { shown[$0] } + others).unique()
                    + (offered[language]?.aliases ?? []))
        }
    }

    private static func name(
        of language: Language, in staff: Language, _ offered: Languages, _ texts: TextResolver
    ) -> String {
        // What lines speak has a name without letters: Chinese, not Simplified Chinese.
        offered.spoken.contains { $0.tag == language.tag }
            ? texts.name(of: SpokenLanguage(language.tag), in: staff)
            : texts.name(of: language, in: staff)
    }

    /// How names are read that are not typed as they are written: `ko かんこくご`.
    private static func readings(
        _ texts: TextResolver, _ staff: [Language]
    ) -> [String: [String]] {
        var readings: [String: [String]] = [:]
        for language in staff {
            let words = InterfaceTexts(texts, language).desk("language_readings")
            for entry in words.split(separator: ",") {
                let parts = entry.split(separator: " ").map(String.init)
                guard let tag = parts.first else { continue }
                readings[tag, default: []] += parts.dropFirst()
            }
        }
        return readings
    }
}

extension DeskChoices.Choice {
    func option(in language: Language, chosen: String?) -> DeskView.Option {
        DeskView.Option(
            value: value, name: shown[language] ?? value, names: names.joined(separator: "|"),
            selected: value == chosen)
    }
}
