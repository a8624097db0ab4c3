import Dispatch
import Guidance
import Synchronization

/// Checks every translation of every catalogue against the sources as they are now.
package enum CatalogueChecks {
    package struct Result: Sendable {
        package var findings: [Finding] = []
        /// Messages whose translation has an error and must fall back.
        package var rejected: [Language: Set<Message.ID>] = [:]
    }

    /// Every finding, and which translations are not fit to be shown.
    ///
    /// - Parameters:
    ///   - catalogues: what `LocaleTree` read.
    ///   - sources: the Japanese text of every message.
    ///   - optional: placeholders that a translation may use although the source does not.
    ///   - forbidden: terms that must not be used.
    /// - Returns: the findings in the order of the files.
    package static func check(
        _ catalogues: [Language: [String: Catalogue]], sources: [Message.ID: String],
        optional: Set<String> = [], forbidden: [ForbiddenTerm] = []
    ) -> Result {
        // Languages know nothing of each other: each is checked by itself, on all cores.
        let languages = Array(catalogues)
        let result = Mutex(Result())
        DispatchQueue.concurrentPerform(iterations: languages.count) { index in
            let (language, byName) = languages[index]
            let own = check(
                byName, language, sources: sources, optional: optional, forbidden: forbidden)
            result.withLock {
                $0.findings += own.findings
                $0.rejected.merge(own.rejected) { first, _ in first }
            }
        }
        var all = result.withLock { $0 }
        all.findings.sort()
        return all
    }

    private static func check(
        _ catalogues: [String: Catalogue], _ language: Language, sources: [Message.ID: String],
        optional: Set<String>, forbidden: [ForbiddenTerm]
    ) -> Result {
        var result = Result()
        var seen: [String: Catalogue.Translation] = [:]
        for (_, catalogue) in catalogues.sorted(by: { $0.key < $1.key }) {
            for translation in catalogue.translations {
                var problems = state(translation, source: sources[translation.id])
                if let source = sources[translation.id], !translation.text.isEmpty {
                    problems += MessageChecks.check(
                        source: source, translation: translation.text, language: language,
                        optional: optional, forbidden: forbidden)
                    problems += twice(translation, in: catalogue, seen: &seen)
                }
                result.add(problems, about: translation, in: catalogue)
            }
        }
        return result
    }

    private static func state(
        _ translation: Catalogue.Translation, source: String?
    ) -> [TextProblem] {
        guard let source else {
            return [
                TextProblem(
                    "unknown-message", .warning, "no text of the content has this id",
                    fix: "run locale sync, which keeps the translation as obsolete")
            ]
        }
        let provenance = translation.entry.provenance
        var problems = provenance.unknownWords.map { word in
            TextProblem(
                "metadata", .warning, "“\(word)” in the madoguchi comment is not understood",
                fix: "write origin=machine, human, official or converted")
        }
        switch TextState(translation, source: source) {
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
        seen: inout [String: Catalogue.Translation]
    ) -> [TextProblem] {
        let isSentence = translation.source.count >= 12
        let key = isSentence ? translation.source : "\(catalogue.name) \(translation.source)"
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
        if problems.contains(where: { $0.severity == .error }) {
            rejected[catalogue.language, default: []].insert(translation.id)
        }
    }
}
