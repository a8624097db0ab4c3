import ContentStore
import Testing

@testable import Search

@Suite struct VocabularyBuilderTests {
    private func texts(_ title: String, _ body: String = "") -> SearchDocument.Texts {
        SearchDocument.Texts(title: title, synonyms: "", body: body, label: "", key: "")
    }

    @Test func `counts the pages of each form, pairs of characters not`() {
        var builder = VocabularyBuilder()
        _ = builder.add(texts("cards/card +ab", "cards/card"))
        _ = builder.add(texts("card\nab"))
        #expect(
            builder.result().vocabulary == "\t2\t\nab\t1\ts\ncard\t2\ts\ncards\t1\ts")
    }

    @Test func `writes a page as numbers of the vocabulary`() {
        var builder = VocabularyBuilder()
        let codes = builder.add(texts("b/a +c", "a\nb"))
        let written = builder.result().renumbered(codes)
        let end = WordCode.endOfField
        let expected = [
            WordCode(1, .spelling), WordCode(0, .otherForm), WordCode(2, .pair), end, end, end, end,
            WordCode(0, .spelling), .endOfPhrase, WordCode(1, .spelling), end,
        ]
        #expect(written == expected.map(\.value))
    }

    @Test(arguments: [WordCode.Kind.spelling, .otherForm, .pair])
    func `keeps number and kind in one code`(_ kind: WordCode.Kind) {
        for number in [0, 1, 1_000_000] {
            let code = WordCode(value: WordCode(number, kind).value)
            #expect(code.number == number)
            #expect(code.kind == kind)
            #expect(code != .endOfPhrase && code != .endOfField)
        }
    }
}
