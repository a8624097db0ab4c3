import Guidance

@testable import Publishing

/// Content files, which editors write: the first byte chooses the kind of file.
enum YAMLInput: FuzzInput {
    static let name = "yaml"

    static func take(_ bytes: [UInt8]) {
        guard let kind = bytes.first,
            let text = String(validating: bytes.dropFirst(), as: UTF8.self)
        else { return }
        let log = FindingLog()
        guard let file = YAMLFile(text: text, name: "content/guides/fuzz.yaml", log: log) else {
            precondition(log.hasErrors, "not read, and nothing said")
            return
        }
        let parser = ContentParser(log: log)
        let readers = [
            parser.readGuide, parser.readLine, parser.readFacts, parser.readSources,
            parser.readTopics, parser.readScreen, parser.readCard, parser.readFlow,
            parser.readFAQs, parser.readTerms, parser.readConflicts, parser.readOverride,
            parser.readSimple, parser.readRedirects,
        ]
        readers[Int(kind) % readers.count](file)
        let lines = text.utf8.count { $0 == 0x0A } + 2
        for finding in log.findings {
            precondition(!finding.text.isEmpty)
            precondition(finding.line.map { (1...lines).contains($0) } ?? true, "no such line")
        }
    }
}
