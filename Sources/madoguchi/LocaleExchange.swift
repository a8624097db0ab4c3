import ArgumentParser
import Foundation
import Guidance
import Publishing

extension Language: ExpressibleByArgument {}
extension ExchangeFormat: ExpressibleByArgument {}
extension Provenance.Origin: ExpressibleByArgument {}

/// Whose catalogues a command is about.
struct LanguageOptions: ParsableArguments {
    @Option(help: "The language, for example ne.") var language: Language
    @OptionGroup var sources: SourceOptions

    func validate() throws {
        if language == .japanese {
            throw ValidationError("Japanese is the source, not a translation")
        }
    }

    var work: LocaleWork {
        LocaleWork(content: sources.content, locales: sources.locales, language: language)
    }
}

extension Locale {
    /// `madoguchi locale export`
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: "Hand out a language for another tool.",
            discussion: """
                xliff: XLIFF 1.2. csv: for spreadsheets. pivot: a PO file whose sources are English. \
                tbx: the glossary. Take them in again with `locale import`.
                """)

        @OptionGroup var language: LanguageOptions
        @Option(help: "xliff, csv, pivot or tbx.") var format: String
        @Option(help: "Only this catalogue.") var catalogue: String?
        @Option(help: "The file to write; default: standard output.", transform: Path.read)
        var output: String?

        func run() throws {
            let text: String
            if format == "tbx" {
                text = TBX.write(Glossary.read(content: language.sources.content).glossary)
            } else if let format = ExchangeFormat(rawValue: format) {
                let units = language.work.units(of: catalogue)
                guard !units.isEmpty else { throw Failure("there are no such messages") }
                text = format.write(units, language: language.language)
            } else {
                throw ValidationError("--format is one of xliff, csv, pivot, tbx")
            }
            if let output {
                try Path.write(Data(text.utf8), to: output)
            } else {
                FileHandle.standardOutput.write(Data(text.utf8))
            }
        }
    }

    /// `madoguchi locale import`
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract:
                "Take a language in again, message by message; exit status 1 when some were refused."
        )

        @Argument(help: "A file of locale export: .xlf, .csv or .po.", transform: Path.read)
        var file: String
        @OptionGroup var language: LanguageOptions
        @Option(help: "Where the texts come from: human, machine, official or converted.")
        var origin = Provenance.Origin.human

        func run() throws {
            guard let format = ExchangeFormat(path: file) else {
                throw ValidationError("\(file) must end in .xlf, .csv or .po")
            }
            guard let data = FileManager.default.contents(atPath: file) else {
                throw Failure("\(file) cannot be read")
            }
            let returned: [ExchangeUnit]
            do {
                returned = try format.read([UInt8](data))
            } catch {
                throw Failure("\(file)\(error.line.map { ":\($0)" } ?? ""): \(error.message)")
            }
            let work = language.work
            let merged = ExchangeMerge.merge(returned, into: work.units(), file: file)
            let refused = try work.write(merged.taken, origin: origin)
            let findings = merged.findings + refused
            for finding in findings { Terminal.note(finding.text) }
            Terminal.print(
                "taken \(merged.taken.count - Set(refused.map(\.message)).count) of "
                    + "\(returned.count), refused \(findings.count)")
            if !findings.isEmpty { throw ExitCode(1) }
        }
    }

    /// `madoguchi locale review`
    struct Review: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "review",
            abstract:
                "Sign texts as reviewed by a person; a later edit takes the review back by itself.")

        @Argument(help: "Message ids, or catalogues with `--catalogue`.") var ids: [String] = []
        @OptionGroup var language: LanguageOptions
        @Option(help: "Every text of this catalogue.") var catalogue: String?
        @Option(help: "The person who has read source and translation.") var reviewer: String

        func run() throws {
            let work = language.work
            let chosen = catalogue.map { work.units(of: $0).map(\.id) } ?? ids
            guard !chosen.isEmpty else { throw ValidationError("name messages or a catalogue") }
            let signed = try work.sign(Set(chosen), reviewer: reviewer)
            for id in signed { Terminal.print("signed \(id)") }
            let left = Set(chosen).subtracting(signed).sorted()
            for id in left { Terminal.note("not signed, it has no text to be served: \(id)") }
            if !left.isEmpty { throw ExitCode(1) }
        }
    }

    /// `madoguchi locale suggest`
    struct Suggest: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "suggest",
            abstract: "Show earlier translations of the same or nearly the same Japanese.")

        @OptionGroup var language: LanguageOptions
        @Option(help: "The least likeness, in percent.") var threshold = 70

        func run() throws {
            for suggestion in language.work.suggestions(threshold: threshold) {
                Terminal.print(
                    "\(suggestion.id): \(suggestion.source)\n  \(suggestion.percent) % \(suggestion.from): "
                        + "\(suggestion.fromSource)\n  → \(suggestion.text)")
            }
        }
    }

    /// `madoguchi locale pseudo`
    struct Pseudo: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "pseudo",
            abstract: "Write catalogues with long accented texts, to try layouts with.",
            discussion: "Publish them with `publish --locales DIR --output …`.")

        @OptionGroup var language: LanguageOptions
        @Option(help: "The directory to write to; never locales itself.", transform: Path.read)
        var output: String

        func run() throws {
            guard
                URL(fileURLWithPath: output).standardized.path
                    != URL(fileURLWithPath: language.sources.locales).standardized.path
            else { throw ValidationError("--output must not be the directory of the translations") }
            let count = try language.work.writePseudo(to: output)
            Terminal.print("\(count) catalogues in \(output)/\(language.language.tag)")
        }
    }

    /// `madoguchi locale merge`
    struct Merge: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "merge",
            abstract: "Merge three versions of a PO file by message id, as a git merge driver.",
            discussion: """
                git config merge.madoguchi.driver '.build/release/madoguchi locale merge %O %A %B' and \
                in .gitattributes: locales/**/*.po merge=madoguchi
                """)

        @Argument(help: "The common ancestor.", transform: Path.read) var base: String
        @Argument(help: "Ours; the result is written here.", transform: Path.read) var ours: String
        @Argument(help: "Theirs.", transform: Path.read) var theirs: String

        func run() throws {
            let files = try [base, ours, theirs].map { path in
                guard let data = FileManager.default.contents(atPath: path) else {
                    throw Failure("\(path) cannot be read")
                }
                let reading = POReader.read([UInt8](data), name: path)
                guard let file = reading.file, !reading.hasErrors else {
                    reading.findings.forEach { Terminal.note($0.text) }
                    throw ExitCode(1)
                }
                return file
            }
            let merged = CatalogueMerge.merge(base: files[0], ours: files[1], theirs: files[2])
            try Path.write(Data(POWriter.preserved(merged.file)), to: ours)
            for id in merged.conflicts {
                Terminal.note("\(id): both sides changed it; ours is kept, theirs is in a comment")
            }
            if !merged.conflicts.isEmpty { throw ExitCode(1) }
        }
    }
}
