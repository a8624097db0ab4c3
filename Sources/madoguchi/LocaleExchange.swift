import ArgumentParser
import Catalogues
import ContentStore
import Foundation
import Guidance
import Publishing

extension Language: ExpressibleByArgument {
    /// Which languages there are, `office.yaml` says.
    package init?(argument: String) { self.init(argument) }
}

extension ExchangeFormat: ExpressibleByArgument {}
extension Provenance.Origin: ExpressibleByArgument {}

/// Whose catalogues a command is about.
struct LanguageOptions: ParsableArguments {
    @Option(help: "The language, for example ne.") var language: Language
    @OptionGroup var sources: TranslationOptions

    /// - Throws: `ExitCode`, after printing why, when not all messages are known.
    func work() throws -> LocaleWork {
        let work = LocaleWork(sources.translated, language: language)
        guard work.mistakes.isEmpty else {
            for finding in work.mistakes { Terminal.note(finding.text) }
            throw Failure("the content has errors; correct them first")
        }
        guard work.languages.targets.contains(language) else {
            let tags = work.languages.targets.map(\.tag).joined(separator: ", ")
            throw ValidationError(
                language == work.languages.source
                    ? "\(language.tag) is the source, not a translation; one of: \(tags)"
                    : "office.yaml has no language \(language.tag); one of: \(tags)")
        }
        for finding in work.damaged.values.joined().sorted() { Terminal.note(finding.text) }
        return work
    }
}

