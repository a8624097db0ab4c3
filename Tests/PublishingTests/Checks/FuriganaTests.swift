import Guidance
import Testing

@testable import Publishing

@Suite struct FuriganaTests {
    @Test(arguments: [
        ("カードを ｜止《と》めます。", []),
        ("｜休《やす》みの｜日《ひ》も、{phone_general}に かけます。", []),
        // The base may have kana of its own, and be one kanji or several.
        ("｜取り扱い《とりあつかい》と ｜人々《ひとびと》", []),
        ("カードだけ 2024 PDF", []),
        ("病院に ｜行《い》く", ["kanji-without-reading"]),
        ("｜病《びょう》院へ 行く", ["kanji-without-reading", "kanji-without-reading"]),
        ("々、人々", ["kanji-without-reading"]),
        ("〆切と〇", ["kanji-without-reading"]),
        ("𠮟る、㐂、羽", ["kanji-without-reading", "kanji-without-reading", "kanji-without-reading"]),
        ("｜病院《ビョウイン》", ["reading-not-hiragana"]),
        ("｜病院《byouin》", ["reading-not-hiragana"]),
        ("｜病院《》", ["reading-not-hiragana"]),
        ("｜病院《びょう いん》", ["reading-not-hiragana"]),
        ("｜病院《びょう院》", ["reading-not-hiragana"]),
        ("｜カード《かーど》", ["reading-without-kanji"]),
        ("｜《びょういん》", ["reading-without-kanji"]),
        ("病院《びょういん》", ["kanji-without-reading", "broken-reading"]),
        ("|病院《びょういん》", ["kanji-without-reading", "broken-reading"]),
        ("｜病院に 《い》く", ["broken-reading"]),
        ("｜{label_card}《かーど》", ["broken-reading"]),
        ("｜病院", ["broken-reading"]),
        ("｜病院《びょういん", ["broken-reading"]),
    ])
    func `every kanji of easy Japanese has a reading in hiragana`(text: String, codes: [String]) {
        let problems = Furigana.problems(in: text)
        #expect(Set(problems.map(\.code)) == Set(codes))
        #expect(problems.allSatisfy { $0.severity == .error && !$0.fix.isEmpty })
    }

    @Test func `the finding names the kanji and what to write`() throws {
        let problem = try #require(Furigana.problems(in: "この薬局で").first)
        #expect(problem.message == "薬局 has no reading")
        #expect(problem.fix.contains("｜薬局《…》"))
    }
}
