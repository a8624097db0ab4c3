import Foundation
import Guidance
import Testing

@testable import Publishing

@Suite struct FingerprintTests {
    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "madoguchi-\(UUID().uuidString)").path
    /// Every file was saved long before, or may be saved again without a sign of it.
    private static let begun = [
        Instant(secondsSinceEpoch: 10_000_000_000), Instant(secondsSinceEpoch: 0),
    ]

    private func save(_ text: String, as name: String) throws {
        let path = "\(folder)/\(name)"
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    private func files() throws {
        try save("one", as: "a/one.yaml")
        try save("two", as: "a/below/two.yaml")
        try save("three", as: "b/three.po")
    }

    private func remove() { try? FileManager.default.removeItem(atPath: folder) }

    private func fingerprint(
        begun: Instant, after earlier: Fingerprint? = nil
    ) throws -> Fingerprint {
        try Fingerprint(of: ["\(folder)/a", "\(folder)/b"], begun: begun, after: earlier)
    }

    @Test(arguments: begun) func `the same files have the same id`(begun: Instant) throws {
        try files()
        defer { remove() }
        let first = try fingerprint(begun: begun)
        #expect(first.id.utf8.count == 12)
        #expect(try fingerprint(begun: begun).id == first.id)
        #expect(try fingerprint(begun: begun, after: first).id == first.id)
        // An editor's own.
        try save("x", as: "a/.one.yaml.swp")
        #expect(try fingerprint(begun: begun, after: first).id == first.id)
    }

    @Test(arguments: begun) func `whatever is saved in between is noticed`(begun: Instant) throws {
        let changes: [(String, () throws -> Void)] = [
            ("another text of the same length", { try save("eno", as: "a/one.yaml") }),
            ("a longer text", { try save("one more", as: "a/one.yaml") }),
            ("a new file", { try save("one", as: "a/below/three.yaml") }),
            (
                "a file less",
                { try FileManager.default.removeItem(atPath: "\(folder)/b/three.po") }
            ),
            (
                "another name",
                {
                    try FileManager.default.moveItem(
                        atPath: "\(folder)/a/one.yaml", toPath: "\(folder)/a/uno.yaml")
                }
            ),
        ]
        for (name, change) in changes {
            try files()
            defer { remove() }
            let first = try fingerprint(begun: begun)
            try change()
            let second = try fingerprint(begun: begun, after: first)
            #expect(second.id != first.id, "\(name)")
            #expect(try fingerprint(begun: begun).id == second.id, "\(name)")
        }
    }

    @Test func `a file that was just saved is read again, whatever its times say`() throws {
        try files()
        defer { remove() }
        let begun = Instant(secondsSinceEpoch: 0)
        let first = try fingerprint(begun: begun)
        // In place: the same file, and perhaps the same time.
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(folder)/a/one.yaml"))
        try file.write(contentsOf: Data("eno".utf8))
        try file.close()
        #expect(try fingerprint(begun: begun, after: first).id != first.id)
    }
}
