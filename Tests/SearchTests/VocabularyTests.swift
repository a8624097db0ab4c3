import ContentStore
import Testing

@testable import Search

@Suite struct VocabularyTests {
    private let vocabulary = Vocabulary(
        "\t10\t\n1\t1\ts\na\t7\ts\ncard\t4\ts\ncarded\t1\t\ncards\t2\ts\n保険\t3\ts\n保険証\t2\ts\n보험증\t2\ts"
    )

    @Test func `numbers forms in the order of their bytes`() {
        #expect(vocabulary.count == 8)
        #expect(vocabulary.number(of: "1") == 0)
        #expect(vocabulary.number(of: "card") == 2)
        #expect(vocabulary.number(of: "保険証") == 6)
        #expect(vocabulary.number(of: "보험증") == 7)
    }

    @Test(arguments: ["", "\t", "car", "cardz", "zzz", "\u{10ffff}", "保", "0"])
    func `has no number for what no page has`(_ form: String) {
        #expect(vocabulary.number(of: form) == nil)
        #expect(vocabulary.pages(with: form) == 0)
    }

    @Test func `counts pages, and weighs rare forms more`() {
        #expect(vocabulary.pageCount == 10)
        #expect(vocabulary.pages(with: "card") == 4)
        #expect(vocabulary.weight(of: 0) > vocabulary.weight(of: 1))
        #expect(vocabulary.weight(pages: 10) > 0)
        #expect(vocabulary.weight(pages: 99) > 0)
    }

    @Test(arguments: [
        ("保", ["保険", "保険証"]), ("険証", ["保険証"]), ("保険証", []), ("ar", ["card", "cards"]),
        ("\u{1F468}", []),
    ])
    func `finds spelt words that have a part and more`(_ part: String, _ expected: [String]) {
        #expect(vocabulary.words(containing: part).map(\.text) == expected)
    }

    @Test(arguments: [("card", ["cards"]), ("c", ["card", "cards"]), ("d", []), ("保険", ["保険証"])])
    func `finds spelt words that begin so and go on`(_ start: String, _ expected: [String]) {
        #expect(vocabulary.words(beginningWith: start).map(\.text) == expected)
    }

    @Test func `finds nothing in nothing`() {
        let empty = Vocabulary("")
        #expect(empty.number(of: "card") == nil)
        #expect(empty.words(beginningWith: "c").isEmpty)
        #expect(empty.words(containing: "保").isEmpty)
        #expect(empty.weight(pages: 3) > 0)
    }
}
