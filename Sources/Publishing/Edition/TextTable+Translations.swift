import Guidance

extension TextTable {
    /// The texts that readers may be shown: the Japanese, and what of the translations is served.
    init(
        sources: [Message.ID: String], translations: [Language: [Message.ID: LocalizedText]]
    ) {
        var texts = translations
        texts[.japanese] = sources.mapValues {
            LocalizedText(pattern: $0, language: .japanese, state: .source)
        }
        self.init(texts)
    }
}
