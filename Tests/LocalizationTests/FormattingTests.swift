import Guidance
import Localization
import TestSupport
import Testing

@Suite struct FormattingTests {
    private let date = CalendarDate(year: 2025, month: 12, day: 1)

    @Test(arguments: [
        (Language.japanese, "2025年12月1日"), (.english, "December 1, 2025"),
        (.simplifiedChinese, "2025年12月1日"), (.korean, "2025년 12월 1일"),
        (.spanish, "1 de diciembre de 2025"), (.portuguese, "1º de dezembro de 2025"),
        (.vietnamese, "ngày 1 tháng 12 năm 2025"), (.thai, "1 ธันวาคม 2025"),
        (.indonesian, "1 Desember 2025"), (.filipino, "Disyembre 1, 2025"),
        (.nepali, "2025 डिसेम्बर 1"),
    ])
    func `dates have Gregorian years and Western digits`(language: Language, text: String) throws {
        let formatted = DateFormatting.longDate(try #require(date), language)
        #expect(formatted == text)
    }

    @Test(arguments: [
        (Language.portuguese, "2 de dezembro de 2025", "ter., 2 de dezembro", "dezembro de 2025"),
        (.vietnamese, "ngày 2 tháng 12 năm 2025", "Th 3, 2 tháng 12", "tháng 12 năm 2025"),
        (.spanish, "2 de diciembre de 2025", "mar, 2 de diciembre", "diciembre de 2025"),
    ])
    func `each grain is written as the language writes it`(
        language: Language, day: String, weekday: String, month: String
    ) throws {
        let date = try #require(CalendarDate(year: 2025, month: 12, day: 2))
        #expect(DateFormatting.longDate(date, language) == day)
        #expect(DateFormatting.dateWithWeekday(date, language) == weekday)
        #expect(DateFormatting.monthAndYear(year: 2025, month: 12, language) == month)
    }

    @Test func `the first of a month is an ordinal in Portuguese beside its weekday too`() throws {
        let first = DateFormatting.dateWithWeekday(try #require(date), .portuguese)
        #expect(first == "seg., 1º de dezembro")
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
