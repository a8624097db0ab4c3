import Catalogues
import ContentStore
import Guidance

/// Whether catalogues that speak of a term say it in the words of the glossary.
struct TermChecks: Sendable {
    private let terms: [GlossaryTerm]
    /// The terms' forms in each language, by their place in the list.
    private let forms: [Language: [[TermForm]]]
    /// The terms that the Japanese of a message has, by its place among the sources.
    let mentions: [[Int]]

    /// - Parameters:
    ///   - sources: the Japanese of every message by its place, labels written out.
    ///   - glossary: the terms.
    init(sources: [String], glossary: Glossary) {
        let terms = glossary.terms
        self.terms = terms
        forms = Dictionary(
            uniqueKeysWithValues: Language.allCases.map { language in
                (
                    language,
                    terms.map { term in
                        (term.forms[language] ?? []).map { TermForm($0, in: language) }
                    }
                )
            })
        let japanese = terms.map { SearchedTerm($0.japanese) }
        mentions = sources.concurrentMap { source in
            let text = SearchedText(source)
            return japanese.indices.filter { TermMatch.stands(japanese[$0], in: text) }
        }
    }

    /// What a catalogue makes of the terms, before anything of it is read.
    func use(in language: Language) -> TermUse {
        TermUse(of: forms[language] ?? [], in: language)
    }

    /// One warning for each term that no text of a catalogue uses although the Japanese does.
    func findings(of use: TermUse, in catalogue: Catalogue) -> [Finding] {
        use.absent.compactMap { term, first in
            guard let preferred = terms[term].forms[catalogue.language]?.first else { return nil }
            return Finding(
                code: "term-absent", severity: .warning, file: catalogue.path, line: first.line,
                message:
                    "\(first.id): 「\(terms[term].japanese)」 is called otherwise than in the glossary",
                fix: "say “\(preferred)” at its first mention")
        }
    }
}
