import Catalogues
import Foundation
import Guidance
import Publishing
import TestSupport
import Testing

@Suite struct `Reading locales` {
    private static let good = "msgctxt \"ui.a\"\nmsgid \"あ\"\nmsgstr \"A\"\n"

    /// A folder for one test, removed after it.
    private func withTree(
        _ files: [String: String], _ more: (String) throws -> Void = { _ in },
        _ test: (LocaleTree.Reading) throws -> Void
    ) throws {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: root) }
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        for (path, text) in files {
            let file = root.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        try more(root.path)
        try test(LocaleTree.read(root.path, .eleven))
    }

    @Test func `finds catalogues by language and name`() throws {
        try withTree([
            "vi/ui.po": Self.good, "en/ui.po": Self.good, "ui.pot": "", "vi/lqa.csv": "a,b",
        ]) { reading in
            #expect(reading.findings == [])
            #expect(Set(reading.catalogues.keys) == [.vietnamese, .english])
            #expect(reading.catalogues[.vietnamese]?["ui"]?["ui.a"]?.text == "A")
            #expect(reading.catalogues[.vietnamese]?["ui"]?.path == "locales/vi/ui.po")
        }
    }

    @Test func `reports a bad file and serves the others`() throws {
        try withTree(["vi/ui.po": Self.good, "en/ui.po": "msgid \"\n"]) { reading in
            #expect(
                reading.findings.map(\.text).first?.hasPrefix("locales/en/ui.po:1:7: error: ")
                    == true)
            #expect(reading.catalogues[.english]?["ui"]?.translations.isEmpty == true)
            #expect(reading.catalogues[.vietnamese]?["ui"]?["ui.a"]?.text == "A")
        }
    }

    @Test func `follows no links and opens no pipes`() throws {
        try withTree(["vi/ui.po": Self.good]) { root in
            let files = FileManager.default
            try files.createSymbolicLink(atPath: "\(root)/en", withDestinationPath: root)
            try files.createSymbolicLink(
                atPath: "\(root)/vi/loop.po", withDestinationPath: "loop.po")
            try #require(unsafe mkfifo("\(root)/vi/pipe.po", 0o600) == 0)
        } _: { reading in
            #expect(
                reading.findings.map { "\($0.file) \($0.code)" } == [
                    "locales/en not-a-folder", "locales/vi/loop.po not-a-file",
                    "locales/vi/pipe.po not-a-file",
                ])
            #expect(reading.catalogues[.vietnamese]?.count == 1)
        }
    }

    @Test func `knows the languages`() throws {
        try withTree(["xx/ui.po": Self.good, "ja/ui.po": Self.good]) { reading in
            #expect(reading.findings.map(\.code) == ["unknown-language", "unknown-language"])
            #expect(reading.catalogues.isEmpty)
        }
    }

    @Test func `reports a folder that is not there`() {
        #expect(
            LocaleTree.read("/nowhere/at/all", .eleven).findings.map(\.code) == ["not-a-folder"])
    }

    @Test(arguments: [
        ("msgid \"あ\"\nmsgstr \"A\"\n", "no-id", 1),
        (good + "\n" + good, "duplicate-id", 6),
        ("msgctxt \"faq.a\"\nmsgid \"あ\"\nmsgstr \"A\"\n", "wrong-catalogue", 2),
        ("msgctxt \"ui.a\"\nmsgid \"あ\"\nmsgid_plural \"あ\"\nmsgstr[0] \"A\"\n", "plural-entry", 2),
        ("msgid \"\"\nmsgstr \"Language: th\\n\"\n", "language-header", 1),
    ])
    func `names entries that cannot be used`(text: String, code: String, line: Int) throws {
        try withTree(["vi/ui.po": text]) { reading in
            #expect(reading.findings.map(\.code) == [code])
            #expect(reading.findings.map(\.line) == [line])
        }
    }
}
