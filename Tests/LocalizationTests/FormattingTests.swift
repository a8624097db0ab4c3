import Guidance
import Localization
import TestSupport
import Testing

@Suite struct FormattingTests {
    private let date = CalendarDate(year: 2025, month: 12, day: 1)

    @Test(arguments: [
        (Language.japanese, "2025年12月1日"), (.english, "December 1, 2025"),
        (.simplifiedChinese, "2025年12月1日"), (.korean, "2025년 12월 1일"),
        (.spanish, "1 de diciembre de 2025"), (.portuguese, "1 de dezembro de 2025"),
        (.vietnamese, "1 tháng 12, 2025"), (.thai, "1 ธันวาคม 2025"),
        (.indonesian, "1 Desember 2025"), (.filipino, "Disyembre 1, 2025"),
        (.nepali, "2025 डिसेम्बर 1"),
    ])
    func `dates have Gregorian years and Western digits`(language: Language, text: String) throws {
        let formatted = DateFormatting.longDate(try #require(date), language)
        #expect(formatted == text)
    }

    @Test(arguments: Language.allCases)
    func `months, days and numbers keep Western digits everywhere`(language: Language) throws {
        let texts = [
            DateFormatting.monthAndYear(year: 2025, month: 2, language),
            DateFormatting.dateWithWeekday(try #require(date), language),
            NumberFormatting.integer(12, language), NumberFormatting.percent(30, language),
            NumberFormatting.yen(1500, language),
        ]
        for (text, digits) in zip(texts, ["2025", "1", "12", "30", "500"]) {
            #expect(text.contains(digits), "\(language.tag): \(text)")
            #expect(!text.unicodeScalars.contains { (0x966...0x96f).contains($0.value) })
            #expect(!text.unicodeScalars.contains { (0xe50...0xe59).contains($0.value) })
        }
    }

    @Test(arguments: [(0, "0:00"), (570, "9:30"), (1420, "23:40"), (1440, "24:00")])
    func `times are clock times of the day`(minute: Int, text: String) {
        #expect(DateFormatting.time(minuteOfDay: minute) == text)
    }

    @Test(arguments: [
        (Language.english, "a, b, and c"), (.japanese, "a、b、c"), (.spanish, "a, b y c"),
        (.thai, "a b และc"), (.nepali, "a,b र c"), (.filipino, "a, b, at c"),
    ])
    func `lists are joined as the language does`(language: Language, text: String) {
        #expect(ListFormatting.and(["a", "b", "c"], language) == text)
    }
}
