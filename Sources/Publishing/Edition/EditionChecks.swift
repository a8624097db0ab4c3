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

    /// - Parameters:
    ///   - directory: the content directory.
    ///   - tree: what was read from it.
    ///   - files: templates and static files.
    ///   - reading: the catalogues.
    ///   - sources: the Japanese of every message.
    ///   - now: when the edition is published; decides what holds and what is over.
    init(
        directory: String, _ tree: ContentTree, _ files: StaticTree, _ reading: LocaleTree.Reading,
        sources: [Message.ID: String], at now: Instant
    ) {
        let root = (directory as NSString).lastPathComponent
        let content = tree.content
        let coverage = ChecklistCoverage(content, today: now.japanDate)
        let (glossary, glossaryFindings) = Glossary.read(content: directory)
        let fatal =
            tree.findings + files.findings + glossaryFindings
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
    }
}
