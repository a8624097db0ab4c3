import ArgumentParser
import ContentStore
import Foundation
import Guidance
import Publishing

/// Which findings to show.
struct FindingOptions: ParsableArguments {
    @Flag(help: "Show errors alone.") var errors = false
    @Flag(help: "Show notes too: gaps that documents leave, texts that could be plainer.")
    var notes = false
    @Option(help: "Show what was found about one language, for example ne.")
    var language: Language?
    @Option(
        help: ArgumentHelp(
            "Show what was found in one file or folder; may be given repeatedly.",
            discussion: "As content/guides/first-visit.yaml."),
        transform: Path.read)
    var file: [String] = []

    func validate() throws {
        if errors && notes { throw ValidationError("Give --errors or --notes, not both.") }
    }
}

/// Decides about each finding whether it was asked for.
struct FindingFilter {
    private let options: FindingOptions
    /// How findings name the files and folders that were asked for; nil for all.
    private let files: [String]?
    /// How findings name the folder of the language; nil for all.
    private let folder: String?

    /// - Throws: `Failure` when nothing reads a file that was asked for.
    init(_ options: FindingOptions, of sources: SourceOptions) throws {
        self.options = options
        files = options.file.isEmpty ? nil : try options.file.map { try Self.name(of: $0, sources) }
        folder = options.language.map { language in
            language == .japanese
                ? PathName.last(of: sources.content)
                : "\(PathName.last(of: sources.locales))/\(language.tag)"
        }
    }

    /// Whether a finding is of what was asked for.
    func isAskedFor(_ finding: Finding) -> Bool {
        (!options.errors || finding.severity == .error)
            && (folder.map { Self.isThere(finding.file, in: $0) } ?? true)
            && (files.map { $0.contains { Self.isThere(finding.file, in: $0) } } ?? true)
    }

    /// Whether a finding is printed as a line of its own.
    func isListed(_ finding: Finding) -> Bool { options.notes || finding.severity != .info }

    private static func isThere(_ file: String, in place: String) -> Bool {
        file == place || file.hasPrefix(place + "/")
    }

    private static func name(of path: String, _ sources: SourceOptions) throws -> String {
        // A link is asked for itself, and found to be one.
        let name = PathName.last(of: path)
        let isName = !["", ".", "..", "/"].contains(name)
        let place =
            isName
            ? PathName.resolved(PathName.directory(of: path)) + "/\(name)" : PathName.resolved(path)
        for directory in sources.directories {
            let top = PathName.resolved(directory)
            guard isThere(place, in: top) else { continue }
            let inner = place.dropFirst(top.count)
            guard (try? FileManager.default.attributesOfItem(atPath: place)) != nil else {
                throw Failure("\(path) is not there; give the path of a file, from this folder on")
            }
            guard !name.hasPrefix("."), name != "README.md" else {
                throw Failure("\(path): nothing reads this file, so nothing is ever found in it")
            }
            return PathName.last(of: directory) + inner
        }
        throw Failure(
            "\(path): nothing reads this; files stand under "
                + sources.directories.joined(separator: ", "))
    }
}
