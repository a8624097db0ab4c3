import Foundation
import Guidance
import Testing

@Suite struct HolidayCalendarTests {
    private static let list = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appending(path: "../../../content/holidays/official.csv")

    private func official() throws -> HolidayCalendar {
        try HolidayCalendar(csv: String(contentsOf: Self.list, encoding: .utf8))
    }

    @Test func `the law gives the official list, day by day from 1955 to 2027`() throws {
        let official = try official()
        let first = try #require(CalendarDate("1955-01-01"))
        var day = first
        var holidays = 0
        while day <= official.officialThrough {
            let listed = official.holiday(on: day)
            let computed = HolidayCalendar.computed.holiday(on: day)
            #expect((listed == nil) == (computed == nil), "\(day): \(listed?.name ?? "-")")
            if let listed, let computed, listed.name != "体育の日（スポーツの日）" {
                #expect(listed.name == computed.name, "\(day)")
            }
            holidays += listed == nil ? 0 : 1
            day = day.adding(days: 1)
        }
        #expect(holidays == official.official.count)
        #expect(holidays == 1_067)
    }

    @Test(arguments: [
        ("2026-01-01", "元日"), ("2026-05-06", "休日"), ("2026-09-22", "休日"),
        ("2027-03-21", "春分の日"), ("2027-03-22", "休日"), ("2032-09-21", "休日"),
        ("2019-04-30", "休日"), ("2019-05-01", "休日（祝日扱い）"), ("2019-05-02", "休日"),
        ("2019-10-22", "休日（祝日扱い）"), ("2020-07-24", "スポーツの日"), ("2020-08-10", "山の日"),
        ("2021-08-09", "休日"),
    ])
    func `special days are known`(day: String, name: String) throws {
        let date = try #require(CalendarDate(day))
        #expect(HolidayCalendar.computed.holiday(on: date)?.name == name)
    }

    @Test(arguments: ["2020-10-12", "2019-12-23", "2021-07-19", "2026-09-24", "1988-05-01"])
    func `and ordinary days too`(day: String) throws {
        let date = try #require(CalendarDate(day))
        #expect(HolidayCalendar.computed.holiday(on: date) == nil)
    }

    @Test func `beyond the official list days are provisional`() throws {
        let official = try official()
        let year = official.officialThrough.year
        let known = try #require(CalendarDate("\(year)-11-23"))
        let computed = try #require(CalendarDate("\(year + 1)-01-01"))
        #expect(official.holiday(on: known)?.isOfficial == true)
        #expect(official.holiday(on: computed)?.isOfficial == false)
        #expect(official.officialThrough.description == "\(year)-12-31")
    }

    @Test(arguments: [
        ("# official through: 2027-12-31\n2026-01-01", 2),
        ("# official through: 2027-12-31\n2026-13-01,元日", 2),
        ("# official through: 2027-12-31\n2026-01-02,a\n\n2026-01-01,b", 4),
        ("2026-01-01,元日", 1), ("# official through: soon\n", 1),
    ])
    func `a list that cannot be read is refused at its line`(csv: String, line: Int) {
        do {
            _ = try HolidayCalendar(csv: csv)
            Issue.record("\(csv) was accepted")
        } catch {
            #expect(error.line == line)
        }
    }
}
