import Catalogues
import Guidance

/// Checks every translation of a language's catalogues against the sources as they are now.
struct CatalogueChecks {
    private(set) var findings: [Finding] = []
    /// How far each translation has come, and its text where it may be served; by the place of its
    /// source, nil where there is none.
    private(set) var rows: [TextTable.Row?]
    /// The texts that readers do not see, and the sources of before.
    private(set) var notes: [Message.ID: TranslationNote] = [:]

    private(set) var hasCatalogues = false

    let language: Language
    private let forbidden: [ForbiddenTerm]
    private var first: FirstTranslations

    init(_ language: Language, asking asked: LanguageChecks) {
        self.language = language
        forbidden = asked.forbidden.filter { $0.language == language }
        rows = Array(repeating: nil, count: asked.sources.ids.count)
        first = FirstTranslations(of: asked.sources)
    }

    /// Checks one catalogue; what has an error needs work.
    ///
    /// - Parameters:
    ///   - catalogue: the next, in the order of their names.
    ///   - asked: what is asked of it.
    mutating func check(_ catalogue: Catalogue, asking asked: LanguageChecks) {
        hasCatalogues = true
        let isWanted = asked.languages.isTranslated(catalogue.name, into: language)
        var use = asked.terms.use(in: language)
        var last: Int?
        for translation in catalogue.translations {
            let text = translation.text
            guard let place = asked.sources.place(of: translation.key, after: last) else {
                add([Self.unknown], about: translation, translation.id, in: catalogue)
                note(translation, translation.id, text, isServed: false)
                continue
            }
            last = place
            let row = row(translation, text, at: place, in: catalogue, asked)
            note(translation, row.id, text, isServed: isWanted && row.state.isServed)
            rows[place] = row
            use.take(translation, text, mentioning: asked.terms.mentions[place])
        }
        findings += asked.terms.findings(of: use, in: catalogue)
    }

    private mutating func row(
        _ translation: Catalogue.Translation, _ text: String, at place: Int,
        in catalogue: Catalogue, _ asked: LanguageChecks
    ) -> TextTable.Row {
        let (id, source) = (asked.sources.ids[place], asked.sources[place])
        let provenance = translation.provenance
        let state = TextState(translation, text, provenance, source: source.pattern)
        var problems = Self.problems(of: state, provenance)
        if !text.isEmpty {
            problems += MessageChecks.check(
                source: source, translation: text, language: language, optional: asked.optional,
                numbers: asked.numbers, forbidden: forbidden)
            if asked.languages.isTranslated(catalogue.name, into: language) {
                problems += asked.glosses.problems(in: text, language)
            }
        }
        if state != .missing {
            problems += first.problems(
                of: translation, text, at: place, in: catalogue.name, asked.sources)
        }
        guard !problems.isEmpty else {
            return TextTable.Row(id: id, state: state, pattern: state.isServed ? text : nil)
        }
        add(problems, about: translation, id, in: catalogue)
        let hasError = problems.contains { $0.severity == .error }
        return TextTable.Row(
            id: id, state: hasError && state != .missing ? .needsWork : state,
            pattern: state.isServed && !hasError ? text : nil)
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
                    fix: "correct the translation and delete the word fuzzy"))
        case .edited:
            problems.append(
                TextProblem(
                    "review-taken-back", .info,
                    "\(provenance.reviewer ?? "a reviewer") signed it, and it was edited since; it "
                        + "is shown as not reviewed",
                    fix: "have it reviewed again with locale review"))
        case .missing, .draft, .translated, .reviewed, .source: break
        }
        return problems
    }

    private mutating func add(
        _ problems: [TextProblem], about translation: Catalogue.Translation, _ id: Message.ID,
        in catalogue: Catalogue
    ) {
        findings += problems.map {
            $0.finding(id: id, file: catalogue.path, line: translation.line)
        }
    }

    private mutating func note(
        _ translation: Catalogue.Translation, _ id: Message.ID, _ text: String, isServed: Bool
    ) {
        let hidden = isServed || text.isEmpty ? nil : text
        let previous = translation.previous
        guard hidden != nil || previous != nil else { return }
        notes[id] = TranslationNote(previous: previous, text: hidden)
    }
}

/// The first translation of each Japanese text, to find where it is translated otherwise.
struct FirstTranslations {
    private typealias First = (id: Message.ID, text: String)

    /// By the groups of the sources.
    private var first: [First?]
    /// Of Japanese that the content does not have, or no longer.
    private var others: [ArraySlice<UInt8>: First] = [:]

    init(of sources: SourceTexts) { first = Array(repeating: nil, count: sources.groupCount) }

    /// Takes the next translation.
    ///
    /// - Parameters:
    ///   - translation: the entry.
    ///   - text: its text.
    ///   - place: of its message among the sources.
    ///   - catalogue: the name of its catalogue.
    ///   - sources: the Japanese of every message.
    /// - Returns: a problem, when the same Japanese was translated otherwise before.
    mutating func problems(
        of translation: Catalogue.Translation, _ text: String, at place: Int, in catalogue: String,
        _ sources: SourceTexts
    ) -> [TextProblem] {
        let own = First(sources.ids[place], text)
        let before: First?
        if translation.hasBytes(of: sources[place].pattern) {
            before = put(own, into: sources.group(of: place))
        } else {
            let key = SourceTexts.groupKey(translation.source, in: catalogue)
            if let group = sources.group(of: key) {
                before = put(own, into: group)
            } else {
                before = others[key]
                others[key] = before ?? own
            }
        }
        guard let before, before.text != text else { return [] }
        return [
            TextProblem(
                "source-translated-twice", .info,
                "the same Japanese is translated otherwise in \(before.id): \(before.text)",
                fix: "use one translation, unless the place asks for another")
        ]
    }

    /// - Returns: the first of the group; nil when this is it.
    private mutating func put(_ own: First, into group: Int) -> First? {
        if let before = first[group] { return before }
        first[group] = own
        return nil
    }
}
