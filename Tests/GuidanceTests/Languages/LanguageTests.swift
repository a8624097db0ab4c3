import Guidance
import Testing

@Suite struct LanguageTests {
    @Test(arguments: [
        ("ja", "ja", "ja"), ("JA", "ja", "ja"), ("en-GB", "en", "en"), ("zh", "zh", "zh-Hans"),
        ("zh-Hans", "zh", "zh-Hans"), ("zh-TW", "zh", "zh-Hans"), ("yue", "zh", "zh-Hans"),
        ("tl", "fil", "fil"), ("tgl", "fil", "fil"), ("fil-PH", "fil", "fil"), ("in", "id", "id"),
        ("pt-BR", "pt", "pt"), ("es-419", "es", "es"), ("ne-NP", "ne", "ne"),
    ])
    func `aliases lead to what is spoken and written`(
        tag: String, spoken: String, written: String
    ) throws {
        let language = try #require(SpokenLanguage(accepting: tag))
        #expect(language.tag == spoken)
        #expect(language.written.tag == written)
        #expect(Language(accepting: tag)?.tag == written)
    }

    @Test(arguments: ["my", "km", "bo", "ms", "hi", "jav", "", "-", "e", "nep", "filx", "\0ja"])
    func `a neighbour is never guessed`(tag: String) {
        #expect(SpokenLanguage(accepting: tag) == nil)
        #expect(CallerLanguage(tag).written == .english)
    }

    @Test(arguments: [
        ("zh-TW", true), ("zh-Hant", true), ("zh-Hant-HK", true), ("yue", true), ("zh", false),
        ("zh-Hans-HK", false), ("zh-CN", false), ("ja", false),
    ])
    func `readers of Traditional characters are known`(tag: String, expected: Bool) {
        #expect(SpokenLanguage.isTraditionalChinese(tag) == expected)
    }
}
