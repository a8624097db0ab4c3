import ContentStore
import Guidance

/// Whether a catalogue that speaks of a term says it in the words of the glossary.
struct TermChecks: Sendable {
    private let terms: [Glossary.Term]
    /// The terms that the Japanese of a message has, by their place in the list.
    private let mentions: [Message.ID: [Int]]

    /// - Parameters:
    ///   - sources: the Japanese of every message, labels written out.
    ///   - glossary: the terms.
    init(sources: [Message.ID: String], glossary: Glossary) {
        let terms = glossary.terms
        self.terms = terms
        let found = Array(sources.values).concurrentMap { source in
            terms.indices.filter { TermMatch.stands(terms[$0].japanese, in: source) }
        }
        mentions = Dictionary(uniqueKeysWithValues: zip(sources.keys, found))
            .filter { !$0.value.isEmpty }
    }

    /// One warning for each term that no text of the catalogue uses although the Japanese does.
    func findings(_ catalogue: Catalogue) -> [Finding] {
        var firstMention: [Int: Catalogue.Translation] = [:]
        var used: Set<Int> = []
        for translation in catalogue.translations
        where !translation.text.isEmpty && !translation.entry.isFuzzy {
            for term in mentions[translation.id] ?? [] {
                guard let forms = terms[term].forms[catalogue.language] else { continue }
                if firstMention[term] == nil { firstMention[term] = translation }
                if !used.contains(term),
                    forms.contains(where: {
                        TermMatch.isUsed($0, in: translation.text, catalogue.language)
                    })
                {
                    used.insert(term)
                }
            }
        }
        return terms.indices.compactMap { index in
            guard let first = firstMention[index], !used.contains(index),
                let preferred = terms[index].forms[catalogue.language]?.first
            else { return nil }
            return Finding(
                code: "term-absent", severity: .warning, file: catalogue.path, line: first.line,
                message:
                    "\(first.id): 「\(terms[index].japanese)」 is called otherwise than in the glossary",
                fix: "say “\(preferred)” at its first mention")
        }
    }
}

/// Finds a term in a text, inflected or not.
enum TermMatch {
    /// Whether a Japanese term stands in a text by itself, not as part of a longer word.
    static func stands(_ term: String, in text: String) -> Bool {
        TermSearch.ranges(of: term, in: text).contains { range in
            let before = text[..<range.lowerBound].last
            let after = text[range.upperBound...].first
            return !continues(before) && !continues(after)
        }
    }

    /// Kanji and katakana go on with a word; hiragana and marks end it.
    private static func continues(_ character: Character?) -> Bool {
        guard let value = character?.unicodeScalars.first?.value else { return false }
        return (0x4E00...0x9FFF).contains(value) || (0x30A1...0x30FF).contains(value)
    }

    static func isUsed(_ term: String, in text: String, _ language: Language) -> Bool {
        let (term, text) = (term.lowercased(), text.lowercased())
        switch language {
        case .japanese, .simplifiedChinese, .korean, .thai:
            // Written without spaces, or with particles attached and spaces at will.
            return text.filter { !$0.isWhitespace }.contains(term.filter { !$0.isWhitespace })
        default:
            // Every longer word, by its beginning: endings change with case and number.
            let words = term.split { !$0.isLetter }.filter { $0.count > 3 }
            return words.allSatisfy { text.contains($0.prefix(max(4, $0.count - 2))) }
        }
    }
}
