import ContentStore
import Foundation
import Guidance

@testable import Publishing

/// An office as `madoguchi init` writes it, in a folder of its own, to be changed.
final class SampleOffice {
    static let now = Instant(secondsSinceEpoch: 1_795_000_000)

    let path = NSTemporaryDirectory() + "madoguchi-office-\(UUID().uuidString)"
    var content: String { "\(path)/content" }
    var locales: String { "\(path)/locales" }

    convenience init(_ languages: String..., name: String = "Example") throws {
        try self.init(languages, name: name)
    }

    init(_ languages: [String], name: String = "Example") throws {
        try Starter(name: name, languages: languages, today: Self.now.date(in: .japan)).write(
            to: path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to file: String) throws {
        let file = "\(path)/\(file)"
        try FileManager.default.createDirectory(
            atPath: PathName.directory(of: file), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    }

    func text(of file: String) throws -> String {
        try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
    }

    var sources: TranslatedSources { TranslatedSources(content: content, locales: locales) }

    func sync() throws { _ = try LocaleMaintenance(sources).sync(isDryRun: false) }

    /// `statics` is a folder of the office that stands for the program's own.
    func build(statics: String? = nil) -> EditionBuilder.Result {
        EditionBuilder(
            content: content, locales: locales, statics: statics.map { "\(path)/\($0)" }
        ).build(publishedAt: Self.now, progress: { _ in })
    }

    /// What is wrong, without notes.
    func problems(statics: String? = nil) -> [String] {
        build(statics: statics).findings.filter { $0.severity != .info }.map(\.text)
    }
}
