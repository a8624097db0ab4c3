import ArgumentParser
import Guidance
import Publishing
import Site

/// `madoguchi status`: how far the translations have come, and which facts of the sources are stated.
struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show coverage by language, state and catalogue, and of the editors' checklist.")

    @OptionGroup var sources: SourceOptions
    @Option(help: "text or json.") var format = OutputFormat.text

    func run() throws {
        let result = EditionBuilder(sources).build(publishedAt: Clock.now(), progress: { _ in })
        guard let edition = result.edition else {
            for finding in result.findings where finding.severity == .error {
                Terminal.note(finding.text)
            }
            throw Failure("the content has errors; correct them first")
        }
        let report = StatusReport(edition)
        let checklist = ChecklistReport(edition.checklist)
        switch format {
        case .json:
            Terminal.print(
                JSON.object([
                    ("languages", report.json), ("checklist", checklist.json),
                ]).text)
        case .text:
            Terminal.print(Self.row("", "", TextState.shown.map(\.rawValue)))
            for language in edition.languages.targets {
                let total = report.total(of: language)
                Terminal.print(Self.row(language.tag, "all", Self.counts(total)))
                for row in report.rows where row.language == language {
                    Terminal.print(Self.row("", row.catalogue, Self.counts(row)))
                }
            }
            Terminal.print("")
            checklist.lines.forEach(Terminal.print)
        }
    }

    private static func counts(_ row: StatusReport.Row) -> [String] {
        TextState.shown.map { String(row.counts[$0] ?? 0) }
    }

    private static func row(_ language: String, _ catalogue: String, _ counts: [String]) -> String {
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(0, width - text.count))
        }
        return padded(language, 9) + padded(catalogue, 20)
            + counts.map { String(repeating: " ", count: max(0, 11 - $0.count)) + $0 }.joined()
    }
}

extension TextState {
    fileprivate static let shown: [TextState] = [
        .missing, .needsWork, .stale, .draft, .translated, .edited, .reviewed,
    ]
}
