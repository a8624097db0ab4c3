import ContentStore
import Foundation
import Guidance
import Publishing
import TestSupport
import Testing

@Suite struct EditionFileTests {
    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "madoguchi-\(UUID().uuidString)").path
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appending(path: "../../..").standardized.path

    /// Built once: it takes seconds.
    private static let built = EditionBuilder(
        content: "\(root)/content", locales: "\(root)/locales", statics: "\(root)/static"
    ).build(publishedAt: Instant(secondsSinceEpoch: 1), progress: { _ in })

    private func build() throws -> Edition { try #require(Self.built.edition) }

    @Test func `an edition is read back as it was written`() throws {
        let edition = try build()
        let file = EditionFile(path: "\(folder)/edition.sqlite")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try file.publish(edition)
        let read = try file.read()
        #expect(read.info == edition.info)
        #expect(read.services == edition.services)
        #expect(read.guides == edition.guides)
        #expect(read.screens == edition.screens)
        #expect(read.holidays.official == edition.holidays.official)
        #expect(read.assets.map(\.name) == edition.assets.map(\.name).sorted())
        #expect(read.checklist == edition.checklist)
        for language in Language.allCases {
            #expect(read.texts.messages(in: language) == edition.texts.messages(in: language))
            #expect(read.texts.column(of: language) == edition.texts.column(of: language))
        }
    }

    @Test func `any flipped bit is noticed`() throws {
        let file = EditionFile(path: "\(folder)/edition.sqlite")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try file.publish(try build())
        let good = try Data(contentsOf: URL(fileURLWithPath: file.path))
        for place in stride(from: 0, to: good.count, by: good.count / 50) {
            var bad = good
            bad[place] ^= 1 << UInt8(place % 8)
            try bad.write(to: URL(fileURLWithPath: file.path))
            #expect(throws: EditionFileError.checksumDiffers(path: file.path)) { try file.read() }
        }
        try good.write(to: URL(fileURLWithPath: file.path))
        _ = try file.read()
    }

    @Test(arguments: [
        "", "a\r\nSet-Cookie: a=b", "a\nb", "a\rb", "a\tb", "a\u{0}b", "a\u{7F}", "a\u{85}b",
        "a\u{2028}b", "a b", "é", "a\"b", "a/b", String(repeating: "a", count: 201),
    ])
    func `an edition whose id may not be sent is neither published nor read`(id: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let file = EditionFile(path: "\(folder)/edition.sqlite")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let refusal = EditionFileError.notForHeaders(
            path: file.path + ".new", what: "the edition's id")
        #expect(throws: refusal) { try file.publish(Self.empty(id)) }
        #expect(!FileManager.default.fileExists(atPath: file.path))
        try file.publish(Self.empty("0a-1.b_c"))
        #expect(try file.read().info.id == "0a-1.b_c")
    }

    @Test(arguments: [
        ("text/css\r\nX: y", "/a"), ("text/css", "/a\r\nX: y"), ("", "/a"), ("text/css", "/é"),
    ])
    func `other parts that are sent in headers are refused as well`(
        mediaType: String, address: String
    ) {
        let asset = Edition.Asset(name: "a.css", source: "a.css", mediaType: mediaType, bytes: [])
        let file = EditionFile(path: "\(folder)/edition.sqlite")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(throws: EditionFileError.self) {
            try file.publish(Self.empty("a", assets: [asset], redirects: ["/b": address]))
        }
        #expect(throws: EditionFileError.missing(path: file.path)) { try file.read() }
    }

    private static func empty(
        _ id: String, assets: [Edition.Asset] = [], redirects: [String: String] = [:]
    ) -> Edition {
        var more = Edition.More()
        more.redirects = redirects
        return Edition(
            info: Edition.Info(
                id: id, publishedAt: Instant(secondsSinceEpoch: 1), sqliteVersion: "",
                icuVersion: ""),
            sources: [], facts: [], topics: [], lines: [], services: [], holidays: .computed,
            guides: [], screens: [], cards: [], more: more, texts: TextTable([:]),
            templates: [:], assets: assets)
    }

    @Test func `what is missing is named`() throws {
        let file = EditionFile(path: "\(folder)/nothing.sqlite")
        #expect(throws: EditionFileError.missing(path: file.path)) { try file.read() }
    }

    @Test func `publishing again leaves nothing behind but the two files`() throws {
        let file = EditionFile(path: "\(folder)/edition.sqlite")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let edition = try build()
        try file.publish(edition)
        let first = file.stamp
        try file.publish(edition)
        #expect(file.stamp != first)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
                == ["edition.sqlite", "edition.sqlite.sha256"])
    }

    @Test func `a digest is the one sha256sum prints`() {
        #expect(
            SHA256.hex(of: Array("abc".utf8))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}
