import Guidance
import Publishing
import TestSupport
import Testing

@testable import Localization

@Suite struct PiecesTests {
    @Test(arguments: Language.allCases)
    func `all texts are cut as ICU cuts them whole`(_ language: Language) throws {
        let edition = try #require(Fixture.result.edition)
        let breaker = WordBreaker(language)
        var lexicon = Lexicon(language, words: SearchWords())
        var (bounds, places): ([Int32], [Lexicon.Place]) = ([], [])
        let texts = edition.texts.messages(in: language).values.map(\.pattern)
        try #require(texts.count > 1_000)
        for text in texts {
            let count = breaker.findWords(in: text.utf8.span, &bounds)
            let whole = (0..<count).map { Int(bounds[2 * $0])..<Int(bounds[2 * $0 + 1]) }
            places.removeAll()
            lexicon.read(text, into: &places)
            // The lexicon passes over words without letters and digits, such as `_`.
            let bytes = Array(text.utf8)
            let lettered = whole.filter { range in
                String(decoding: bytes[range], as: UTF8.self).contains {
                    $0.isLetter || $0.isNumber
                }
            }
            #expect(places.map { $0.start..<$0.end } == lettered, "\(text)")
        }
    }
}
