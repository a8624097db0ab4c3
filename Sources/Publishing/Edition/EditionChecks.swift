import Foundation
import Guidance

/// Everything that is checked before an edition is made, in one place.
struct EditionChecks {
    /// In the order of the files.
    let findings: [Finding]
    /// Content or templates have errors: nothing may be published.
    let isRefused: Bool
    /// Texts that are left out.
    let rejected: [Language: Set<Message.ID>]
    /// The editors' checklist, with where each item is told.
    let checklist: [ChecklistItem]
    /// What people type, by language.
    let searchWords: [Language: SearchWords]

    /// - Parameters:
    ///   - directories: of content and of translations.
    ///   - tree: what was read from it.
    ///   - files: templates and static files.
    ///   - reading: the catalogues.
    ///   - sources: the Japanese of every message.
    ///   - now: when the edition is published; decides what holds and what is over.
    init(
        directories: (content: String, locales: String), _ tree: ContentTree, _ files: StaticTree,
        _ reading: LocaleTree.Reading,
        sources: [Message.ID: String], at now: Instant
    ) {
        let root = (directories.content as NSString).lastPathComponent
        let content = tree.content
        let coverage = ChecklistCoverage(content, today: now.japanDate)
        let (glossary, glossaryFindings) = Glossary.read(content: directories.content)
        let words = SearchWordFiles(
            content: directories.content, locales: directories.locales,
            pages: content.searchablePages)
        let fatal =
            tree.findings + files.findings + glossaryFindings + words.findings
            + OverrideChecks(content: content, root: root).findings(at: now)
            + ChecklistChecks.findings(coverage, root)

        let texts = CatalogueChecks.check(
            reading.catalogues, sources: sources, optional: content.labelPlaceholders,
            forbidden: glossary.forbidden)
        let terms = TermChecks(sources: content.sourcesWithLabels, glossary: glossary)
        let translations =
            reading.findings + texts.findings
            + reading.catalogues.values.flatMap(\.values).flatMap(terms.findings)

        let holes = CoverageChecks.findings(content, root: root, from: now.japanDate)
        findings = (fatal + translations + holes).sorted()
        isRefused = fatal.contains { $0.severity == .error }
        rejected = texts.rejected
        checklist = coverage.checklist
        searchWords = words.words
    }
}
