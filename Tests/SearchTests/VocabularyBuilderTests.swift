import Testing

@testable import Search

@Suite struct VocabularyBuilderTests {
    @Test func `counts the pages of each form, pairs of characters not`() {
        var builder = VocabularyBuilder()
        func count(_ form: String, _ kind: WordCode.Kind) {
            builder.count(WordCode(builder.number(of: form.utf8.span), kind))
        }
        builder.beginPage()
        count("cards", .spelling)
        count("card", .otherForm)
        count("cards", .spelling)
        count("ab", .pair)
        builder.beginPage()
        count("card", .spelling)
        count("ab", .spelling)
        #expect(
            builder.result().vocabulary == "\t2\t\nab\t1\ts\ncard\t2\ts\ncards\t1\ts")
    }

    @Test func `gives numbers in the order of the forms when all pages are there`() {
        var builder = VocabularyBuilder()
        let codes = [
            WordCode(builder.number(of: "b".utf8.span), .spelling), .endOfPhrase,
            WordCode(builder.number(of: "a".utf8.span), .otherForm),
            WordCode(builder.number(of: "c".utf8.span), .pair), .endOfField,
        ]
        let expected = [
            WordCode(1, .spelling), .endOfPhrase, WordCode(0, .otherForm), WordCode(2, .pair),
            .endOfField,
        ]
        #expect(builder.result().renumbered(codes) == expected.map(\.value))
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
