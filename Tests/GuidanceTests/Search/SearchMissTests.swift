import Testing

@testable import Guidance

@Suite struct SearchMissTests {
    private func kept(_ typed: String) throws -> String? {
        let day = try #require(CalendarDate("2026-11-21"))
        return SearchMiss(day: day, language: .english, typed: typed)?.query
    }

    @Test(arguments: [
        ("Pizza", "pizza"), ("  Blue \t CARD ", "blue card"), ("ĐĂNG KÝ", "đăng ký"),
        ("保険証　コピー", "保険証 コピー"), ("form 25", "form 25"), ("2026 年", nil),
        (String(repeating: "あ", count: 60), String(repeating: "あ", count: 60)),
        ("a b c d e f g h", "a b c d e f g h"),
    ])
    func `keeps a query in lower case with single spaces`(_ typed: String, _ query: String?) throws
    {
        #expect(try kept(typed) == query)
    }

    @Test(arguments: [
        "", "  \n", "taro@example.com", "taro＠example", "call 090", "０９０", "๑๒๓", "१२३", "a1234b",
        String(repeating: "あ", count: 61), "a b c d e f g h i",
    ])
    func `drops what may be about a person`(_ typed: String) throws {
        #expect(try kept(typed) == nil)
    }
}
