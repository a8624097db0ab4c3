import Foundation
import Guidance
import Testing

@testable import Publishing

@Suite("Folders of sources that are none") struct SourceFoldersTests {
    @Test func `a folder with too many files ends publishing before anything is read`() throws {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appending(path: "madoguchi-\(UUID().uuidString)")
        defer { try? files.removeItem(at: folder) }
        for name in ["content/lines", "locales", "static"] {
            try files.createDirectory(
                at: folder.appending(path: name), withIntermediateDirectories: true)
        }
        let builder = EditionBuilder(
            content: folder.appending(path: "content").path,
            locales: folder.appending(path: "locales").path,
            statics: folder.appending(path: "static").path)
        #expect(builder.oversized.isEmpty)

        // The folder `lines` counts as well.
        for number in 1..<SourceFolders.mostEntries {
            try Data().write(to: folder.appending(path: "content/lines/\(number).yaml"))
        }
        #expect(builder.oversized.isEmpty)
        try Data().write(to: folder.appending(path: "content/lines/last.yaml"))
        var steps: [String] = []
        let result = builder.build(publishedAt: Instant(secondsSinceEpoch: 0)) { steps.append($0) }
        #expect(result.edition == nil)
        #expect(result.findings.map(\.code) == ["folder-too-large"])
        #expect(result.findings.map(\.file) == [builder.content])
        #expect(steps.isEmpty)
    }

    @Test func `hidden folders, such as those of version control, do not count`() throws {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appending(path: "madoguchi-\(UUID().uuidString)")
        defer { try? files.removeItem(at: folder) }
        try files.createDirectory(
            at: folder.appending(path: ".git/objects"), withIntermediateDirectories: true)
        for name in [".git/objects/a", "b"] {
            try Data().write(to: folder.appending(path: name))
        }
        let found = Array(SourceFolders.entries(below: folder.path))
        #expect(found.map(\.lastPathComponent) == ["b"])
    }
}
