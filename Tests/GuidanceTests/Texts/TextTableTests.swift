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
}
