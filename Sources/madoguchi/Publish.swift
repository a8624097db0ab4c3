import ArgumentParser
import ContentStore
import Foundation
import Guidance
import Publishing

/// `madoguchi publish`: content and translations, checked, into one new edition.
struct Publish: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Check everything and write a new edition.",
        discussion: """
            Exit status 0: published. 1: not published, the old edition stays. \
            2: published, but texts with errors were left out and fall back.
            """)

    @OptionGroup var sources: SourceOptions
    @Option(help: "Where to write the edition.", transform: Path.read)
    var output = "var/edition.sqlite"
    @Flag(help: "Do not list warnings.") var quiet = false

    func run() throws { _ = try sources.publish(to: output, isQuiet: quiet) }
}

extension SourceOptions {
    /// Writes a new edition, and says what happens.
    /// - Parameters:
    ///   - output: where to.
    ///   - isQuiet: whether warnings are left out.
    /// - Returns: the edition.
    /// - Throws: the exit statuses of `publish`.
    func publish(to output: String, isQuiet: Bool) throws -> Edition {
        let start = Date()
        let result = EditionBuilder(self).build(
            publishedAt: Clock.now(), progress: Terminal.note)
        for finding in result.findings where finding.severity == .error || !isQuiet {
            if finding.severity != .info { Terminal.note(finding.text) }
        }
        guard let edition = result.edition else {
            if !result.isWhole { Terminal.note(EditionBuilder.comparedLater) }
            Terminal.note("Not published: correct the errors above. \(output) stays as it was.")
            throw ExitCode(1)
        }
        Terminal.note("Writing \(output) …")
        do {
            try EditionFile(path: output).publish(edition, search: result.search)
        } catch {
            throw Failure("\(error)")
        }
        let seconds = Date().timeIntervalSince(start)
        Terminal.note(
            "Published edition \(edition.info.id) in "
                + "\(String(format: "%.2f", seconds)) s.")
        if result.findings.contains(where: { $0.severity == .error }) {
            Terminal.note("Texts with errors were left out; readers see another language there.")
            throw ExitCode(2)
        }
        return edition
    }
}

extension EditionBuilder {
    init(_ options: SourceOptions) {
        self.init(
            content: options.content, locales: options.locales, statics: options.statics,
            texts: options.texts.texts)
    }
}
