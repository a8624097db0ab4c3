import Catalogues
import ContentStore
import Guidance
import Support

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
    ///   - languages: those that are translated into.
    init(sources: [String], glossary: Glossary, _ languages: [Language]) {
        let terms = glossary.terms
        self.terms = terms
        forms = Dictionary(
            uniqueKeysWithValues: languages.map { language in
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

/// What a term is called in one language, to be found in texts, inflected or not.
struct TermForm: Sendable {
    /// What a text has to have.
    private let parts: [SearchedTerm]

    init(_ form: String, in language: Language) {
        let form = Self.comparable(form, in: language)
        guard !Self.isUnspaced(language) else {
            parts = [SearchedTerm(form)]
            return
        }
        // Every longer word, by its beginning: endings change with case and number.
        parts = form.split { !$0.isLetter }.filter { $0.count > 3 }
            .map { SearchedTerm(String($0.prefix(max(4, $0.count - 2)))) }
    }

    /// Whether a text has it, as `searched` makes the text ready.
    func isUsed(in text: SearchedText) -> Bool { parts.allSatisfy { $0.stands(in: text) } }

    /// A text of the language, ready for its forms to be looked for.
    static func searched(_ text: String, in language: Language) -> SearchedText {
        SearchedText(comparable(text, in: language))
    }

    private static func comparable(_ text: String, in language: Language) -> String {
        let lowered = text.lowercased()
        return isUnspaced(language) ? lowered.filter { !$0.isWhitespace } : lowered
    }

    /// Written without spaces, or with particles attached and spaces at will.
    private static func isUnspaced(_ language: Language) -> Bool {
        switch language {
        case .japanese, .simplifiedChinese, .traditionalChinese, .korean, .thai: true
        default: false
        }
    }
}

/// Finds a term in a Japanese text.
enum TermMatch {
    /// Whether the term stands in a text by itself, not as part of a longer word.
    static func stands(_ term: SearchedTerm, in text: SearchedText) -> Bool {
        term.ranges(in: text).contains { range in
            let before = text.string[..<range.lowerBound].last
            let after = text.string[range.upperBound...].first
            return !continues(before) && !continues(after)
        }
    }

    /// Kanji and katakana go on with a word; hiragana and marks end it.
    private static func continues(_ character: Character?) -> Bool {
        guard let value = character?.unicodeScalars.first?.value else { return false }
        return (0x4E00...0x9FFF).contains(value) || (0x30A1...0x30FF).contains(value)
    }
}
