import Foundation
import Guidance

/// Everything that is checked before an edition is made, in one place.
struct EditionChecks {
    /// In the order of the files.
    let findings: [Finding]
    /// Content or templates have errors: nothing may be published.
    let isRefused: Bool
    /// The editors' checklist, with where each item is told.
    let checklist: [ChecklistItem]
    /// What people type, by language.
    let searchWords: [Language: SearchWords]

    /// - Parameters:
    ///   - directories: of content and of translations.
    ///   - tree: what was read from it.
    ///   - files: templates and static files.
    ///   - glossary: what is wrong with the glossary.
    ///   - translations: with what is wrong with them.
    ///   - now: when the edition is published; decides what holds and what is over.
    init(
        directories: (content: String, locales: String), _ tree: ContentTree, _ files: StaticTree,
        glossary: [Finding], _ translations: Translations, at now: Instant
    ) {
        let root = (directories.content as NSString).lastPathComponent
        let content = tree.content
        let coverage = ChecklistCoverage(content, today: now.japanDate)
        let words = SearchWordFiles(
            content: directories.content, locales: directories.locales,
            pages: content.searchablePages)
        let fatal =
            tree.findings + files.findings + glossary + words.findings
            + OverrideChecks(content: content, root: root).findings(at: now)
            + ChecklistChecks.findings(coverage, root)
        let holes = CoverageChecks.findings(content, root: root, from: now.japanDate)
        findings = (fatal + translations.findings + holes).sorted()
        isRefused = fatal.contains { $0.severity == .error }
        checklist = coverage.checklist
        searchWords = words.words
    }
}
