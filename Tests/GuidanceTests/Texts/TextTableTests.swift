import Guidance
import TestSupport
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
        let rows = [
            TextTable.Row(id: "a", state: .draft, pattern: "a thai"),
            TextTable.Row(id: "b", state: .stale, pattern: nil), nil,
            TextTable.Row(id: "d", state: .needsWork, pattern: nil),
        ]
        let english = ["a", "b", "c", "d"].map {
            TextTable.Row(id: $0, state: .translated, pattern: "\($0) english")
        }
        let table = TextTable(
            ids: ["a", "b", "c", "d"],
            columns: [.thai: TextColumn(rows), .english: TextColumn(english)])
        #expect(table.states(in: .thai).map(\.id) == ["a", "b", "d"])
        #expect(table.states(in: .thai).map(\.state) == [.draft, .stale, .needsWork])
        #expect(table.state(of: "c", in: .thai) == nil)
        #expect(Array(table.messages(in: .thai).keys) == ["a"])
        #expect(table.text("b", requested: .thai)?.language == .english)
        #expect(table.has(.stale, in: .thai) && !table.has(.stale, in: .english))
    }
}
