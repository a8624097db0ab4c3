import Guidance
import Publishing
import Testing

/// A text of any length is checked in bounded time.
@Suite struct TooLongTests {
    @Test(arguments: [
        "1-", "O1", "one ", "일", "a.", "dot", "{x}", "{", "'", ":", "@a", "一", "\u{301}", "1",
        "www.",
    ])
    func `a text that nobody would read is one error`(part: String) {
        let text = String(repeating: part, count: 10_001)
        for language in [Language.english, .korean] {
            let problems = MessageChecks.check(
                source: "電話してください。", translation: text, language: language)
            #expect(problems.map(\.code) == ["too-long"])
            #expect(problems.map(\.severity) == [.error])
        }
        #expect(SourceChecks.check(text, in: .japanese).map(\.code) == ["too-long"])
    }

    @Test func `a text up to the limit is checked`() {
        let text = String(repeating: "a", count: 9_990) + " t.co/a"
        let codes = MessageChecks.check(source: "名", translation: text, language: .english).map(
            \.code)
        #expect(codes.contains("literal-url"))
    }
}
