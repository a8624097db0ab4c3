import Guidance

/// What second readings found in one language, and the state of the same texts in the others: what
/// is wrong in one is often wrong in all, because they were made from the same text.
package struct FindingStates: Sendable {
    /// A text with a finding in some language.
    package struct Row: Sendable {
        package let id: Message.ID
        /// The fingerprint of the present Japanese, as a row of `lqa.csv` names it.
        package let source: String
        /// Of the findings: `accuracy`.
        package let categories: [String]
        /// In the order of the languages.
        package let states: [(language: Language, state: State)]

        package var isOpen: Bool { states.contains { $0.state.isOpen } }
    }

    package enum State: String, Sendable {
        /// Nobody has written down a reading, or a finding is not corrected.
        case open
        /// Read, but the Japanese has changed since, or nobody wrote down which one it was.
        case stale
        case fixed
        case notAffected = "not-affected"

        package var isOpen: Bool { self == .open || self == .stale }
    }

    /// By id.
    package let rows: [Row]
    /// Texts that have a finding and that the content no longer has.
    package let gone: [Message.ID]

    /// - Parameters:
    ///   - sources: whose texts.
    ///   - categories: the kinds of findings that concern all languages.
    package init(_ sources: TranslatedSources, categories: Set<String>) {
        let languages = sources.officeLanguages
        let readings = languages.targets.map { language in
            (
                language,
                Dictionary(
                    grouping: SecondReadings.rows(sources.locales, language), by: \.id)
            )
        }
        self.init(
            readings: readings,
            texts: Dictionary(
                sources.content.messages.map { ($0.message.id, $0.message.source) },
                uniquingKeysWith: { first, _ in first }),
            categories: categories,
            isTranslated: { languages.isTranslated(Message.catalogue(of: $0), into: $1) })
    }

    init(
        readings: [(Language, [Message.ID: [SecondReading]])], texts: [Message.ID: String],
        categories: Set<String>, isTranslated: (Message.ID, Language) -> Bool
    ) {
        let found = readings.flatMap { $0.1.values.joined() }.filter {
            $0.state != .notAffected && categories.contains($0.category)
        }
        let kinds = Dictionary(grouping: found, by: \.id).mapValues {
            Set($0.map(\.category)).sorted()
        }
        gone = kinds.keys.filter { texts[$0] == nil }.sorted()
        rows = kinds.sorted { $0.key < $1.key }.compactMap { id, categories in
            guard let text = texts[id] else { return nil }
            let source = SecondReading.fingerprint(of: text)
            return Row(
                id: id, source: source, categories: categories,
                states: readings.filter { isTranslated(id, $0.0) }.map {
                    ($0.0, Self.state(of: $0.1[id] ?? [], source))
                })
        }
    }

    private static func state(of readings: [SecondReading], _ source: String) -> State {
        if readings.isEmpty || readings.contains(where: { $0.state == .open }) { return .open }
        let current = readings.filter { $0.source == source }
        if current.isEmpty { return .stale }
        return current.contains { $0.state == .fixed } ? .fixed : .notAffected
    }
}
