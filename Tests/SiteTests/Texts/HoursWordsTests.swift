import Guidance
import Localization
import Publishing
import TestSupport
import Testing

@testable import Site

@Suite struct HoursWordsTests {
    @Test(arguments: [
        (
            "Su[2,4] 10:00-16:00; PH off", "en",
            "2nd Sunday, 4th Sunday 10:00–16:00; closed Mon – Sat, public holidays"
        ),
        (
            "Mo-Fr 09:00-17:00; We[3] off; PH off", "en",
            "Mon – Fri 9:00–17:00; closed Sat, Sun, 3rd Wednesday, public holidays"
        ),
        ("We[-1] 10:00-16:00; PH off", "ja", "最後の水曜日 10:00〜16:00、月, 火, 木～日, 祝日は休み"),
        ("Su[2] 10:00-16:00; PH off", "ja", "第2日曜日 10:00〜16:00、月～土, 祝日は休み"),
        (
            "Jul-Sep 09:00-17:00; Oct-Jun off", "en",
            "Oct – Jun: closed; Jul – Sep: every day 9:00–17:00"
        ),
        (
            "Dec-Feb 09:00-17:00; Mar-Nov 10:00-18:00", "ja",
            "3月～11月は毎日 10:00〜18:00、12月 – 2月は毎日 9:00〜17:00"
        ),
        ("09:00-17:00; Jul off", "zh-Hans", "8月 – 6月：每天9:00～17:00；7月：休息"),
    ])
    func `counted weekdays and months have words`(
        expression: String, language: String, words: String
    ) throws {
        let edition = try #require(Fixture.result.edition)
        let texts = TextResolver(edition: edition)
        let tag = Language(language)
        let text = HoursWords(edition, texts).text(try OpeningHours(expression), tag)
        #expect(text == words)
    }

    @Test func `every language has an ordinal, and none loses the count`() throws {
        let edition = try #require(Fixture.result.edition)
        let words = HoursWords(edition, TextResolver(edition: edition))
        for language in Language.allCases {
            let text = words.text(try OpeningHours("Su[2],Mo[-2] 10:00-16:00; PH off"), language)
            #expect(text.filter { $0 == "2" }.count == 2, "\(language): \(text)")
        }
    }
}
