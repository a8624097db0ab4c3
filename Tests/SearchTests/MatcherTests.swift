import Guidance
import Testing

@testable import Search

@Suite struct MatcherTests {
    private struct Found: Equatable {
        let field: PageField
        let number: Int
        let concepts: [Double]
    }

    /// What a page of one title and one body has of two words.
    private func found(title: String, body: [String]) -> [Found] {
        var words = SearchWords()
        words.endings = ["s"]
        var writer = FieldWriter(.english, words)
        writer.beginPage()
        let none = writer.field([String]())
        let page = WrittenPage(
            title: writer.field([title]), synonyms: none, label: none, key: none,
            body: writer.field(body))
        let known = writer.vocabulary.result()
        let concepts = [["card": 1, "kad": 0.5], ["lost": 1.0]].map { forms in
            var concept = Concept(words: 0...0)
            concept.forms = forms
            concept.weight = 1
            return concept
        }
        let matcher = Matcher(
            Query(
                text: "", words: [], concepts: concepts, runs: [],
                vocabulary: Vocabulary(known.vocabulary)))
        var found: [Found] = []
        matcher.compare(known.renumbered(page.codes)) { field, number, match in
            found.append(Found(field: field, number: number, concepts: match.concepts))
        }
        return found
    }

    @Test func `tells which phrase has which words, and how well`() {
        #expect(
            found(title: "my card", body: ["nothing", "lost kads", "", "lost card"]) == [
                Found(field: .title, number: 0, concepts: [1, 0]),
                Found(field: .body, number: 1, concepts: [0.5, 1]),
                Found(field: .body, number: 3, concepts: [1, 1]),
            ])
    }

    @Test func `finds nothing on a page that has none of them`() {
        #expect(found(title: "pizza", body: []).isEmpty)
    }

    @Test(arguments: [2, 3, 4, 7, 1_000, UInt32.max])
    func `passes over numbers that are no form's`(_ code: UInt32) {
        let matcher = Matcher(
            Query(text: "", words: [], concepts: [], runs: [], vocabulary: Vocabulary("")))
        matcher.compare([code, WordCode.endOfPhrase.value, code]) { _, _, _ in
            Issue.record("nothing was asked for")
        }
    }

    @Test func `reads no further than there are fields`() {
        let matcher = Matcher(
            Query(text: "", words: [], concepts: [], runs: [], vocabulary: Vocabulary("")))
        matcher.compare([UInt32](repeating: WordCode.endOfField.value, count: 20)) { _, _, _ in
            Issue.record("nothing was asked for")
        }
    }
}
