import Guidance

extension TextTable {
    /// The texts that readers may be shown: the Japanese, and translations that are neither
    /// missing, fuzzy, stale nor rejected.
    ///
    /// - Parameters:
    ///   - sources: the Japanese text of every message.
    ///   - catalogues: what `LocaleTree` read.
    ///   - rejected: what `CatalogueChecks` found errors in.
    package init(
        sources: [Message.ID: String], catalogues: [Language: [String: Catalogue]],
        rejected: [Language: Set<Message.ID>]
    ) {
        var texts: [Language: [Message.ID: LocalizedText]] = [:]
        texts[.japanese] = sources.mapValues {
            LocalizedText(pattern: $0, language: .japanese, state: .source)
        }
        for (language, byName) in catalogues {
            for translation in byName.values.flatMap(\.translations) {
                guard let source = sources[translation.id],
                    rejected[language]?.contains(translation.id) != true
                else { continue }
                let state = TextState(translation, source: source)
                guard state.isServed else { continue }
                texts[language, default: [:]][translation.id] = LocalizedText(
                    pattern: translation.text, language: language, state: state)
            }
        }
        self.init(texts)
    }
}
