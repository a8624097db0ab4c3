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

    package init(language: Language, term: String, instead: String? = nil) {
        (self.language, self.term, self.instead) = (language, term, instead)
        let lowercased = term.lowercased()
        searched = SearchedTerm(lowercased)
        isSpaced = lowercased.unicodeScalars.allSatisfy {
            $0.value < 0x250 || (0x1E00...0x1EFF).contains($0.value)
        }
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

    private func stands(in text: SearchedText) -> Bool {
        searched.ranges(in: text).contains { range in
            guard isSpaced else { return true }
            let before = text.string[..<range.lowerBound].last
            let after = text.string[range.upperBound...].first
            return before?.isLetter != true && after?.isLetter != true
        }
    }
}
