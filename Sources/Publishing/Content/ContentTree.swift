import ContentStore
import Guidance
import Support

/// The directory `content/`.
///
/// Its files are read on all processors at once, each into a content of its own; these are put
/// together in a fixed order, so that it never shows which was read first.
package struct ContentTree {
    package let content: Content
    package let findings: [Finding]
    /// Whether every file was read without an error. Until then nothing is said of what files say of
    /// each other: whatever an unread file holds would seem to be missing.
    package let isRead: Bool
    /// Whether the languages are known: without them nothing is said of translations.
    let isOfficeRead: Bool

    /// Reads and checks every file under `path`.
    ///
    /// - Parameters:
    ///   - path: the directory.
    ///   - program: the texts of the program, which those of the office stand before.
    package init(path: String, program: ProgramTexts = ProgramTexts()) {
        let log = FindingLog()
        let directory = ContentDirectory(path: path, log: log)
        guard PlainFile.isFolder("\(path)/.") else {
            log.error(
                "missing-folder", directory.name(""), nil, "the folder is missing",
                fix: "name the folder of guides, lines and facts with --content")
            (content, findings, isRead) = (Content(), log.findings, false)
            isOfficeRead = false
            return
        }
        let readings = Self.pages(in: directory) + Self.simple(in: directory) + Self.lists
        let office = Self.office(path)
        isOfficeRead = !office.findings.contains { $0.severity == .error }
        let parts = readings.concurrentMap { Part(path, office.content.more.office, $0) }
        var content = Content()
        for part in [office] + parts {
            content.add(part.content)
            log.add(part.findings)
        }
        content.more.office.languages.addSpoken(content.services.flatMap(\.languages))
        log.add(program.mistakes)
        content.icon = content.more.office.icon.flatMap { icon in
            OfficeIcon.bytes(of: "\(path)/\(icon)", named: directory.name(icon), log)
        }
        log.add(
            UnreadFiles.content(path, named: directory.name(""), icon: content.more.office.icon))
        if directory.names("lines").isEmpty, directory.names("guides").isEmpty {
            log.error(
                "empty-office", directory.name(""), nil, "there is no line and no guide",
                fix: "write a file into lines/ or guides/; docs/content.md says what belongs in it")
        }
        isRead = !log.hasErrors
        let source = content.languages.source
        if isRead {
            log.add(InterfaceKeys(content, program, root: directory.name(""), in: source).findings)
        }
        content.add(program, in: source)
        if isRead {
            log.add(Addresses(content: content).findings(root: directory.name("")))
            ReferenceChecks(
                content: content, root: directory.name(""), log: log,
                checksProgram: program.isEditable
            ).run()
        }
        (self.content, findings) = (content, log.findings)
    }

    /// What office.yaml says as far as it can be read, and what is wrong with it.
    package static func office(in path: String) -> (office: Office, findings: [Finding]) {
        let part = office(path)
        return (part.content.more.office, part.findings)
    }

    private static func office(_ path: String) -> Part {
        Part(path, Office()) { $0.file("office.yaml").map($1.readOffice) }
    }

    /// What is read by itself: one file, or several that name each other.
    private struct Part: Sendable {
        let content: Content
        let findings: [Finding]

        init(_ path: String, _ office: Office, _ read: Reading) {
            let log = FindingLog()
            let parser = ContentParser(log: log, office: office)
            read(ContentDirectory(path: path, log: log), parser)
            (content, findings) = (parser.content, log.findings)
        }
    }

    private typealias Reading = @Sendable (ContentDirectory, ContentParser) -> Void

    /// What a page may be made of.
    private static func pages(in directory: ContentDirectory) -> [Reading] {
        [
            { $0.file("sources.yaml").map($1.readSources) },
            { $0.optional("facts.yaml").map($1.readFacts) },
            { $0.file("topics.yaml").map($1.readTopics) },
            // What the office says otherwise than the program.
            interface("ui.yaml", catalogue: "ui"), interface("desk.yaml", catalogue: "desk"),
            // A service may be the same as one of an earlier file, and an override names lines.
            { directory, parser in
                directory.files("lines").forEach(parser.readLine)
                directory.files("overrides").forEach(parser.readOverride)
            },
        ] + each(of: directory.names("screens")) { $0.readScreen }
            + each(of: directory.names("cards")) { $0.readCard }
            + each(of: directory.names("guides")) { $0.readGuide }
            + each(of: directory.names("archive")) { $0.readArchivedGuide }
            + each(of: directory.names("flows")) { $0.readFlow }
    }

    /// Easy Japanese.
    private static func simple(in directory: ContentDirectory) -> [Reading] {
        each(of: directory.names("simple")) { $0.readSimple }
    }

    private static let lists: [Reading] = [
        { $0.optional("faqs.yaml").map($1.readFAQs) },
        { $0.optional("terms.yaml").map($1.readTerms) },
        { $0.optional("conflicts.yaml").map($1.readConflicts) },
        { directory, parser in
            let name = "checklist.tsv"
            directory.optionalText(name).map {
                parser.readChecklist($0, file: directory.name(name))
            }
        },
        { directory, parser in
            directory.optional("holidays/names.yaml").map {
                parser.readInterface($0, catalogue: "holidays")
            }
        },
        { $0.optional("redirects.yaml").map($1.readRedirects) },
        { directory, parser in
            let name = "addresses.txt"
            directory.optionalText(name).map {
                parser.readAddresses($0, file: directory.name(name))
            }
        },
        { directory, parser in
            let name = "holidays/official.csv"
            directory.optionalText(name).map { parser.readHolidays($0, file: directory.name(name)) }
        },
    ]

    private static func interface(_ file: String, catalogue: String) -> Reading {
        { directory, parser in
            directory.optional(file).map { parser.readInterface($0, catalogue: catalogue) }
        }
    }

    private static func each(
        of files: [String], _ read: @escaping @Sendable (ContentParser) -> (YAMLFile) -> Void
    ) -> [Reading] {
        files.map { file in { $0.file(file).map(read($1)) } }
    }
}
