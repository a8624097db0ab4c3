import ArgumentParser
import Catalogues
import Foundation
import Guidance
import Publishing

extension OverrideCommand {
    /// `madoguchi override add`
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add", abstract: "Write an override, check everything and publish.",
            usage: """
                madoguchi override add --lines ID,… --hours off --until 18:00 --notice-ja TEXT \
                [--notice-en TEXT …]
                """,
            discussion: """
                --notice-LANGUAGE TEXT says why, once for each language; the one of the content is \
                needed, readers of the others see it in a language that has one.
                Exit status 0: published. 1: nothing was changed. 2: published, and some text was \
                left out.
                """)

        @Option(help: "The ids of lines, with commas: all that is done there.") var lines = ""
        @Option(help: "The ids of single services, with commas.") var services = ""
        @Option(help: "off, or the opening hours that hold instead.") var hours: String
        @Option(help: "18:00 today, a date, or 2026-09-08T18:00+09:00. Default: now.")
        var from: String?
        @Option(help: "The same; a date includes its day. Default: until it is ended.")
        var until: String?
        @Option(help: "emergency, or dated for what was announced beforehand.")
        var kind = Override.Kind.emergency
        @Option(help: "The name of the file. Default: the kind with the day.") var id: String?
        @Option(help: "Ids of documents that announce it, with commas.") var announced = ""
        @Argument(parsing: .allUnrecognized, help: .hidden) var notices: [String] = []
        @OptionGroup var sources: SourceOptions
        @Option(help: "Where to write the edition.", transform: Path.read)
        var output = "var/edition.sqlite"

        func run() throws {
            let office = sources.translated
            guard office.mistakes.isEmpty else {
                office.mistakes.forEach { Terminal.note($0.text) }
                throw Failure("correct these first; nothing was changed")
            }
            if let id, !Self.isName(id) {
                throw Failure("--id: write small letters, digits and hyphens, not \"\(id)\"")
            }
            let texts = try NoticeOptions(notices, languages: office.officeLanguages).texts
            let draft = try draft(office, texts)
            let file = OverrideFile(id: draft.id, content: sources.content)
            guard !file.exists else {
                throw Failure("\(file.path) is there already; choose another --id")
            }
            try file.write(draft.yaml(in: office.zone))
            try undoing(file) { try check(file) }
            try translate(draft.id, texts.filter { $0.key != office.officeLanguages.source })
            let edition = try undoing(file) { try sources.publish(to: output, isQuiet: true) }
            tell(draft.id, edition)
        }

        private func draft(
            _ office: TranslatedSources, _ texts: [Language: String]
        ) throws -> OverrideDraft {
            guard let notice = texts[office.officeLanguages.source] else {
                throw Failure(
                    "add --notice-\(office.officeLanguages.source.tag) TEXT: why, in the language of the content"
                )
            }
            let (lines, services) = (Self.list(lines), Self.list(services))
            guard !(lines + services).isEmpty else {
                throw Failure("add --lines or --services: what is closed")
            }
            let now = Clock.now().startOfMinute
            let from = try from.map { try time($0, "--from", office.zone, isEnd: false) } ?? now
            let until = try until.map { try time($0, "--until", office.zone, isEnd: true) }
            if let until, until <= max(from, now) {
                throw Failure(
                    "--until \(until.rfc3339(in: office.zone)) is over by then; "
                        + "write a date with the time, as 2026-09-08T18:00\(office.zone.offsetText)"
                )
            }
            return OverrideDraft(
                id: id ?? name(from.date(in: office.zone)), kind: kind, lines: lines,
                services: services, from: from, until: until, hours: hours, notice: notice,
                sources: Self.list(announced))
        }

        /// `emergency-2026-09-08`, and with a number from the second of a day on.
        private func name(_ day: CalendarDate) -> String {
            let first = "\(kind.rawValue)-\(day)"
            let names = [first] + (2...999).map { "\(first)-\($0)" }
            return names.first { !OverrideFile(id: $0, content: sources.content).exists } ?? first
        }

        private func time(
            _ text: String, _ option: String, _ zone: Zone, isEnd: Bool
        ) throws -> Instant {
            if let date = CalendarDate(text) {
                return Instant(in: zone, date: isEnd ? date.adding(days: 1) : date)
            }
            let today = Clock.now().date(in: zone)
            let padded = text.utf8.count == 4 ? "0\(text)" : text
            for form in [
                text, "\(text)\(zone.offsetText)", "\(today)T\(padded):00\(zone.offsetText)",
            ] {
                if let instant = try? Instant(rfc3339: form) { return instant.startOfMinute }
            }
            throw Failure(
                "\(option): \"\(text)\" is no time; write it as 18:00, 2026-09-08 or "
                    + "2026-09-08T18:00\(zone.offsetText)")
        }

        /// Whether an id is the name of a file here and not a way to another.
        private static func isName(_ id: String) -> Bool {
            !id.isEmpty
                && id.utf8.allSatisfy("abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains)
        }

        private static func list(_ text: String) -> [String] {
            text.split(separator: ",").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
        }

        /// Whether the office's own files are still in order.
        private func check(_ file: OverrideFile) throws {
            let mistakes = sources.translated.mistakes
            mistakes.forEach { Terminal.note($0.text) }
            if !mistakes.isEmpty { throw ExitCode(1) }
        }

        /// Nothing stays of what cannot be published.
        private func undoing<Value>(
            _ file: OverrideFile, _ body: () throws -> Value
        ) throws -> Value {
            do {
                return try body()
            } catch let status as ExitCode where status.rawValue == 1 {
                try file.remove()
                Terminal.note("\(file.path) was taken away again.")
                throw status
            }
        }

        /// Puts the other languages' words into their catalogues. What a check keeps out is said; the
        /// closure is published all the same.
        private func translate(_ id: Override.ID, _ texts: [Language: String]) throws {
            try sources.translated.bringCataloguesUpToDate()
            for (language, text) in texts {
                let work = LocaleWork(sources.translated, language: language)
                let standing = work.units(of: "overrides").filter {
                    $0.id == "overrides.\(id).notice"
                }
                let units = standing.map {
                    ReturnedUnit(id: $0.id, source: $0.source, target: text, base: $0.base)
                }
                let report = try work.take(
                    units, origin: .human, file: "--notice-\(language.tag)")
                report.findings.forEach { Terminal.note($0.text) }
            }
        }

        private func tell(_ id: Override.ID, _ edition: Edition) {
            guard let override = edition.overrides.first(where: { $0.id == id }) else { return }
            OverrideText(override: override, edition: edition, now: Clock.now()).lines
                .forEach(Terminal.print)
            Terminal.print("To end it: madoguchi override end \(id)")
        }
    }
}

extension Override.Kind: ExpressibleByArgument {}

/// `--notice-en TEXT` and `--notice-en=TEXT`, for the languages of an office.
private struct NoticeOptions {
    let texts: [Language: String]

    init(_ arguments: [String], languages: Languages) throws {
        var texts: [Language: String] = [:]
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
            let prefix = "--notice-"
            guard let option = parts.first, option.utf8.starts(with: prefix.utf8) else {
                throw Failure("\(argument) is no option of this command; see --help")
            }
            let tag = String(option.dropFirst(prefix.count))
            guard let language = languages.all.first(where: { $0.tag == tag }) else {
                let tags = languages.all.map(\.tag).joined(separator: ", ")
                throw Failure("\(option): the office writes no \(tag); it has \(tags)")
            }
            guard let text = parts.dropFirst().first ?? rest.popFirst() else {
                throw Failure("\(option): write the notice behind it")
            }
            texts[language] = text
        }
        self.texts = texts
    }
}
