import Guidance

/// A wrong or harmful name for something, in one language.
package struct ForbiddenTerm: Hashable, Sendable {
    package let language: Language
    package let term: String
    /// What to write, or nil when nothing fits everywhere.
    package let instead: String?

    package init(language: Language, term: String, instead: String? = nil) {
        (self.language, self.term, self.instead) = (language, term, instead)
    }

    static func problems(
        in texts: [String], language: Language, forbidden: [ForbiddenTerm]
    ) -> [TextProblem] {
        forbidden.filter { $0.language == language && $0.stands(in: texts) }.map { term in
            TextProblem(
                "forbidden-term", .error, "“\(term.term)” must not be used",
                fix: term.instead.map { "write “\($0)”" } ?? "use the term of the glossary")
        }
    }

    /// Letter case does not matter; in scripts with spaces the term stands as whole words.
    private func stands(in texts: [String]) -> Bool {
        let wanted = term.lowercased()
        let isSpaced = wanted.unicodeScalars.allSatisfy {
            $0.value < 0x250 || (0x1E00...0x1EFF).contains($0.value)
        }
        return texts.contains { text in
            let text = text.lowercased()
            return text.ranges(of: wanted).contains { range in
                guard isSpaced else { return true }
                let before = text[..<range.lowerBound].last
                let after = text[range.upperBound...].first
                return before?.isLetter != true && after?.isLetter != true
            }
        }
    }
}
