import ArgumentParser
import ContentStore
import Foundation
import Guidance
import Publishing

/// Where the texts are: the content, its translations, and those of the program.
struct TextOptions: ParsableArguments {
    @Option(help: "The directory of guides, lines and facts.", transform: Path.read)
    var content = "content"

    @Option(help: "The directory of translations.", transform: Path.read)
    var locales = "locales"

    @Option(
        name: .customLong("texts"),
        help: ArgumentHelp(
            "A directory of texts that stand for the program's own.",
            discussion: "Default: texts, where there is one. For who changes the program."),
        transform: Path.read)
    private var givenTexts: String?

    var texts: String? { Overlay.directory(givenTexts, "texts") }
    var watchedTexts: String { givenTexts ?? "texts" }
}

/// Whose texts translators work on.
struct TranslationOptions: ParsableArguments {
    @OptionGroup var texts: TextOptions

    @Flag(help: "Work on the program's own texts, in texts/ of its sources, not on an office's.")
    var program = false

    var content: String { texts.content }
    var locales: String { program ? texts.watchedTexts : texts.locales }

    var translated: TranslatedSources {
        program
            ? TranslatedSources(program: texts.watchedTexts)
            : TranslatedSources(
                content: texts.content, locales: texts.locales, texts: texts.texts)
    }
}

/// The directories that an edition is made from.
struct SourceOptions: ParsableArguments {
    @OptionGroup var texts: TextOptions

    @Option(
        name: .customLong("static"),
        help: ArgumentHelp(
            "A directory of templates, styles and pictures that stand for the program's own.",
            discussion: "Default: static, where there is one."),
        transform: Path.read)
    private var givenStatics: String?

    var content: String { texts.content }
    var locales: String { texts.locales }
    var statics: String? { Overlay.directory(givenStatics, "static") }
    /// To be watched, also while one is not there yet.
    var directories: [String] {
        [content, locales, givenStatics ?? "static", texts.watchedTexts]
    }
}

/// Directories laid over what the program carries.
private enum Overlay {
    static func directory(_ given: String?, _ usual: String) -> String? {
        given ?? (SourceFolders.isFolder(usual) ? usual : nil)
    }
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
