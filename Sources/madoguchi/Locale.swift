import ArgumentParser
import Catalogues
import Foundation
import Guidance
import Publishing

/// `madoguchi locale`: the files translators work on.
struct Locale: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "locale",
        abstract: "Keep the translators' files.",
        subcommands: [
            Sync.self, Extract.self, Format.self, Export.self, Import.self, Review.self,
            Suggest.self, Findings.self, Pseudo.self, Merge.self,
        ])

    /// `madoguchi locale sync`
    struct Sync: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sync",
            abstract: "Bring catalogues and templates up to the content, by message id.",
            discussion: """
                A translation whose Japanese has changed is marked fuzzy and returns by itself when \
                the Japanese is changed back. Exit status 1 when a file was left alone or a text stays \
                fuzzy in spite of --minor.
                """)

        @OptionGroup var sources: TranslationOptions
        @Flag(help: "Change nothing; exit status 1 when something would change.") var check = false
        @Option(
            parsing: .upToNextOption,
            help: """
                Ids of messages whose Japanese means the same as before: their translations stay in \
                use, or return to it after a plain sync.
                """)
        var minor: [String] = []

        func run() throws {
            let maintenance = LocaleMaintenance(sources.translated)
            let outcome = try maintenance.sync(isDryRun: check, minor: Set(minor))
            for finding in outcome.findings { Terminal.note(finding.text) }
            for path in outcome.changed {
                Terminal.print("\(check ? "would change" : "changed") \(path)")
            }
            for (tag, ids) in outcome.endedReviews.sorted(by: { $0.key < $1.key }) {
                Terminal.note(
                    "\(tag): \(ids.count == 1 ? "1 review ends" : "\(ids.count) reviews end"), "
                        + "signed for the Japanese of before: \(ids.joined(separator: " "))")
            }
            if !outcome.findings.isEmpty || check && !outcome.changed.isEmpty { throw ExitCode(1) }
        }
    }

    /// `madoguchi locale extract`
    struct Extract: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "extract",
            abstract: "Write the templates locales/*.pot from the content.")

        @OptionGroup var sources: TranslationOptions

        func run() throws {
            let outcome = try LocaleMaintenance(sources.translated).extract()
            for finding in outcome.findings { Terminal.note(finding.text) }
            for path in outcome.changed { Terminal.print("changed \(path)") }
            if !outcome.findings.isEmpty { throw ExitCode(1) }
        }
    }

    /// `madoguchi locale format`
    struct Format: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "format",
            abstract: "Print a catalogue in its canonical form, as msgcat --no-wrap does.")

        @Argument(help: "The PO file.", transform: Path.read) var file: String

        func run() throws {
            let bytes = try InputFile.bytes(of: file, limit: LocaleTree.sizeLimit)
            let reading = POReader.read(bytes, name: file)
            for finding in reading.findings { Terminal.note(finding.text) }
            guard let catalogue = reading.file, !reading.hasErrors else { throw ExitCode(1) }
            guard !catalogue.items.isEmpty else {
                throw Failure("\(file): there is no entry in it")
            }
            FileHandle.standardOutput.write(Data(POWriter.canonical(catalogue).utf8))
        }
    }
}
