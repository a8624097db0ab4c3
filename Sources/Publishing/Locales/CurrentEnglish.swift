import Catalogues
import Guidance

/// The English texts that say what the Japanese says now, and that readers see.
///
/// They alone may stand for the Japanese before a translator: whoever translates an older English
/// writes what is no longer true.
struct CurrentEnglish {
    private let sources: [Message.ID: String]
    private let optional: Set<String>
    private let numbers: Set<String>
    private var texts: [Message.ID: String] = [:]
    /// Why an English text is not current.
    private var reasons: [Message.ID: String] = [:]

    /// - Parameter content: the Japanese as it is now.
    init(of content: Content = Content()) {
        sources = Dictionary(
            content.messages.map { ($0.message.id, $0.message.source) },
            uniquingKeysWith: { first, _ in first })
        optional = content.labelPlaceholders
        numbers = content.numberPlaceholders
    }

    /// Nil where there is none that is current.
    subscript(id: Message.ID) -> String? { texts[id] }

    /// Why there is none that is current; nil where there is one.
    func missing(_ id: Message.ID) -> String? {
        texts[id] == nil ? reasons[id] ?? "not translated into English" : nil
    }

    /// Takes what is current from an English catalogue.
    mutating func take(_ catalogue: Catalogue) {
        for translation in catalogue.translations {
            let id = translation.id
            guard let source = sources[id] else { continue }
            switch TextState(translation, source: source) {
            case .missing: continue
            case .needsWork: reasons[id] = "the English is marked fuzzy"
            case .stale: reasons[id] = "the English is older than the Japanese"
            default:
                let problems = MessageChecks.check(
                    source: source, translation: translation.text, language: .english,
                    optional: optional, numbers: numbers)
                if let error = problems.first(where: { $0.severity == .error }) {
                    reasons[id] = "the English has a mistake: \(error.message)"
                } else {
                    texts[id] = translation.text
                }
            }
        }
    }
}
