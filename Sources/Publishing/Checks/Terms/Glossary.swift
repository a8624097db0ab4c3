import Catalogues
import ContentStore
import Guidance
import Yams

/// The terms that every translation has to use, with their forms in each language.
package struct Glossary: Sendable {
    package var terms: [GlossaryTerm] = []

    /// Wrong or harmful names that were seen in print.
    package var forbidden: [ForbiddenTerm] = []

    /// Reads `content/glossary.yaml`.
    /// - Parameters:
    ///   - content: the content directory.
    ///   - languages: the office's.
    /// - Returns: the glossary, empty without such a file, and what is wrong with it.
    package static func read(
        content: String, _ languages: Languages
    ) -> (glossary: Glossary, findings: [Finding]) {
        let log = FindingLog()
        let reader = GlossaryReader(log: log, languages)
        let path = "\(content)/glossary.yaml"
        let name = "\(PathName.last(of: content))/glossary.yaml"
        guard PlainFile.exists(path) else {
            return (Glossary(), [Finding(missing: name, "no term of a translation is checked")])
        }
        if let file = YAMLFile(path: path, name: name, log: log) { reader.read(file) }
        // With one term lost or changed, all that use it would be called wrong.
        return (log.hasErrors ? Glossary() : reader.glossary, log.findings)
    }
}

/// Reads the list of terms.
final class GlossaryReader {
    private(set) var glossary = Glossary()
    private let log: FindingLog

    private let languages: Languages

    init(log: FindingLog, _ languages: Languages) { (self.log, self.languages) = (log, languages) }

    func read(_ file: YAMLFile) {
        let parser = ContentParser(log: log)
        parser.list(file) { reader in
            var forms: [Language: [String]] = [:]
            var attested: [Language: GlossaryTerm.Attestation] = [:]
            if let node = reader.node("forms") {
                parser.mapping(node, file.name) { entries in
                    for language in languages.targets {
                        guard let node = entries.node(language.tag) else { continue }
                        parser.mapping(node, file.name) { form in
                            forms[language] = [form.required("text")] + form.strings("also")
                            attested[language] = form.choice("attested", default: .proposed)
                            glossary.forbidden += form.strings("never").map {
                                ForbiddenTerm(
                                    language: language, term: $0, instead: forms[language]?.first)
                            }
                        }
                    }
                }
            }
            let id = parser.id(reader)
            if glossary.terms.contains(where: { $0.id == id }) {
                log.error(
                    "duplicate-id", file.name, reader.mark, "there are two terms \"\(id)\"",
                    fix: "give one of them another id, or merge them")
            }
            glossary.terms.append(
                GlossaryTerm(
                    id: id, japanese: reader.required(languages.source.tag), forms: forms,
                    attested: attested))
        }
    }
}

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
