import ArgumentParser
import ContentStore
import Foundation
import Guidance

/// Where the texts are: the content and its translations.
struct TextOptions: ParsableArguments {
    @Option(help: "The directory of guides, lines and facts.", transform: Path.read)
    var content = "content"

    @Option(help: "The directory of translations.", transform: Path.read)
    var locales = "locales"
}

/// The directories that an edition is made from.
struct SourceOptions: ParsableArguments {
    @OptionGroup var texts: TextOptions

    @Option(
        name: .customLong("static"), help: "The directory of templates, styles and pictures.",
        transform: Path.read)
    var statics = "static"

    var content: String { texts.content }
    var locales: String { texts.locales }
    var directories: [String] { [content, locales, statics] }
}

/// Which edition to read.
struct EditionOptions: ParsableArguments {
    @Option(help: "The edition to read.", transform: Path.read)
    var edition = "var/edition.sqlite"

    func read() throws -> Edition { try opened().edition }

    /// The edition, and what it is searched by.
    /// - Throws: `Failure` with what is wrong with the file.
    func opened() throws -> (edition: Edition, index: SearchFile) {
        do {
            return try EditionFile(path: edition).open()
        } catch {
            throw Failure(error.description)
        }
    }
}

enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

/// An error that ends a command with one clear message.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// The clock: read here and nowhere else.
enum Clock {
    static func now() -> Instant {
        Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970.rounded(.down)))
    }
}

/// Output to the two standard streams, as whole lines: texts and file names of others stand in them.
enum Terminal {
    static func print(_ line: String) {
        FileHandle.standardOutput.write(Data((VisibleText.line(line) + "\n").utf8))
    }

    /// Progress and problems, so that standard output stays what was asked for.
    static func note(_ line: String) {
        FileHandle.standardError.write(Data((VisibleText.line(line) + "\n").utf8))
    }
}
