import Guidance

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
        case .japanese, .simplifiedChinese, .korean, .thai: true
        default: false
        }
    }
}
