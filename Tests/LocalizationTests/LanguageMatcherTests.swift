import Guidance
import Localization
import TestSupport
import Testing

@Suite struct LanguageMatcherTests {
    private func match(_ header: String) -> LanguageMatch? {
        LanguageMatcher.match(acceptLanguage: header, offered: .eleven)
    }

    @Test(arguments: [
        ("ne", "ne", 1.0), ("en;q=0.5, ne;q=0.9", "ne", 0.9), ("my, en;q=0.3", "en", 0.3),
        ("tl-PH", "fil", 1), ("in", "id", 1), ("pt-BR,pt;q=0.9", "pt", 1), ("zh-TW", "zh-Hans", 1),
        ("yue", "zh-Hans", 1), ("EN-us", "en", 1), ("*", "ja", 1), ("ja;q=0, *;q=0.5", "en", 0.5),
        ("xx-yy;q=1, ;;;, vi;q=0.1", "vi", 0.1), (" th ; q=0.8 ", "th", 0.8), ("ko,ja", "ko", 1),
    ])
    func `the language wanted most and offered wins`(header: String, tag: String, quality: Double) {
        #expect(match(header)?.language.tag == tag)
        #expect(match(header)?.quality == quality)
    }

    @Test(arguments: [
        "", "my", "km, bo", "ms, hi", "ne;q=0", "en;q=2", "en;q=x", "-", "e n",
    ])
    func `nothing is guessed`(header: String) {
        #expect(match(header) == nil)
    }

    @Test func `a huge header is read so far and no further`() {
        let header = String(repeating: "xx,", count: 50_000) + "ne"
        #expect(match(header) == nil)
        #expect(match("ne," + header)?.language == .nepali)
    }

    @Test func `readers of Traditional characters are known`() {
        #expect(match("zh-Hant")?.isTraditionalChinese == true)
        #expect(match("zh-CN")?.isTraditionalChinese == false)
    }
}
