import Catalogues
import Guidance

/// Which terms one catalogue speaks of, and whether it says them in the words of the glossary.
struct TermUse {
    /// By the terms' places in the glossary.
    private let forms: [[TermForm]]
    private let language: Language
    private var firstMention: [Int: Catalogue.Translation] = [:]
    private var used: Set<Int> = []

    /// - Parameters:
    ///   - forms: of each term of the glossary.
    ///   - language: whose they are.
    init(of forms: [[TermForm]], in language: Language) {
        (self.forms, self.language) = (forms, language)
    }

    /// The terms that are spoken of and never said, each with the first entry that does so.
    var absent: [(term: Int, first: Catalogue.Translation)] {
        firstMention.filter { !used.contains($0.key) }.sorted { $0.key < $1.key }
            .map { ($0.key, $0.value) }
    }

    /// - Parameters:
    ///   - translation: the next entry of the catalogue.
    ///   - text: its text.
    ///   - terms: those that the Japanese has.
    mutating func take(
        _ translation: Catalogue.Translation, _ text: String, mentioning terms: [Int]
    ) {
        guard !terms.isEmpty, !text.isEmpty, !translation.isFuzzy else { return }
        let open = terms.filter { !used.contains($0) && !forms[$0].isEmpty }
        guard !open.isEmpty else { return }
        let text = TermForm.searched(text, in: language)
        for term in open {
            if firstMention[term] == nil { firstMention[term] = translation }
            if forms[term].contains(where: { $0.isUsed(in: text) }) { used.insert(term) }
        }
    }
}
