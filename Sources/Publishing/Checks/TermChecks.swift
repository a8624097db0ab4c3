import Guidance

/// Whether a catalogue that speaks of a term says it in the words of the glossary.
struct TermChecks {
    /// Each term with the messages whose Japanese has it.
    private let mentions: [(term: Glossary.Term, messages: Set<Message.ID>)]

    /// - Parameters:
    ///   - sources: the Japanese of every message, labels written out.
    ///   - glossary: the terms.
    init(sources: [Message.ID: String], glossary: Glossary) {
        mentions = glossary.terms.map { term in
            let messages = sources.filter { TermMatch.stands(term.japanese, in: $0.value) }
            return (term, Set(messages.keys))
        }
    }

    /// One warning for each term that no text of the catalogue uses although the Japanese does.
    func findings(_ catalogue: Catalogue) -> [Finding] {
        let served = catalogue.translations.filter { !$0.text.isEmpty && !$0.entry.isFuzzy }
        return mentions.compactMap { term, messages in
            guard let forms = term.forms[catalogue.language], let preferred = forms.first else {
                return nil
            }
            let concerned = served.filter { messages.contains($0.id) }
            guard let first = concerned.first else { return nil }
            let isUsed = concerned.contains { translation in
                forms.contains { TermMatch.isUsed($0, in: translation.text, catalogue.language) }
            }
            guard !isUsed else { return nil }
            return Finding(
                code: "term-absent", severity: .warning, file: catalogue.path, line: first.line,
                message: "\(first.id): 「\(term.japanese)」 is called otherwise than in the glossary",
                fix: "say “\(preferred)” at its first mention")
        }
    }
}

/// Finds a term in a text, inflected or not.
enum TermMatch {
    /// Whether a Japanese term stands in a text by itself, not as part of a longer word.
    static func stands(_ term: String, in text: String) -> Bool {
        text.ranges(of: term).contains { range in
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
