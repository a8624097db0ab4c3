import Guidance
import Synchronization

/// What the placeholders of an edition show in each language, formatted once.
final class PlaceholderValues: Sendable {
    private let sources: [String: Segment.Source]
    private let glosses: [String: [String: String]]
    /// The same, by what is written on the device or the paper.
    private let labels: [String: [String: String]]
    private let segments = Mutex<[Language: [String: Segment]]>([:])

    init(edition: Edition) {
        sources = Segment.sources(of: edition)
        glosses = Dictionary(
            edition.facts.compactMap { fact in
                // In Chinese a label may be its own meaning.
                fact.glosses.map { all in (fact.id, all.filter { .label($0.value) != fact.value }) }
            },
            uniquingKeysWith: { first, _ in first })
        labels = Dictionary(
            edition.facts.compactMap { fact in
                guard case .label(let text) = fact.value else { return nil }
                return fact.glosses.map { (text, $0) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The word for a term: its own, or that of a label with the same text.
    func gloss(of term: Term, in language: Language) -> String? {
        (term.glosses ?? labels[term.text])?[language.tag]
    }

    /// What a label means in a language; nil where nobody has written it down.
    func gloss(_ name: String, in language: Language) -> String? { glosses[name]?[language.tag] }

    /// The number that a name stands for; nil for everything else.
    func number(_ name: String) -> Int? {
        if case .fact(.number(let number), _) = sources[name] { number } else { nil }
    }

    /// Nil for a name that stands for nothing.
    func segment(_ name: String, in language: Language) -> Segment? {
        if let segment = segments.withLock({ $0[language]?[name] }) { return segment }
        guard let segment = sources[name]?.segment(in: language) else { return nil }
        segments.withLock { $0[language, default: [:]][name] = segment }
        return segment
    }
}
