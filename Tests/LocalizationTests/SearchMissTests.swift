import Guidance
import Localization
import Testing

@Suite struct SearchMissTests {
    private func kept(_ typed: String) throws -> String? {
        let day = try #require(CalendarDate("2026-11-21"))
        return SearchMiss(day: day, language: .english, typed: typed)?.query
    }

    @Test(arguments: [
        ("Pizza", "pizza"), ("  Blue \t CARD ", "blue card"), ("ĐĂNG KÝ", "đăng ký"),
        ("保険証　コピー", "保険証 コピー"), ("form 25", "form 25"),
        (String(repeating: "あ", count: 60), String(repeating: "あ", count: 60)),
        ("a b c d e f g h", "a b c d e f g h"),
    ])
    func `keeps a query in lower case with single spaces`(_ typed: String, _ query: String?) throws
    {
        #expect(try kept(typed) == query)
    }

    @Test(arguments: [
        "", "  \n", String(repeating: "あ", count: 61), "a b c d e f g h i",
        "a" + String(repeating: "\u{301}", count: 60),
    ])
    func `drops nothing, and what is long`(_ typed: String) throws {
        #expect(try kept(typed) == nil)
    }

    @Test(arguments: [
        "call 090", "a1234b", "12-34 56", "1 2 3", "1\u{200B}2\u{200B}3", "1\u{301}2\u{301}3",
        "０９０", "๑๒๓", "१२३", "٠٩٠", "۰۹۰", "০৯০", "၀၉၀", "០៩០", "𝟎𝟗𝟎", "𝟘𝟡𝟘", "᠐᠙᠐",
        "⓪⑨⓪", "❶❷❸", "➊➋➌", "⑴⑵⑶", "⒈⒉⒊", "㊿㊿", "⑲⑲", "ⅠⅡⅢ", "ⅰⅱⅲ", "¹²³", "₁₂₃",
        "〇九〇", "零九零", "壱弐参", "0️⃣9️⃣0️⃣", "1①１", "2026 年",
    ])
    func `drops three numerals, in any script and however they stand`(_ typed: String) throws {
        #expect(try kept(typed) == nil)
    }

    @Test(arguments: [
        "taro@example.com", "taro＠example", "taro﹫example", "@\u{301}taro", "taro\u{600}@",
        "ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏｍ", "example.com", "taro example．jp", "example。jp", "example｡jp",
        "example․jp", "example﹒jp", "example·jp", "example・jp", "example･jp", "ⓣaro.jⓟ",
        "Example.JP",
        "example\u{200B}.\u{200B}jp", "𝐞xample.jp",
    ])
    func `drops addresses, with whatever signs`(_ typed: String) throws {
        #expect(try kept(typed) == nil)
    }

    @Test(arguments: ["カード。保険証", "マイナ・カード", "st. mary", "form 25", "第二 一", "बत्ती. कार्ड"])
    func `keeps sentences and lists`(_ typed: String) throws {
        #expect(try kept(typed) == typed)
    }
}
