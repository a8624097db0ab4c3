import Guidance

/// The English texts that say what the Japanese says now, and that readers see.
///
/// They alone may stand for the Japanese before a translator: whoever translates an older English
/// writes what is no longer true.
struct CurrentEnglish {
    private let sources: [Message.ID: String]
    private let optional: Set<String>
    private var texts: [Message.ID: String] = [:]

    /// - Parameter content: the Japanese as it is now.
    init(of content: Content = Content()) {
        sources = Dictionary(
            content.messages.map { ($0.message.id, $0.message.source) },
            uniquingKeysWith: { first, _ in first })
        optional = content.labelPlaceholders
    }

    /// Nil where there is none that is current.
    subscript(id: Message.ID) -> String? { texts[id] }

    /// Takes what is current from an English catalogue.
    mutating func take(_ catalogue: Catalogue) {
        for translation in catalogue.translations {
            guard let source = sources[translation.id],
                TextState(translation, source: source).isServed
            else { continue }
            let text = translation.text
            let problems = MessageChecks.check(
                source: source, translation: text, language: .english, optional: optional)
            guard !problems.contains(where: { $0.severity == .error }) else { continue }
            texts[translation.id] = text
        }
    }
}
