import Guidance
import Testing

@Suite struct TextTableTests {
    private let table = TextTable([
        .japanese: texts(["a", "b", "c"], .japanese), .english: texts(["a", "b"], .english),
        .thai: texts(["a"], .thai),
    ])

    private static func texts(
        _ ids: [String], _ language: Language
    ) -> [Message.ID: LocalizedText] {
        Dictionary(
            uniqueKeysWithValues: ids.map {
                ($0, LocalizedText(pattern: "\($0) \(language)", language: language, state: .draft))
            })
    }

    @Test(arguments: [
        (["a"], Language.thai), (["a", "b"], .english), (["b"], .english), (["a", "c"], .japanese),
        ([], .thai),
    ])
    func `a block is shown whole in the first language that has all of it`(
        ids: [String], expected: Language
    ) {
        #expect(table.language(for: ids, requested: .thai) == expected)
    }

    @Test func `a single text falls back on its own`() {
        #expect(table.text("a", requested: .thai)?.language == .thai)
        #expect(table.text("b", requested: .thai)?.language == .english)
        #expect(table.text("c", requested: .thai)?.language == .japanese)
        #expect(table.text("d", requested: .thai) == nil)
    }

    @Test func `a message without a text has its state`() {
        var table = table
        table.add(
            [
                TextTable.Row(id: "b", state: .stale, pattern: nil),
                TextTable.Row(id: "d", state: .needsWork, pattern: nil),
            ], in: .thai)
        #expect(table.states(in: .thai) == ["a": .draft, "b": .stale, "d": .needsWork])
        #expect(table.state(of: "c", in: .thai) == nil)
        #expect(Array(table.messages(in: .thai).keys) == ["a"])
        #expect(table.text("b", requested: .thai)?.language == .english)
        #expect(table.has(.stale, in: .thai) && !table.has(.stale, in: .english))
    }

    @Test func `rows that come again replace what was there`() {
        var table = table
        table.add([TextTable.Row(id: "a", state: .reviewed, pattern: "new")], in: .thai)
        #expect(table.text("a", in: .thai)?.pattern == "new")
        #expect(table.text("a", in: .english)?.pattern == "a english")
    }
}
