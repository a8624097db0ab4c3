/// All texts of an edition that may be served, by language and message.
///
/// Texts that are missing, stale, in need of work or rejected by a check are not in it: they fall
/// back, one block at a time, to English and then to Japanese.
package struct TextTable: Sendable {
    private let texts: [Language: [Message.ID: LocalizedText]]

    package init(_ texts: [Language: [Message.ID: LocalizedText]]) { self.texts = texts }

    /// The text in exactly this language, or nil.
    package func text(_ id: Message.ID, in language: Language) -> LocalizedText? {
        texts[language]?[id]
    }

    /// The language in which a whole block can be shown: the first of the requested language,
    /// English and Japanese that has every one of `ids`. A block is never mixed.
    package func language(for ids: [Message.ID], requested: Language) -> Language {
        requested.fallbacks.first { language in
            ids.allSatisfy { texts[language]?[$0] != nil }
        } ?? .japanese
    }

    /// A text with its fallback. Nil only for an id that the edition does not have.
    package func text(_ id: Message.ID, requested: Language) -> LocalizedText? {
        requested.fallbacks.lazy.compactMap { texts[$0]?[id] }.first
    }

    package func messages(in language: Language) -> [Message.ID: LocalizedText] {
        texts[language] ?? [:]
    }
}
