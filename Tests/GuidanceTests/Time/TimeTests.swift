import Guidance
import Testing

@Suite struct TimeTests {
    @Test func `dates and day numbers go to and fro over four centuries`() throws {
        var expected = try #require(CalendarDate(year: 1800, month: 1, day: 1))
        #expect(expected.weekday == .wednesday)
        for number in expected.daysSinceEpoch...expected.daysSinceEpoch + 146_097 {
            let date = CalendarDate(daysSinceEpoch: number)
            #expect(date == expected)
            #expect(date.daysSinceEpoch == number)
            let isLastOfMonth = date.day == CalendarDate.days(inMonth: date.month, of: date.year)
            expected = try #require(
                CalendarDate(
                    year: isLastOfMonth && date.month == 12 ? date.year + 1 : date.year,
                    month: isLastOfMonth ? date.month % 12 + 1 : date.month,
                    day: isLastOfMonth ? 1 : date.day + 1))
        }
    }

    @Test(arguments: [
        ("2026-11-21T23:40:00+09:00", "2026-11-21T23:40:00+09:00"),
        ("2026-11-21T14:40:00Z", "2026-11-21T23:40:00+09:00"),
        ("2026-11-21T14:40Z", "2026-11-21T23:40:00+09:00"),
        ("2026-11-21t14:40:00.999z", "2026-11-21T23:40:00+09:00"),
        ("2026-11-21T09:10:00-05:30", "2026-11-21T23:40:00+09:00"),
        ("1969-12-31T23:59:59Z", "1970-01-01T08:59:59+09:00"),
    ])
    func `instants are read in any offset and written in Japan's`(text: String, written: String)
        throws
    {
        #expect(try Instant(rfc3339: text).rfc3339(in: .japan) == written)
    }

    @Test(arguments: ["2026-11-21T23:40:00", "2026-11-21T23:40"])
    func `a time without offset is refused`(text: String) {
        #expect(throws: Instant.ParseError.missingOffset) { try Instant(rfc3339: text) }
    }

    @Test(arguments: [
        "", "tomorrow", "2026-11-21", "2026-02-29T00:00:00Z", "2026-11-21T24:00:00Z",
        "2026-11-21T23:60:00Z", "2026-11-21T23:40:00+9:00", "2026-11-21T23:40:00+09:00x",
        "2026-11-21T23:40:00.Z", "２０２６-11-21T23:40:00Z",
    ])
    func `anything else is malformed`(text: String) {
        #expect(throws: Instant.ParseError.malformed) { try Instant(rfc3339: text) }
    }

    @Test(arguments: [
        "2026-2-01", "2026-02-30", "26-02-01", "2026-02-01 ", "2026/02/01", "-026-02-01",
    ])
    func `a date has exactly one form`(text: String) {
        #expect(CalendarDate(text) == nil)
    }
}
