import ContentStore
import Foundation
import Guidance
import Localization
import Search
import Support

/// Makes an edition from `content/`, `locales/` and `static/`, and reports everything wrong with them.
package struct EditionBuilder: Sendable {
    let content: String
    let locales: String
    let statics: String?
    let texts: String?

    /// - Parameters:
    ///   - content: the directory of content files.
    ///   - locales: the directory of catalogues.
    ///   - statics: a directory whose templates and static files stand for the program's.
    ///   - texts: a directory whose files stand for the program's own texts.
    package init(
        content: String, locales: String, statics: String? = nil, texts: String? = nil
    ) {
        (self.content, self.locales) = (content, locales)
        (self.statics, self.texts) = (statics, texts)
    }

    package struct Result: Sendable {
        /// Nil when the content or the templates have errors: then nothing may be published.
        package let edition: Edition?
        /// What the edition is searched by, to be made as it is written; nil together with it.
        package let search: SearchIndex?
        /// In the order of the files.
        package let findings: [Finding]
        /// False when content has errors that keep its files from being compared with others.
        package var isWhole = true
    }

    /// Reads, checks and puts together.
    /// - Parameters:
    ///   - publishedAt: the instant the edition is dated with.
    ///   - progress: takes what is being done, in order.
    /// - Returns: the edition, unless the content has errors, and all findings.
    package func build(publishedAt: Instant, progress: (String) -> Void) -> Result {
        let oversized = oversized
        guard oversized.isEmpty else {
            return Result(edition: nil, search: nil, findings: oversized)
        }
        let before = fingerprint(publishedAt)
        progress("Reading \(content) …")
        let program = ProgramTexts(texts)
        let tree = ContentTree(path: content, program: program)
        progress("  \(Self.inventory(tree.content))")

        guard tree.isOfficeRead else {
            return Result(
                edition: nil, search: nil, findings: tree.findings.sorted(), isWhole: false)
        }
        progress("Reading \(locales) …")
        let (glossary, mistakes) = Glossary.read(
            content: content, tree.content.languages)
        let checking = Ahead { EditionChecks(self, tree, glossary: mistakes, at: publishedAt) }
        let sources = tree.content.sourceTexts
        let name = PathName.last(of: locales)
        // A file with an error in it has a catalogue all the same.
        let directory = ContentDirectory(path: content, log: FindingLog())
        let catalogues =
            (tree.isRead ? directory.catalogues : directory.conceivableCatalogues)
            .union(sources.map { Message.catalogue(of: $0.id) })
        let languages = tree.content.languages
        let unread = UnreadFiles.locales(locales, named: name, languages, catalogues: catalogues)
        guard tree.isRead else {
            let findings =
                checking.value.findings
                + LocaleTree.read(locales, named: name, languages).findings
                + program.catalogueFindings + unread
            return Result(
                edition: nil, search: nil, findings: findings.sorted(), isWhole: false)
        }
        let readings = SecondReadings.findings(locales, named: name, languages)
        let shipped = program.checked(tree.content, glossary)
        let translations = Translations(
            locales, named: name,
            LanguageChecks(tree.content, sources, glossary, shipped: shipped.rows))
        progress("  \(translations.languageCount) languages, \(sources.count) texts")

        progress("Checking …")
        let checks = checking.value
        let after = Ahead { fingerprint(publishedAt, after: try? before.get()) }
        let findings =
            (checks.findings + shipped.findings + translations.findings + unread + readings)
            .sorted()
        guard !checks.isRefused else {
            return Result(edition: nil, search: nil, findings: findings)
        }
        do {
            var content = tree.content
            content.checklist = checks.checklist
            content.more.notes = translations.notes
            content.more.program = Edition.Program(
                texts: content.programTexts,
                languages: content.languages.all.filter(program.knows).map(\.tag))
            let texts = TextTable(
                sources: sources, translations: translations.columns, content.languages)
            // The id is that of the files that were read.
            let id = try before.get().id
            guard try after.value.get().id == id else { throw FilesChanged() }
            let edition = try edition(id, of: content, checks.files, texts, publishedAt)
            let search = SearchIndexBuilder(
                edition, words: checks.searchWords,
                on: publishedAt.date(in: tree.content.more.office.zone)
            ).index()
            return Result(edition: edition, search: search, findings: findings)
        } catch {
            let finding = Finding(
                code: "no-edition", severity: .error, file: content,
                message: "the edition cannot be put together: \(error)")
            return Result(edition: nil, search: nil, findings: findings + [finding])
        }
    }

    /// The folders that have too many files for what they are named as; nothing else is looked at then.
    package var oversized: [Finding] {
        [
            SourceFolders.finding(
                content, option: "--content", expected: "guides, lines and facts"),
            SourceFolders.finding(locales, option: "--locales", expected: "translations"),
            statics.flatMap {
                SourceFolders.finding(
                    $0, option: "--static", expected: "templates, styles and pictures")
            },
            texts.flatMap {
                SourceFolders.finding($0, option: "--texts", expected: "texts of the program")
            },
        ].compactMap(\.self)
    }

    /// Whether an edition with this id was made from the files as they are now.
    package func isSource(of id: String, at now: Instant) -> Bool {
        (try? fingerprint(now).get().id) == id
    }

    private func fingerprint(
        _ now: Instant, after earlier: Fingerprint? = nil
    ) -> Swift.Result<Fingerprint, FileCalls.Failure> {
        Swift.Result { () throws(FileCalls.Failure) in
            let directories = [content, locales, statics, texts].compactMap(\.self)
            return try Fingerprint(of: directories, begun: now, after: earlier)
        }
    }

    /// Somebody saved a file between the first look at the files and the last.
    private struct FilesChanged: Error, CustomStringConvertible {
        let description = "files were saved while they were read; publish again"
    }

    private func edition(
        _ id: String, of content: Content, _ files: StaticTree, _ texts: TextTable,
        _ publishedAt: Instant
    ) throws -> Edition {
        Edition(
            info: Edition.Info(
                id: id, publishedAt: publishedAt, sqliteVersion: try EditionFile.sqliteVersion(),
                icuVersion: ICU.version),
            sources: content.sources, facts: content.facts, topics: content.topics,
            lines: content.lines, services: content.services, overrides: content.overrides,
            holidays: content.holidays, guides: content.guides, screens: content.screens,
            cards: content.cards, more: content.more, checklist: content.checklist,
            texts: texts, templates: files.templates,
            assets: try OfficeAssets(content, texts).assets(from: files.assets))
    }

    private static func inventory(_ content: Content) -> String {
        "\(content.guides.count) guides, \(content.lines.count) lines, "
            + "\(content.services.count) services, \(content.facts.count) facts, "
            + "\(content.sources.count) sources"
    }
}
