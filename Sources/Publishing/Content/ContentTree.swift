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

    /// Reads and checks every file under `path`.
    ///
    /// - Parameters:
    ///   - path: the directory.
    ///   - program: the texts of the program, which those of the office stand before.
    package init(path: String, program: ProgramTexts = ProgramTexts()) {
        let log = FindingLog()
        let directory = ContentDirectory(path: path, log: log)
        let (first, last) = (Self.pages(in: directory), Self.lists)
        let parts = (first + last).concurrentMap { Part(path, $0) }
        var (content, findings) = (Content(), log.findings)
        func add(_ parts: some Sequence<Part>) {
            for part in parts {
                content.add(part.content)
                findings += part.findings
            }
        }
        add(parts.prefix(first.count))
        let known = Set((content.messages + program.messages).map(\.message.id))
        add(Self.simple(in: directory).concurrentMap { Part(path, known: known, $0) })
        add(parts.suffix(last.count))

        let checks = FindingLog()
        checks.add(program.mistakes)
        checks.add(
            InterfaceKeys(content, program, mistakes: findings, root: directory.name("")).findings)
        content.add(program, in: .japanese)
        checks.add(UnreadFiles.content(path, named: directory.name("")))
        checks.add(Addresses(content: content).findings(root: directory.name("")))
        ReferenceChecks(
            content: content, root: directory.name(""), log: checks,
            checksProgram: program.isEditable
        ).run()
        (self.content, self.findings) = (content, findings + checks.findings)
    }

    /// What is read by itself: one file, or several that name each other.
    private struct Part: Sendable {
        let content: Content
        let findings: [Finding]

        init(_ path: String, known: Set<Message.ID> = [], _ read: Reading) {
            let log = FindingLog()
            let parser = ContentParser(log: log, known: known)
            read(ContentDirectory(path: path, log: log), parser)
            (content, findings) = (parser.content, log.findings)
        }
    }

    private typealias Reading = @Sendable (ContentDirectory, ContentParser) -> Void

    /// What a page may be made of.
    private static func pages(in directory: ContentDirectory) -> [Reading] {
        [
            { $0.file("office.yaml").map($1.readOffice) },
            { $0.file("sources.yaml").map($1.readSources) },
            { $0.file("facts.yaml").map($1.readFacts) },
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

    /// Easy Japanese for texts that are known by then.
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
        interface("holidays/names.yaml", catalogue: "holidays"),
        { $0.optional("redirects.yaml").map($1.readRedirects) },
        { directory, parser in
            let name = "addresses.txt"
            directory.optionalText(name).map {
                parser.readAddresses($0, file: directory.name(name))
            }
        },
        { directory, parser in
            let name = "holidays/official.csv"
            directory.text(name).map { parser.readHolidays($0, file: directory.name(name)) }
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
