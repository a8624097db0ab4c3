import Testing

@testable import Catalogues

@Suite struct CatalogueMergeTests {
    private func file(_ texts: [(String, String)]) -> POFile {
        POFile(
            entries: [POEntry(id: "", translations: ["Language: ne\n"])]
                + texts.map { POEntry(context: $0.0, id: "源", translations: [$0.1]) })
    }

    private func texts(_ file: POFile) -> [String: String] {
        Dictionary(
            file.items.compactMap { item in
                item.entry.context.map { ($0, item.entry.translations.first ?? "") }
            }, uniquingKeysWith: { first, _ in first })
    }

    @Test func `each side's changes are kept, whatever the order`() {
        let base = file([("a", "1"), ("b", "1"), ("c", "1")])
        let ours = file([("c", "1"), ("a", "ours"), ("b", "1")])
        let theirs = file([("a", "1"), ("b", "theirs"), ("c", "1"), ("d", "new")])
        let merged = CatalogueMerge.merge(base: base, ours: ours, theirs: theirs)
        #expect(merged.conflicts.isEmpty)
        #expect(texts(merged.file) == ["a": "ours", "b": "theirs", "c": "1", "d": "new"])
    }

    @Test func `two different changes are a conflict that loses neither`() throws {
        let merged = CatalogueMerge.merge(
            base: file([("a", "1")]), ours: file([("a", "ours")]), theirs: file([("a", "theirs")]))
        #expect(merged.conflicts.map(\.id) == ["a"])
        let entry = try #require(merged.file.items.last?.entry)
        #expect(entry.translations == ["ours"])
        #expect(entry.isFuzzy)
        #expect(entry.comments == ["theirs: theirs"])
    }

    @Test func `an entry that one side deleted and the other changed is a conflict`() {
        let base = file([("a", "1"), ("b", "1"), ("c", "1"), ("d", "1")])
        // Each side deletes one entry that the other changed, and one that it left alone.
        let ours = file([("b", "ours"), ("d", "1")])
        let theirs = file([("a", "theirs"), ("c", "1")])
        let merged = CatalogueMerge.merge(base: base, ours: ours, theirs: theirs)
        #expect(
            merged.conflicts == [
                .init(id: "b", kind: .deletedByThem), .init(id: "a", kind: .deletedByUs),
            ])
        #expect(texts(merged.file) == ["a": "theirs", "b": "ours"])
        #expect(merged.file.items.filter { !$0.entry.isHeader }.allSatisfy { $0.entry.isFuzzy })
    }

    @Test func `an entry that both sides deleted is gone`() {
        let merged = CatalogueMerge.merge(
            base: file([("a", "1"), ("b", "1")]), ours: file([("b", "1")]),
            theirs: file([("b", "1")]))
        #expect(merged.conflicts.isEmpty && texts(merged.file) == ["b": "1"])
    }

    @Test func `an entry that they withdrew stays as obsolete`() throws {
        var theirs = file([("a", "1")])
        theirs.items[1].entry.isObsolete = true
        let merged = CatalogueMerge.merge(
            base: file([("a", "1")]), ours: file([("a", "1")]), theirs: theirs)
        #expect(merged.conflicts.isEmpty)
        #expect(merged.file.items.map(\.entry.isObsolete) == [false, true])
        #expect(texts(merged.file) == ["a": "1"])
    }

    @Test func `finds an id that stands twice, with both lines`() throws {
        let entry = "msgctxt \"a\"\nmsgid \"源\"\nmsgstr \"1\"\n\n"
        let twice = POReader.read(Array((entry + entry).utf8), name: "a.po")
        let read = try #require(twice.file)
        #expect(CatalogueMerge.duplicates(in: read) == [.init(id: "a", lines: [2, 6])])
        #expect(CatalogueMerge.duplicates(in: file([("a", "1"), ("b", "1")])).isEmpty)
    }

    @Test func `the same change on both sides is none`() {
        let same = file([("a", "same")])
        let merged = CatalogueMerge.merge(base: file([("a", "1")]), ours: same, theirs: same)
        #expect(merged.conflicts.isEmpty)
    }
}