extension Locale {
    /// `madoguchi locale export`
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: "Hand out a language for another tool.",
            discussion: """
                xliff: XLIFF 1.2. csv: for spreadsheets. po: from Japanese. pivot: a PO file whose sources \
                are English; messages whose English is missing, fuzzy or older than the Japanese are \
                left out and named. tbx: the glossary, of all languages. Take them in again with \
                `locale import`.
                """)

        @OptionGroup var language: LanguageOptions
        @Option(help: "xliff, csv, po, pivot or tbx.") var format: String
        @Option(help: "Only this catalogue.") var catalogue: String?
        @Option(help: "The file to write; default: standard output.", transform: Path.read)
        var output: String?

        func run() throws {
            let (text, mark): (String, String)
            if format == "tbx" {
                guard catalogue == nil else {
                    throw ValidationError("--catalogue has no meaning for tbx")
                }
                let languages = try language.work().languages
                let glossary = Glossary.read(content: language.sources.content, languages).glossary
                (text, mark) = (TBX.write(glossary.terms, languages), "<tbx")
            } else if let format = ExchangeFormat(rawValue: format) {
                let work = try language.work()
                var units = work.units(of: catalogue)
                guard !units.isEmpty else { throw Failure("there are no such messages") }
                if format == .pivot { units = try withEnglish(units, work) }
                (text, mark) = (
                    format.write(units, from: work.languages.source, to: language.language),
                    format.mark
                )
            } else {
                throw ValidationError("--format is one of xliff, csv, po, pivot, tbx")
            }
            if let output {
                try requireExport(output, mark)
                try Path.write(Data(text.utf8), to: output)
            } else {
                FileHandle.standardOutput.write(Data(text.utf8))
            }
        }

        /// Only what was handed out before may be written over: a catalogue would lose its comments.
        private func requireExport(_ path: String, _ mark: String) throws {
            guard let start = FileStart.bytes(of: path, count: 1000) else { return }
            guard start.isEmpty || String(decoding: start, as: UTF8.self).contains(mark) else {
                throw Failure(
                    "\(path) is there and is no export in \(format); name another file, or delete it"
                )
            }
        }

        /// What can be handed out in English; the others are named.
        private func withEnglish(_ units: [ExchangeUnit], _ work: LocaleWork) throws
            -> [ExchangeUnit]
        {
            guard language.language != .english else {
                throw ValidationError("English cannot be translated from English; use po")
            }
            let left = units.filter { $0.english == nil }
            for unit in left {
                Terminal.note("left out \(unit.id): \(work.missingEnglish(of: unit.id) ?? "")")
            }
            if !left.isEmpty {
                Terminal.note(
                    "\(left.count) left out; translate them from the source (po, csv, xliff)")
            }
            guard left.count < units.count else {
                throw Failure("no message has a current English; nothing was written")
            }
            return units.filter { $0.english != nil }
        }
    }

    /// `madoguchi locale import`
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract:
                "Take a language in again, message by message; exit status 1 when some were refused.",
            discussion: """
                Every text of the file is counted: taken; the same as here; unfinished (empty, fuzzy, or \
                in a state that says so); or refused, with the reason. A text is refused when its \
                Japanese or English has changed since it was handed out, when somebody changed it \
                here too, or when a check finds an error in it. Texts that the file marks as a \
                machine's come in as origin=machine.
                """)

        @Argument(help: "A file of locale export: .xlf, .csv or .po.", transform: Path.read)
        var file: String
        @OptionGroup var language: LanguageOptions
        @Option(help: "Where the texts come from: human, machine, official or converted.")
        var origin = Provenance.Origin.human

        func run() throws {
            guard let format = ExchangeFormat(path: file) else {
                throw ValidationError("\(file) must end in .xlf, .csv or .po")
            }
            let work = try language.work()
            let returned: [ReturnedUnit]
            do {
                returned = try format.read(
                    try InputFile.bytes(of: file, limit: ExchangeFormat.sizeLimit),
                    from: work.languages.source, to: language.language)
            } catch let error as ExchangeError {
                throw failure(error)
            }
            let report = try take(returned, work)
            for finding in report.findings { Terminal.note(finding.text) }
            Terminal.print(
                "taken \(report.taken.count) of \(report.all), refused \(report.refused), "
                    + "same \(report.same), unfinished \(report.unfinished)")
            show(report)
            if report.refused > 0 { throw ExitCode(1) }
        }

        private func take(_ returned: [ReturnedUnit], _ work: LocaleWork) throws -> ImportReport {
            do {
                return try work.take(returned, origin: origin, file: file)
            } catch let error as ExchangeError {
                throw failure(error)
            }
        }

        private func failure(_ error: ExchangeError) -> Failure {
            Failure("\(file)\(error.line.map { ":\($0)" } ?? ""): \(error.message)")
        }

        /// What nobody would see in the counts.
        private func show(_ report: ImportReport) {
            let review =
                "madoguchi locale review --language \(language.language.tag) --reviewer NAME"
            list(report.endedReviews, one: "review ends", many: "reviews end")
            list(
                report.inEnglish, one: "text is the same as the English",
                many: "texts are the same as the English")
            list(
                report.confirmed,
                one: "confirmed without a change (a review is entered with `\(review) ID`)",
                many: "confirmed without a change (reviews are entered with `\(review) ID …`)")
        }

        private func list(_ ids: [Message.ID], one: String, many: String) {
            guard !ids.isEmpty else { return }
            let ids = ids.sorted()
            Terminal.print(
                "\(ids.count) \(ids.count == 1 ? one : many): \(ids.joined(separator: " "))")
        }
    }

    /// `madoguchi locale review`
    struct Review: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "review",
            abstract:
                "Sign texts as reviewed by a person; a later edit takes the review back by itself.")

        @Argument(help: "Message ids; or name a catalogue with --catalogue.") var ids: [String] = []
        @OptionGroup var language: LanguageOptions
        @Option(help: "Instead of ids: every text of this catalogue.") var catalogue: String?
        @Option(help: "The person who has read source and translation.") var reviewer: String

        func run() throws {
            guard !BlankText.isBlank(reviewer) else {
                throw ValidationError("--reviewer is the name of a person; it is empty")
            }
            guard catalogue == nil || ids.isEmpty else {
                throw ValidationError("name messages or a catalogue, not both")
            }
            let work = try language.work()
            let chosen = catalogue.map { work.units(of: $0).map(\.id) } ?? ids
            guard !chosen.isEmpty else { throw ValidationError("name messages or a catalogue") }
            let signed = try work.sign(Set(chosen), reviewer: reviewer)
            for id in signed { Terminal.print("signed \(id)") }
            let left = Set(chosen).subtracting(signed).sorted()
            for id in left {
                Terminal.note(
                    "not signed, it has no text to be served or its file is damaged: \(id)")
            }
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

        func validate() throws {
            guard (1...100).contains(threshold) else {
                throw ValidationError("--threshold is a number from 1 to 100")
            }
        }

        func run() throws {
            for suggestion in try language.work().suggestions(threshold: threshold) {
                Terminal.print("\(suggestion.id): \(suggestion.source)")
                Terminal.print(
                    "  \(suggestion.percent) % \(suggestion.from): \(suggestion.fromSource)")
                Terminal.print("  → \(suggestion.text)")
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
            let count = try language.work().writePseudo(to: output)
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
                let bytes = try InputFile.bytes(of: path, limit: LocaleTree.sizeLimit)
                let reading = POReader.read(bytes, name: path)
                guard let file = reading.file, !reading.hasErrors else {
                    reading.findings.forEach { Terminal.note($0.text) }
                    throw ExitCode(1)
                }
                return file
            }
            // Without an ancestor git gives an empty one; an emptied side would take all texts away.
            for (path, file) in zip([ours, theirs], files.dropFirst()) where file.items.isEmpty {
                throw Failure("\(path): there is no entry in it")
            }
            for (path, file) in zip([ours, theirs], files.dropFirst()) {
                try requireDistinct(file, path)
            }
            let merged = CatalogueMerge.merge(base: files[0], ours: files[1], theirs: files[2])
            try Path.write(Data(POWriter.preserved(merged.file)), to: ours)
            for conflict in merged.conflicts {
                Terminal.note("\(conflict.id): \(Self.text(conflict.kind))")
            }
            if !merged.conflicts.isEmpty { throw ExitCode(1) }
        }

        private func requireDistinct(_ file: POFile, _ path: String) throws {
            let duplicates = CatalogueMerge.duplicates(in: file)
            for duplicate in duplicates {
                let lines = duplicate.lines.map { $0.map(String.init) ?? "?" }
                Terminal.note(
                    "\(path): \(duplicate.id) stands twice, in lines "
                        + "\(lines.joined(separator: " and ")); keep one")
            }
            guard duplicates.isEmpty else { throw Failure("nothing was merged") }
        }

        private static func text(_ kind: CatalogueMerge.Conflict.Kind) -> String {
            switch kind {
            case .changedTwice: "both sides changed it; ours is kept, theirs is in a comment"
            case .deletedByUs: "we deleted it and they changed it; theirs is kept, marked fuzzy"
            case .deletedByThem: "we changed it and they deleted it; ours is kept, marked fuzzy"
            }
        }
    }
}
