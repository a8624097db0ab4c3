import Guidance
import Localization

/// Checks every translation of every catalogue against the sources as they are now.
enum CatalogueChecks {
    struct Result {
        var findings: [Finding] = []
        /// How far each translation has come, and its text where it may be served; by the place of
        /// its source, nil where there is none.
        var rows: [TextTable.Row?]
    }

    /// Every finding, and what of the translations is fit to be shown.
    ///
    /// - Parameters:
    ///   - catalogues: those of one language, by name.
    ///   - language: the language.
    ///   - sources: the Japanese text of every message.
    ///   - optional: placeholders that a translation may use although the source does not.
    ///   - forbidden: terms that must not be used.
    /// - Returns: the findings, catalogue by catalogue; what has an error needs work.
    static func check(
        _ catalogues: [String: Catalogue], _ language: Language, sources: SourceTexts,
        optional: Set<String>, forbidden: [ForbiddenTerm]
    ) -> Result {
        let forbidden = forbidden.filter { $0.language == language }
        var result = Result(rows: Array(repeating: nil, count: sources.ids.count))
        var seen: [ByteString: Catalogue.Translation] = [:]
        for (_, catalogue) in catalogues.sorted(by: { $0.key < $1.key }) {
            for translation in catalogue.translations {
                guard let place = sources.place(of: translation.id) else {
                    result.add([unknown], about: translation, in: catalogue)
                    continue
                }
                let (source, text) = (sources[place], translation.text)
                let provenance = translation.entry.provenance
                let state = TextState(translation, provenance, source: source.pattern)
                var problems = Self.problems(of: state, provenance)
                if !text.isEmpty {
                    problems += MessageChecks.check(
                        source: source, translation: text, language: language,
                        optional: optional, forbidden: forbidden)
                    problems += twice(translation, in: catalogue, seen: &seen)
                }
                result.add(problems, about: translation, in: catalogue)
                let hasError = problems.contains { $0.severity == .error }
                result.rows[place] = TextTable.Row(
                    id: translation.id, state: hasError ? .needsWork : state,
                    pattern: state.isServed && !hasError ? text : nil)
            }
        }
        return result
    }

    private static let unknown = TextProblem(
        "unknown-message", .warning, "no text of the content has this id",
        fix: "run locale sync, which keeps the translation as obsolete")

    private static func problems(
        of state: TextState, _ provenance: Provenance
    ) -> [TextProblem] {
        var problems = provenance.unknownWords.map { word in
            TextProblem(
                "metadata", .warning, "“\(word)” in the madoguchi comment is not understood",
                fix: "write origin=machine, human, official or converted")
        }
        switch state {
        case .stale:
            problems.append(
                TextProblem(
                    "stale", .warning, "the Japanese has changed since this was translated",
                    fix: "run locale sync, then compare the translation with the new source"))
        case .needsWork:
            problems.append(
                TextProblem(
                    "needs-work", .warning, "the entry is marked fuzzy and is not shown to readers",
                    fix: "mend the translation and delete the word fuzzy"))
        case .draft, .translated:
            if provenance.sign != nil { problems.append(mismatch) }
        case .missing, .reviewed, .source: break
        }
        return problems
    }

    private static let mismatch = TextProblem(
        "signature-mismatch", .error, "the text was changed after it was signed",
        fix: "have it reviewed again with locale review, or delete sign= from the comment")

    /// A few words may well be said otherwise elsewhere; a sentence should not.
    private static func twice(
        _ translation: Catalogue.Translation, in catalogue: Catalogue,
        seen: inout [ByteString: Catalogue.Translation]
    ) -> [TextProblem] {
        let isSentence = translation.source.dropFirst(11).first != nil
        let key = ByteString(
            isSentence ? translation.source : "\(catalogue.name) \(translation.source)")
        guard let first = seen[key] else {
            seen[key] = translation
            return []
        }
        guard first.text != translation.text else { return [] }
        return [
            TextProblem(
                "source-translated-twice", .warning,
                "the same Japanese is translated otherwise in \(first.id): \(first.text)",
                fix: "use one translation, unless the place asks for another")
        ]
    }
}

extension CatalogueChecks.Result {
    fileprivate mutating func add(
        _ problems: [TextProblem], about translation: Catalogue.Translation, in catalogue: Catalogue
    ) {
        findings += problems.map {
            $0.finding(id: translation.id, file: catalogue.path, line: translation.line)
        }
    }
}
