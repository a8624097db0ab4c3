import ArgumentParser
import Guidance
import Publishing
import Site

/// `madoguchi check`: every mistake in content and translations, and how to correct it.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check content and translations without publishing. Exit status 1 on errors.")

    @OptionGroup var sources: SourceOptions
    @Option(help: "text, json or github (annotations of a pull request).")
    var format = Format.text

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, github
    }

    func run() throws {
        let result = EditionBuilder(sources).build(publishedAt: Clock.now(), progress: { _ in })
        let findings = result.findings
        switch format {
        case .text:
            for finding in findings { Terminal.print(finding.text) }
            let count = { (severity: Finding.Severity) in
                findings.count { $0.severity == severity }
            }
            Terminal.note(
                "\(count(.error)) errors, \(count(.warning)) warnings, \(count(.info)) notes")
        case .github: for finding in findings { Terminal.print(finding.annotation) }
        case .json:
            Terminal.print(JSON.array(findings.map(Self.json)).text)
        }
        if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }

    private static func json(_ finding: Finding) -> JSON {
        .object([
            ("code", .string(finding.code)),
            ("severity", .string(finding.severity.rawValue)),
            ("file", .string(finding.file)),
            ("line", finding.line.map(JSON.number) ?? .null),
            ("message", .string(finding.message)),
            ("fix", .optional(finding.fix)),
        ])
    }
}
