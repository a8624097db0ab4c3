import ContentStore
import Foundation
import Guidance

/// Everything that is asked of content and static files before an edition is made, in one place.
struct EditionChecks: Sendable {
    /// In no particular order.
    let findings: [Finding]
    /// Content or templates have errors: nothing may be published.
    let isRefused: Bool
    let files: StaticTree
    /// The editors' checklist, with where each item is stated.
    let checklist: [ChecklistItem]
    /// What people type, by language.
    let searchWords: [Language: SearchWords]

    /// - Parameters:
    ///   - builder: knows the directories.
    ///   - tree: what was read from the one of content.
    ///   - glossary: what is wrong with the glossary.
    ///   - now: when the edition is published; decides what holds and what has ended.
    init(_ builder: EditionBuilder, _ tree: ContentTree, glossary: [Finding], at now: Instant) {
        let root = PathName.last(of: builder.content)
        let content = tree.content
        files = StaticTree(builder.statics)
        let today = now.date(in: content.more.office.zone)
        let coverage = ChecklistCoverage(content, today: today)
        let words = SearchWordFiles(
            content: builder.content, locales: builder.locales, content.languages,
            pages: tree.isRead ? content.searchablePages : nil)
        var fatal = tree.findings + files.findings + glossary + words.findings
        if tree.isRead {
            fatal +=
                OverrideChecks(content: content, root: root).findings(at: now)
                + CheckedDates.findings(content, root: root, today: today)
                + HolidayListChecks.findings(content, root: root, today: today)
                + ChecklistChecks.findings(coverage, root)
                + CoverageChecks.findings(content, root: root, from: today)
                + TemplateKeys.findings(
                    files.templates, in: "\(files.name)/templates",
                    Set(content.messages.map(\.message.id)), root: root)
        }
        findings = fatal
        isRefused = fatal.contains { $0.severity == .error }
        checklist = coverage.checklist
        searchWords = words.words
    }
}
