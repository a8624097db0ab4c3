import Guidance

/// The directory `content/`.
package struct ContentTree {
    package let content: Content
    package let findings: [Finding]

    /// Reads and checks every file under `path`.
    package init(path: String) {
        let log = FindingLog()
        let parser = ContentParser(log: log)
        let directory = ContentDirectory(path: path, log: log)
        directory.file("sources.yaml").map(parser.readSources)
        directory.file("facts.yaml").map(parser.readFacts)
        directory.file("topics.yaml").map(parser.readTopics)
        directory.file("ui.yaml").map { parser.readInterface($0, catalogue: "ui") }
        directory.file("desk.yaml").map { parser.readInterface($0, catalogue: "desk") }
        directory.files("lines").forEach(parser.readLine)
        directory.files("overrides").forEach(parser.readOverride)
        directory.files("screens").forEach(parser.readScreen)
        directory.files("cards").forEach(parser.readCard)
        directory.files("guides").forEach(parser.readGuide)
        directory.files("archive").forEach(parser.readArchivedGuide)
        directory.files("flows").forEach(parser.readFlow)
        directory.files("simple").forEach(parser.readSimple)
        directory.optional("faqs.yaml").map(parser.readFAQs)
        directory.optional("terms.yaml").map(parser.readTerms)
        directory.optional("conflicts.yaml").map(parser.readConflicts)
        directory.optionalText("checklist.tsv").map {
            parser.readChecklist($0, file: directory.name("checklist.tsv"))
        }
        directory.file("holidays/names.yaml").map {
            parser.readInterface($0, catalogue: "holidays")
        }
        directory.optional("redirects.yaml").map(parser.readRedirects)
        directory.optionalText("addresses.txt").map { text in
            parser.content.publishedAddresses = Set(
                text.split(separator: "\n").map(String.init).filter { $0.hasPrefix("/") })
        }
        if let list = directory.text("holidays/official.csv") {
            do {
                parser.content.holidays = try HolidayCalendar(csv: list)
            } catch {
                log.add([
                    Finding(
                        code: "invalid-holidays", severity: .error,
                        file: directory.name("holidays/official.csv"), line: error.line,
                        column: nil, message: error.reason, fix: nil)
                ])
            }
        }
        log.add(Addresses(content: parser.content).findings(root: directory.name("")))
        ReferenceChecks(content: parser.content, root: directory.name(""), log: log).run()
        (content, findings) = (parser.content, log.findings)
    }
}
