import ArgumentParser
import Guidance
import Publishing
import Site

extension Locale {
    /// `madoguchi locale findings`
    struct Findings: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "findings",
            abstract: "Show texts with a finding in one language that others have not looked at.",
            discussion: """
                A text with a finding in any lqa.csv is open in a language until its own lqa.csv has a row \
                for it, with the state fixed or not-affected and the fingerprint of the present Japanese \
                in the column source. The fingerprint stands in the first column of this list.
                """)

        @OptionGroup var sources: TranslationOptions
        @Option(
            parsing: .upToNextOption,
            help: "The categories that concern all languages (default: accuracy terminology).")
        var category = ["accuracy", "terminology"]
        @Flag(help: "List texts that are open nowhere as well.") var all = false
        @Flag(help: "Exit status 1 when a text is open.") var check = false
        @Option(help: "text or json.") var format = OutputFormat.text

        func run() throws {
            let translated = sources.translated
            guard translated.mistakes.isEmpty else {
                for finding in translated.mistakes { Terminal.note(finding.text) }
                throw Failure("the content has errors; correct them first")
            }
            let damaged = translated.damagedReadings
            for finding in damaged { Terminal.note(finding.text) }
            let states = FindingStates(translated, categories: Set(category))
            let open = states.rows.count(where: \.isOpen)
            let shown = all ? states.rows : states.rows.filter(\.isOpen)
            switch format {
            case .text:
                shown.map(Self.text).forEach(Terminal.print)
                Terminal.print("\(open) of \(states.rows.count) texts are open")
            case .json:
                Terminal.print(
                    JSON.object([
                        ("open", .number(open)), ("all", .number(states.rows.count)),
                        ("texts", .array(shown.map(Self.json))), ("gone", .strings(states.gone)),
                    ]).text)
            }
            if !states.gone.isEmpty {
                Terminal.note(
                    "the content no longer has: \(states.gone.joined(separator: " "))")
            }
            if !damaged.isEmpty || check && open > 0 { throw ExitCode(1) }
        }

        /// The fingerprint, the id, the categories, and the languages by state.
        private static func text(_ row: FindingStates.Row) -> String {
            let states = Dictionary(grouping: row.states, by: \.state).map { state, languages in
                (state.rawValue, languages.map(\.language.tag).joined(separator: " "))
            }
            return
                ([row.source, row.id, row.categories.joined(separator: " ")]
                + states.sorted { $0.0 > $1.0 }.map { "\($0.0): \($0.1)" })
                .joined(separator: "  ")
        }

        private static func json(_ row: FindingStates.Row) -> JSON {
            .object([
                ("id", .string(row.id)), ("source", .string(row.source)),
                ("categories", .strings(row.categories)),
                (
                    "states",
                    .object(row.states.map { ($0.language.tag, .string($0.state.rawValue)) })
                ),
            ])
        }
    }
}
