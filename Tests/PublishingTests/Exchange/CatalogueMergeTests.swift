import Publishing
import Testing

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
        #expect(merged.conflicts == ["a"])
        let entry = try #require(merged.file.items.last?.entry)
        #expect(entry.translations == ["ours"])
        #expect(entry.isFuzzy)
        #expect(entry.comments == ["theirs: theirs"])
    }

    @Test func `the same change on both sides is none`() {
        let same = file([("a", "same")])
        let merged = CatalogueMerge.merge(base: file([("a", "1")]), ours: same, theirs: same)
        #expect(merged.conflicts.isEmpty)
    }
}
