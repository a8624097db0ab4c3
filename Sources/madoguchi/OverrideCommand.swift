import ArgumentParser
import Foundation
import Guidance
import Publishing

/// `madoguchi override`: other hours for a time, in one step.
struct OverrideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "override", abstract: "Close a line, or change its hours for a time.",
        subcommands: [Add.self, List.self, End.self])

    /// `madoguchi override list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List the overrides of an edition.")

        @OptionGroup var edition: EditionOptions

        func run() throws {
            let edition = try edition.read()
            let now = Clock.now()
            for override in edition.overrides.sorted(by: { $0.from < $1.from }) {
                OverrideText(override: override, edition: edition, now: now).lines
                    .forEach(Terminal.print)
            }
            if edition.overrides.isEmpty { Terminal.print("There is none.") }
        }
    }

    /// `madoguchi override end`
    struct End: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "end", abstract: "Let the regular hours hold again from now on.",
            discussion: "One that has not begun yet is taken away.")

        @Argument(help: "The id of the override: the name of its file.") var id: String
        @OptionGroup var sources: SourceOptions
        @Option(help: "Where to write the edition.", transform: Path.read)
        var output = "var/edition.sqlite"

        func run() throws {
            let file = OverrideFile(id: id, content: sources.content)
            let office = sources.translated
            guard let override = office.override(id) else {
                throw Failure("\(file.path): there is no such override")
            }
            let now = Clock.now().startOfMinute
            if let until = override.until, until <= now {
                throw Failure("\(id) has ended already: \(until.rfc3339(in: office.zone))")
            }
            let before = try file.read()
            if override.from < now {
                try file.write(OverrideDraft.ended(before, at: now, in: office.zone))
            } else {
                try file.remove()
            }
            do {
                _ = try sources.publish(to: output, isQuiet: true)
            } catch let status as ExitCode where status.rawValue == 1 {
                try file.write(before)
                Terminal.note("\(file.path) is as it was.")
                throw status
            }
            if !file.exists { try sources.translated.bringCataloguesUpToDate() }
            Terminal.print("\(id) has ended; the regular hours hold.")
        }
    }
}

extension SourceOptions {
    /// The texts as the files have them now.
    var translated: TranslatedSources {
        TranslatedSources(content: content, locales: locales, texts: texts.texts)
    }
}

extension TranslatedSources {
    /// Has the notices of overrides, and nothing of those that are gone, in every language.
    func bringCataloguesUpToDate() throws {
        let outcome = try LocaleMaintenance(self).sync(isDryRun: false)
        outcome.findings.forEach { Terminal.note($0.text) }
    }
}

/// A file of `overrides/`.
struct OverrideFile {
    let id: Override.ID
    let content: String

    private var directory: String { "\(content)/overrides" }
    var path: String { "\(directory)/\(id).yaml" }
    var exists: Bool { FileManager.default.fileExists(atPath: path) }

    func read() throws -> String {
        let bytes = try InputFile.bytes(of: path, limit: 1 << 20)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure("\(path): the file is not UTF-8")
        }
        return text
    }

    func write(_ text: String) throws {
        try FileManager.default.createDirectory(
            atPath: directory, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    func remove() throws { try FileManager.default.removeItem(atPath: path) }
}

/// An override for a terminal.
struct OverrideText {
    let override: Override
    let edition: Edition
    let now: Instant

    var lines: [String] {
        let services = edition.services.filter { override.services.contains($0.id) }
        let numbers = edition.lines.filter { line in services.contains { $0.line == line.id } }
        let until = override.until.map { " until \(time($0))" } ?? " until it is ended"
        return [
            "\(override.id) (\(state)): \(numbers.map(\.number).joined(separator: ", "))",
            "  \(override.hours.expression), from \(time(override.from))\(until)",
        ] + told
    }

    private var state: String {
        if override.holds(at: now) { return "now" }
        return override.from > now ? "to come" : "over"
    }

    private func time(_ instant: Instant) -> String { instant.rfc3339(in: edition.zone) }

    /// Who reads which notice.
    private var told: [String] {
        let texts = edition.languages.all.map { language in
            (language, edition.texts.text(override.notice, requested: language))
        }
        return edition.languages.all.compactMap { language in
            let readers = texts.filter { $0.1?.language == language }.map(\.0.tag)
            guard let text = edition.texts.text(override.notice, requested: language),
                text.language == language, !readers.isEmpty
            else { return nil }
            return "  shown to readers of \(readers.joined(separator: ", ")): \(text.pattern)"
        }
    }
}

extension Instant {
    /// The times of overrides are whole minutes.
    var startOfMinute: Instant {
        adding(seconds: -(secondsSinceEpoch % 60))
    }
}
