import Guidance
import Localization
import TestSupport
import Testing

@Suite struct LanguageTagTests {
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
        #expect(CallerLanguage(tag).written.tag == written)
        #expect(Language(accepting: tag)?.tag == written)
    }

    @Test(arguments: ["my", "km", "bo", "ms", "hi", "jav", "", "-", "e", "filx", "\0ja"])
    func `a neighbour is never guessed`(tag: String) {
        #expect(SpokenLanguage(accepting: tag) == nil)
        #expect(CallerLanguage(tag).written == .english)
    }

    @Test(arguments: [
        ("zh-TW", true), ("zh-Hant", true), ("zh-Hant-HK", true), ("yue", true), ("zh", false),
        ("zh-Hans-HK", false), ("zh-CN", false), ("ja", false),
    ])
    func `readers of Traditional characters are known`(tag: String, expected: Bool) {
        #expect(Languages.eleven.lacksTraditional(for: tag) == expected)
    }

    @Test(arguments: [
        ("zh-TW", "zh-Hant"), ("zh-HK", "zh-Hant"), ("zh-MO", "zh-Hant"), ("zh-Hant-SG", "zh-Hant"),
        ("yue", "zh-Hant"), ("zh", "zh-Hans"), ("zh-SG", "zh-Hans"), ("zh-Hans-TW", "zh-Hans"),
    ])
    func `each kind of characters has its readers`(tag: String, written: String) {
        func entry(_ tag: String, _ script: String, _ aliases: [String]) -> WrittenLanguage {
            WrittenLanguage(
                language: Language(tag), autonym: tag, speaks: SpokenLanguage("zh"), script: script,
                isRightToLeft: false, fallbacks: [Language(tag)], aliases: aliases)
        }
        let languages = Languages(
            written: [entry("zh-Hans", "Hans", []), entry("zh-Hant", "Hant", ["yue"])],
            source: .simplifiedChinese, staff: [.simplifiedChinese])
        #expect(languages.accepting(tag)?.tag == written)
        #expect(languages.spoken(accepting: tag)?.tag == "zh")
        #expect(!languages.lacksTraditional(for: tag))
    }

    @Test(arguments: [
        ("ar", "Arab", true), ("uk", "Cyrl", false), ("ur-PK", "Arab", true),
        ("sr-Latn", "Latn", false),
        ("yue", "Hant", false), ("he", "Hebr", true), ("ar-XB", "Arab", true),
    ])
    func `letters and their direction come from ICU`(
        tag: String, script: String, isRightToLeft: Bool
    ) {
        #expect(LanguageTag(tag)?.script == script)
        #expect(LanguageTag(tag)?.isRightToLeft == isRightToLeft)
    }

    @Test(arguments: [
        ("ja", "日本語"), ("en", "English"), ("zh-Hans", "简体中文"), ("zh-Hant", "繁體中文"), ("ko", "한국어"),
        ("es", "Español"), ("pt", "Português"), ("vi", "Tiếng Việt"), ("th", "ไทย"),
        ("fil", "Filipino"), ("ne", "नेपाली"), ("uk", "Українська"), ("ar", "العربية"),
    ])
    func `a language's own name is that of a list`(tag: String, autonym: String) {
        #expect(LanguageTag(tag)?.name(in: Language(tag)) == autonym)
    }

    @Test(arguments: ["xx", "qaa", "zzz"])
    func `a language that nobody knows has no name`(tag: String) {
        #expect(LanguageTag(tag)?.name(in: .english) == nil)
    }

    @Test(arguments: [
        "", "-", "a b", "日本", "en--US", "abcdefghi", String(repeating: "a-", count: 40),
    ])
    func `what is no tag is none`(text: String) {
        #expect(LanguageTag(text) == nil)
    }
}
