import ArgumentParser
import Guidance
import Publishing
import Site

/// `madoguchi check`: every mistake in content and translations, and how to correct it.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check content and translations without publishing.",
        discussion: """
            Prints errors and warnings; a clean tree prints nothing but counts. Errors in content \
            keep files from being compared with each other: correct them first, then check again. \
            Exit status 1 when an error is among what is shown, else 0.
            """)

    @OptionGroup var sources: SourceOptions
    @Option(
        help: ArgumentHelp(
            "text, json or github (annotations of a pull request).",
            discussion: "json has the notes as well."))
    var format = Format.text
    @OptionGroup var shown: FindingOptions

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, github
    }

    func run() throws {
        let filter = try FindingFilter(shown, of: sources)
        let result = EditionBuilder(sources).build(publishedAt: Clock.now(), progress: { _ in })
        let findings = result.findings.filter(filter.isAskedFor)
        switch format {
        case .text:
            for finding in findings where filter.isListed(finding) { Terminal.print(finding.text) }
            let count = { (severity: Finding.Severity) in
                findings.count { $0.severity == severity }
            }
            Terminal.note(
                "\(count(.error)) errors, \(count(.warning)) warnings, \(count(.info)) notes")
        case .github:
            for finding in findings where filter.isListed(finding) {
                Terminal.print(finding.annotation)
            }
        case .json:
            Terminal.print(JSON.array(findings.map(Self.json)).text)
        }
        if !result.isWhole { Terminal.note(EditionBuilder.comparedLater) }
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

extension EditionBuilder {
    static let comparedLater =
        "Content has errors: files are compared with each other, and translations with them, once "
        + "those are corrected."
}
