/// All texts of an edition by language and message, and how far each has come.
///
/// Texts that are missing, stale, in need of work or rejected by a check have a state alone: they
/// fall back, one block at a time, to other languages and at last to the source.
package struct TextTable: Sendable {
    /// Every message there is.
    package let ids: [Message.ID]
    /// Each message has one position, the same in all languages.
    private let positions: [Message.ID: Int]
    private let columns: [Language: TextColumn]
    private let languages: Languages

    /// One message in one language.
    package struct Row: Sendable {
        package let id: Message.ID
        package let state: TextState
        /// ICU MessageFormat; nil for what may not be served.
        package let pattern: String?

        package init(id: Message.ID, state: TextState, pattern: String?) {
            precondition((pattern != nil) == state.isServed, "What is served has a text.")
            (self.id, self.state, self.pattern) = (id, state, pattern)
        }
    }

    /// - Parameters:
    ///   - ids: each once.
    ///   - columns: by language, in the order of `ids`.
    ///   - languages: what falls back to what.
    package init(ids: [Message.ID], columns: [Language: TextColumn], _ languages: Languages) {
        precondition(
            columns.values.allSatisfy { $0.count == ids.count }, "A column has another length.")
        self.ids = ids
        (self.columns, self.languages) = (columns, languages)
        positions = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    }

    /// What is served, by language.
    package init(_ texts: [Language: [Message.ID: LocalizedText]], _ languages: Languages) {
        let ids = Set(texts.values.joined().map(\.key)).sorted()
        self.init(
            ids: ids,
            columns: texts.mapValues { own in
                TextColumn(
                    ids.map { id in
                        own[id].map { Row(id: id, state: $0.state, pattern: $0.pattern) }
                    })
            }, languages)
    }

    /// A language in the order of `ids`; nil for one that has none of them.
    package func column(of language: Language) -> TextColumn? { columns[language] }

    /// The text in exactly this language, or nil.
    package func text(_ id: Message.ID, in language: Language) -> LocalizedText? {
        guard let position = positions[id] else { return nil }
        return text(at: position, in: language)
    }

    /// The language in which a whole block can be shown: the first that the requested one falls back to
    /// and that has every one of `ids`. A block is never mixed.
    package func language(for ids: [Message.ID], requested: Language) -> Language {
        languages.fallbacks(of: requested).first { language in
            ids.allSatisfy { hasText($0, in: language) }
        } ?? languages.source
    }

    /// A text with its fallback. Nil only for an id that the edition does not have.
    package func text(_ id: Message.ID, requested: Language) -> LocalizedText? {
        guard let position = positions[id] else { return nil }
        for language in languages.fallbacks(of: requested) {
            if let text = text(at: position, in: language) { return text }
        }
        return nil
    }

    /// The texts of a language that may be served.
    package func messages(in language: Language) -> [Message.ID: LocalizedText] {
        var messages: [Message.ID: LocalizedText] = [:]
        for (position, id) in ids.enumerated() { messages[id] = text(at: position, in: language) }
        return messages
    }

    /// How far a message has come; nil when the language is not to have it.
    package func state(of id: Message.ID, in language: Language) -> TextState? {
        positions[id].flatMap { column(of: language)?.state(at: $0) }
    }

    /// How far each message that the language is to have has come, in the order of `ids`.
    package func states(in language: Language) -> [(id: Message.ID, state: TextState)] {
        guard let column = column(of: language) else { return [] }
        return ids.enumerated().compactMap { position, id in
            column.state(at: position).map { (id, $0) }
        }
    }

    /// Whether any message of a language is in this state.
    package func has(_ state: TextState, in language: Language) -> Bool {
        column(of: language)?.has(state) ?? false
    }

    private func text(at position: Int, in language: Language) -> LocalizedText? {
        guard let column = column(of: language), let state = column.state(at: position),
            state.isServed
        else { return nil }
        return LocalizedText(pattern: column.texts[position], language: language, state: state)
    }

    private func hasText(_ id: Message.ID, in language: Language) -> Bool {
        positions[id].flatMap { column(of: language)?.hasText(at: $0) } ?? false
    }
}
