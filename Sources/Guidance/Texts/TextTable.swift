/// All texts of an edition by language and message, and how far each has come.
///
/// Texts that are missing, stale, in need of work or rejected by a check have a state alone: they
/// fall back, one block at a time, to English and then to Japanese. Languages may be read when they
/// are first asked for.
package struct TextTable: Sendable {
    /// Each message has one place, the same in all languages.
    private var places: [Message.ID: Int] = [:]
    private var columns: [Language: Lazy<Column>] = [:]

    /// One language: at each message's place its state and its text.
    package struct Column: Codable, Sendable {
        /// Nil for messages that the language is not to have.
        fileprivate var states: [TextState?] = []
        /// ICU MessageFormat; nil for what may not be served.
        fileprivate var patterns: [String?] = []

        fileprivate mutating func set(_ row: Row, at place: Int) {
            while states.count <= place {
                states.append(nil)
                patterns.append(nil)
            }
            (states[place], patterns[place]) = (row.state, row.pattern)
        }
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

    /// - Parameters:
    ///   - ids: each once.
    ///   - columns: the languages, in the order of `ids`.
    package init(ids: [Message.ID], columns: [Language: Lazy<Column>]) {
        places = Dictionary(
            zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
        self.columns = columns
    }

    /// A language in the order of `ids`.
    package func column(of language: Language, ids: [Message.ID]) -> Column {
        Column(
            states: ids.map { state(of: $0, in: language) },
            patterns: ids.map { text($0, in: language)?.pattern })
    }

    /// Adds messages of one language, in the place of those with the same ids.
    package mutating func add(_ rows: [Row], in language: Language) {
        var column = columns[language]?.value ?? Column()
        for row in rows { column.set(row, at: place(of: row.id)) }
        columns[language] = Lazy(column)
    }

    private mutating func place(of id: Message.ID) -> Int {
        if let known = places[id] { return known }
        places[id] = places.count
        return places.count - 1
    }

    private func pattern(of id: Message.ID, in language: Language) -> String? {
        guard let place = places[id], let column = columns[language]?.value,
            place < column.patterns.count
        else { return nil }
        return column.patterns[place]
    }

    /// The text in exactly this language, or nil.
    package func text(_ id: Message.ID, in language: Language) -> LocalizedText? {
        guard let place = places[id], let column = columns[language]?.value,
            place < column.states.count, let state = column.states[place],
            let pattern = column.patterns[place]
        else { return nil }
        return LocalizedText(pattern: pattern, language: language, state: state)
    }

    /// The language in which a whole block can be shown: the first of the requested language,
    /// English and Japanese that has every one of `ids`. A block is never mixed.
    package func language(for ids: [Message.ID], requested: Language) -> Language {
        requested.fallbacks.first { language in
            ids.allSatisfy { pattern(of: $0, in: language) != nil }
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
        guard let place = places[id], let column = columns[language]?.value,
            place < column.states.count
        else { return nil }
        return column.states[place]
    }

    /// How far each message of a language has come.
    package func states(in language: Language) -> [Message.ID: TextState] {
        var states: [Message.ID: TextState] = [:]
        for id in places.keys { states[id] = state(of: id, in: language) }
        return states
    }

    /// Whether any message of a language is in this state.
    package func has(_ state: TextState, in language: Language) -> Bool {
        columns[language]?.value.states.contains(state) ?? false
    }
}
