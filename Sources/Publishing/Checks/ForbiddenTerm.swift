import Guidance

/// A wrong or harmful name for something, in one language.
package struct ForbiddenTerm: Hashable, Sendable {
    package let language: Language
    package let term: String
    /// What to write, or nil when nothing fits everywhere.
    package let instead: String?
    /// What is looked for: letter case does not matter.
    private let searched: SearchedTerm
    /// In scripts with spaces the term stands as whole words.
    private let isSpaced: Bool
    /// The bytes by which it is found in a text in either case; nil with letters whose bytes change
    /// with their case, or that have a second encoding.
    private let bytes: [UInt8]?

    package init(language: Language, term: String, instead: String? = nil) {
        (self.language, self.term, self.instead) = (language, term, instead)
        let lowercased = term.lowercased()
        searched = SearchedTerm(lowercased)
        isSpaced = lowercased.unicodeScalars.allSatisfy {
            $0.value < 0x250 || (0x1E00...0x1EFF).contains($0.value)
        }
        let isPlain = lowercased.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0..<0x80, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
            default: false
            }
        }
        bytes = isPlain ? Array(lowercased.utf8) : nil
    }

    /// One problem for each of the language's terms that stands in the texts.
    static func problems(in texts: [String], forbidden: [ForbiddenTerm]) -> [TextProblem] {
        guard !forbidden.isEmpty else { return [] }
        let texts = texts.map { SearchedText($0.lowercased()) }
        return forbidden.filter { term in texts.contains(where: term.stands) }.map { term in
            TextProblem(
                "forbidden-term", .error, "“\(term.term)” must not be used",
                fix: term.instead.map { "write “\($0)”" } ?? "use the term of the glossary")
        }
    }

    /// Whether the term may stand in a text that is not strange; see `TextTraits`.
    func mayStand(in text: Span<UInt8>) -> Bool {
        guard let bytes else { return true }
        return text.hasInAnyCase(bytes)
    }

    private func stands(in text: SearchedText) -> Bool {
        searched.ranges(in: text).contains { range in
            guard isSpaced else { return true }
            let before = text.string[..<range.lowerBound].last
            let after = text.string[range.upperBound...].first
            return before?.isLetter != true && after?.isLetter != true
        }
    }
}
