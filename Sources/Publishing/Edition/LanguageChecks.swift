import Catalogues
import Guidance

/// What is asked of the translations of one language.
package struct LanguageChecks: Sendable {
    /// The Japanese of every message.
    let sources: SourceTexts
    /// Placeholders that a translation may use although the source does not.
    let optional: Set<String>
    /// Placeholders that stand for plain numbers.
    let numbers: Set<String>
    let forbidden: [ForbiddenTerm]
    let languages: Languages
    let terms: TermChecks
    let glosses: GlossChecks
    /// The program's translations of its own texts, for where a language's catalogues have none.
    private let shipped: [Language: [Message.ID: TextTable.Row]]
    private let shippedIDs: Set<Message.ID>

    /// - Parameters:
    ///   - content: what the texts may name.
    ///   - sources: the Japanese of every message, each once.
    ///   - glossary: the terms to use and not to use.
    ///   - shipped: the program's translations.
    init(
        _ content: Content, _ sources: [Message], _ glossary: Glossary,
        shipped: [Language: [Message.ID: TextTable.Row]] = [:]
    ) {
        self.shipped = shipped
        shippedIDs = content.programTexts
        let labelled = content.sourcesWithLabels
        self.sources = SourceTexts(sources)
        optional = content.labelPlaceholders
        numbers = content.numberPlaceholders
        (languages, forbidden) = (content.languages, glossary.forbidden)
        glosses = GlossChecks(content.facts)
        terms = TermChecks(
            sources: self.sources.ids.map { labelled[$0] ?? "" }, glossary: glossary,
            languages.targets)
    }

    /// Checks against these sources alone.
    package init(sources: [Message], _ languages: Languages) {
        var content = Content()
        content.more.office.languages = languages
        self.init(content, sources, Glossary())
    }

    /// One language as it came out.
    package struct Outcome: Sendable {
        let language: Language
        let hasCatalogues: Bool
        /// In the order of the files.
        package let findings: [Finding]
        /// Every message that the language is to have, and what else may be shown to readers; by the
        /// places of the sources.
        package let column: TextColumn
        let notes: [Message.ID: TranslationNote]
    }

    /// Reads a language's folder and checks what stands in it, one file after the other.
    func read(_ folder: LocaleTree.Folder) -> Outcome {
        var checks = CatalogueChecks(folder.language, asking: self)
        let mistakes = LocaleTree.read(folder) { checks.check($0, asking: self) }
        let gaps = gaps(in: folder, checks.rows, mistakes: mistakes)
        return outcome(of: checks, mistakes + gaps)
    }

    /// What is said of a language that has no folder.
    func gaps(in folder: LocaleTree.Folder) -> [Finding] {
        gaps(in: folder, Array(repeating: nil, count: sources.ids.count), mistakes: [])
    }

    private func gaps(
        in folder: LocaleTree.Folder, _ rows: [TextTable.Row?], mistakes: [Finding]
    ) -> [Finding] {
        CatalogueGaps(in: folder, of: sources.ids, languages) {
            shippedRow(of: $0, in: folder.language) != nil
        }.findings(rows, mistakes: mistakes)
    }

    /// What comes of one catalogue.
    package func outcome(of catalogue: Catalogue) -> Outcome {
        var checks = CatalogueChecks(catalogue.language, asking: self)
        checks.check(catalogue, asking: self)
        return outcome(of: checks, [])
    }

    /// What comes of all catalogues of a language.
    ///
    /// - Parameters:
    ///   - catalogues: in the order of their names.
    ///   - language: theirs.
    /// - Returns: the texts that may be shown, and what is wrong.
    func outcome(
        of catalogues: [Catalogue], in language: Language
    ) -> (served: [Message.ID: TextTable.Row], findings: [Finding]) {
        var checks = CatalogueChecks(language, asking: self)
        for catalogue in catalogues { checks.check(catalogue, asking: self) }
        let served = checks.rows.compactMap(\.self).filter { $0.pattern != nil }
        return (
            Dictionary(served.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            checks.findings
        )
    }

    /// The program's own translation of a text that is still the program's.
    private func shippedRow(of id: Message.ID, in language: Language) -> TextTable.Row? {
        shippedIDs.contains(id) ? shipped[language]?[id] : nil
    }

    /// - Parameters:
    ///   - checks: of all catalogues of a language.
    ///   - mistakes: what was found when they were read.
    /// - Returns: what comes of them.
    private func outcome(of checks: CatalogueChecks, _ mistakes: [Finding]) -> Outcome {
        let language = checks.language
        let findings = (mistakes + checks.findings).sorted()
        return Outcome(
            language: language, hasCatalogues: checks.hasCatalogues, findings: findings,
            column: column(checks.rows, in: language),
            notes: TranslationNotes.adding(findings, to: checks.notes) { id in
                sources.place(of: Array(id.utf8)[...], after: nil) != nil
                    && isWanted(id, in: language)
            })
    }

    /// Every message that a language is to have, as it is before anything is translated.
    func missing(in language: Language) -> TextColumn {
        column(Array(repeating: nil, count: sources.ids.count), in: language)
    }

    /// - Parameters:
    ///   - translated: by the places of the sources.
    ///   - language: the language.
    /// - Returns: what is translated, with the messages that are to be, by the same places.
    private func column(_ translated: [TextTable.Row?], in language: Language) -> TextColumn {
        TextColumn(
            zip(sources.ids, translated).map { id, row in
                if let row, row.pattern != nil { return row }
                if let shipped = shippedRow(of: id, in: language) { return shipped }
                guard isWanted(id, in: language) else { return nil }
                return row ?? TextTable.Row(id: id, state: .missing, pattern: nil)
            })
    }

    private func isWanted(_ id: Message.ID, in language: Language) -> Bool {
        languages.isTranslated(Message.catalogue(of: id), into: language)
    }
}
