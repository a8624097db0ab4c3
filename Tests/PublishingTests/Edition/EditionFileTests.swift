import ContentStore
import Foundation
import Guidance
import Publishing
import Testing

@Suite struct EditionFileTests {
    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "madoguchi-\(UUID().uuidString)").path
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appending(path: "../../..").standardized.path

    private func build() throws -> Edition {
        let builder = EditionBuilder(
            content: "\(Self.root)/content", locales: "\(Self.root)/locales",
            statics: "\(Self.root)/static")
        return try #require(
            builder.build(publishedAt: Instant(secondsSinceEpoch: 1), progress: { _ in }).edition)
    }

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
        for language in Language.allCases {
            #expect(read.texts.messages(in: language) == edition.texts.messages(in: language))
            #expect(read.texts.column(of: language) == edition.texts.column(of: language))
        }
    }

    @Test func `an edition whose parts wait is the same once they are asked for`() throws {
        let file = EditionFile(path: "\(folder)/edition.sqlite")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try file.publish(try build())
        let (whole, waiting) = (try file.read(), try file.read(isWhole: false))
        #expect(!whole.checklist.value.isEmpty)
        #expect(waiting.checklist.value == whole.checklist.value)
        for language in Language.allCases {
            #expect(waiting.texts.messages(in: language) == whole.texts.messages(in: language))
            #expect(waiting.texts.column(of: language) == whole.texts.column(of: language))
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
