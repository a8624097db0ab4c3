/// All texts of an edition by language and message, and how far each has come.
///
/// Texts that are missing, stale, in need of work or rejected by a check have a state alone: they
/// fall back, one block at a time, to English and then to Japanese.
package struct TextTable: Sendable {
    /// Each message has one place, the same in all languages.
    private var places: [Message.ID: Int] = [:]
    /// By place; nil for messages that the language is not to have.
    private var entries: [Language: [Entry?]] = [:]

    private struct Entry {
        let state: TextState
        /// Nil for what may not be served.
        let pattern: String?
    }

    /// One message in one language.
    package struct Row {
        package let id: Message.ID
        package let state: TextState
        /// ICU MessageFormat; nil for what may not be served.
        package let pattern: String?

        package init(id: Message.ID, state: TextState, pattern: String?) {
            (self.id, self.state, self.pattern) = (id, state, pattern)
        }
    }

    /// Every message there is.
    package var ids: some Collection<Message.ID> { places.keys }

    package init() {}

    package init(_ texts: [Language: [Message.ID: LocalizedText]]) {
        for (language, own) in texts {
            add(own.map { Row(id: $0, state: $1.state, pattern: $1.pattern) }, in: language)
        }
    }

    /// Adds messages of one language, in the place of those with the same ids.
    package mutating func add(_ rows: [Row], in language: Language) {
        var own = entries[language] ?? []
        for row in rows {
            let place = place(of: row.id)
            while own.count <= place { own.append(nil) }
            own[place] = Entry(state: row.state, pattern: row.pattern)
        }
        entries[language] = own
    }

    private mutating func place(of id: Message.ID) -> Int {
        if let known = places[id] { return known }
        places[id] = places.count
        return places.count - 1
    }

    private func entry(_ id: Message.ID, _ language: Language) -> Entry? {
        guard let place = places[id], let own = entries[language], place < own.count
        else { return nil }
        return own[place]
    }

    /// The text in exactly this language, or nil.
    package func text(_ id: Message.ID, in language: Language) -> LocalizedText? {
        guard let entry = entry(id, language), let pattern = entry.pattern else { return nil }
        return LocalizedText(pattern: pattern, language: language, state: entry.state)
    }

    /// The language in which a whole block can be shown: the first of the requested language,
    /// English and Japanese that has every one of `ids`. A block is never mixed.
    package func language(for ids: [Message.ID], requested: Language) -> Language {
        requested.fallbacks.first { language in
            ids.allSatisfy { entry($0, language)?.pattern != nil }
        } ?? .japanese
    }

    /// A text with its fallback. Nil only for an id that the edition does not have.
    package func text(_ id: Message.ID, requested: Language) -> LocalizedText? {
        for language in requested.fallbacks {
            if let text = text(id, in: language) { return text }
        }
        return nil
    }

    /// The texts of a language that may be served.
    package func messages(in language: Language) -> [Message.ID: LocalizedText] {
        var messages: [Message.ID: LocalizedText] = [:]
        for id in places.keys { messages[id] = text(id, in: language) }
        return messages
    }

    /// How far a message has come; nil when the language is not to have it.
    package func state(of id: Message.ID, in language: Language) -> TextState? {
        entry(id, language)?.state
    }

    /// How far each message of a language has come.
    package func states(in language: Language) -> [Message.ID: TextState] {
        var states: [Message.ID: TextState] = [:]
        for id in places.keys { states[id] = state(of: id, in: language) }
        return states
    }

    /// Hands over all messages, language by language, in the order of their ids.
    package func forEachRow(_ body: (Language, Row) throws -> Void) rethrows {
        let ids = places.sorted { $0.key < $1.key }
        for language in Language.allCases {
            let own = entries[language, default: []]
            for (id, place) in ids where place < own.count {
                guard let entry = own[place] else { continue }
                try body(language, Row(id: id, state: entry.state, pattern: entry.pattern))
            }
        }
    }

    /// Whether any message of a language is in this state.
    package func has(_ state: TextState, in language: Language) -> Bool {
        entries[language, default: []].contains { $0?.state == state }
    }
}
