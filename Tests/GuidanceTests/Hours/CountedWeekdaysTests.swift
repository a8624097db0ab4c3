import Guidance
import Testing

/// `Su[2,4]`, `We[-1]`, `Mo[1-2]`: weekdays counted within their month.
@Suite struct CountedWeekdaysTests {
    private func instant(_ text: String) throws -> Instant { try Instant(rfc3339: text) }

    @Test(arguments: [
        ("Su[2,4] 10:00-16:00", "2026-11-08T10:00:00+09:00", "open", "2026-11-08T16:00:00+09:00"),
        ("Su[2,4] 10:00-16:00", "2026-11-15T12:00:00+09:00", "closed", "2026-11-22T10:00:00+09:00"),
        ("Su[2,4] 10:00-16:00", "2026-11-22T16:00:00+09:00", "closed", "2026-12-13T10:00:00+09:00"),
        ("Su[5] 10:00-16:00", "2026-11-29T16:00:00+09:00", "closed", "2027-01-31T10:00:00+09:00"),
        ("We[-1] 10:00-16:00", "2026-11-25T12:00:00+09:00", "open", "2026-11-25T16:00:00+09:00"),
        ("We[-1] 10:00-16:00", "2026-11-25T16:00:00+09:00", "closed", "2026-12-30T10:00:00+09:00"),
        ("Mo[1-2] 10:00-16:00", "2026-11-10T00:00:00+09:00", "closed", "2026-12-07T10:00:00+09:00"),
        ("Fr[-2] 10:00-16:00", "2026-11-13T12:00:00+09:00", "closed", "2026-11-20T10:00:00+09:00"),
        (
            "Mo[-1,1-2] 10:00-16:00", "2026-11-09T16:00:00+09:00", "closed",
            "2026-11-30T10:00:00+09:00"
        ),
        (
            "Sa[1],Su[-1],PH 10:00-16:00", "2026-11-07T16:00:00+09:00", "closed",
            "2026-11-23T10:00:00+09:00"
        ),
        (
            "Mo-Fr 09:00-17:00; We[3] off", "2026-11-17T17:00:00+09:00", "closed",
            "2026-11-19T09:00:00+09:00"
        ),
        (
            "We[3] off; Mo-Fr 09:00-17:00", "2026-11-17T17:00:00+09:00", "closed",
            "2026-11-18T09:00:00+09:00"
        ),
        (
            "Jul Mo[1] 10:00-16:00", "2026-11-30T00:00:00+09:00", "closed",
            "2027-07-05T10:00:00+09:00"
        ),
        (
            "Feb Mo[5] 10:00-16:00", "2026-11-30T00:00:00+09:00", "closed",
            "2044-02-29T10:00:00+09:00"
        ),
        (
            "PH off; Mo[2] 10:00-16:00", "2026-10-12T11:00:00+09:00", "open",
            "2026-10-12T16:00:00+09:00"
        ),
        (
            "Mo[2] 10:00-16:00; PH off", "2026-09-14T16:00:00+09:00", "closed",
            "2026-11-09T10:00:00+09:00"
        ),
    ])
    func `state and next change`(
        expression: String, at: String, state: String, change: String
    ) throws {
        let hours = try OpeningHours(expression)
        let now = try instant(at)
        #expect(hours.state(at: now, holidays: .computed).kind.rawValue == state)
        #expect(hours.nextChange(after: now, holidays: .computed)?.rfc3339(in: .japan) == change)
    }

    @Test(arguments: ["Mo[5] off", "Mo[5] 10:00-11:00; Mo[-1] off", "Mo[1-5],Tu-Su 00:00-24:00"])
    func `what never changes has no next change`(expression: String) throws {
        let now = try instant("2026-11-21T23:40:00+09:00")
        #expect(try OpeningHours(expression).nextChange(after: now, holidays: .computed) == nil)
    }

    @Test(arguments: [
        ("Su[1] 00:00-24:00", [1], []), ("Su[2,4] 00:00-24:00", [2, 4], []),
        ("Su[1-3] 00:00-24:00", [1, 2, 3], []), ("Su[5] 00:00-24:00", [5], []),
        ("Su[-1] 00:00-24:00", [], [1]), ("Su[-2,-1] 00:00-24:00", [], [1, 2]),
        ("Su[1,-5] 00:00-24:00", [1], [5]),
    ])
    func `every day of 28 years is counted as one would on paper`(
        expression: String, fromStart: [Int], fromEnd: [Int]
    ) throws {
        let hours = try OpeningHours(expression)
        for year in 2024...2051 {
            for month in 1...12 {
                let days = (1...CalendarDate.days(inMonth: month, of: year)).compactMap {
                    CalendarDate(year: year, month: month, day: $0)
                }
                let sundays = days.filter { $0.weekday == .sunday }
                for day in days {
                    let place = sundays.firstIndex(of: day)
                    let isMeant =
                        place.map {
                            fromStart.contains($0 + 1) || fromEnd.contains(sundays.count - $0)
                        } ?? false
                    let noon = Instant(in: .japan, date: day, minuteOfDay: 720)
                    let isOpen = hours.state(at: noon, holidays: .computed).kind == .open
                    #expect(isOpen == isMeant, "\(expression) on \(day)")
                }
            }
        }
    }

    @Test func `next change agrees with trying every quarter of an hour`() throws {
        let start = try instant("2026-11-20T00:00:00+09:00")
        for expression in [
            "Su[2,4] 10:00-16:00; PH off", "Mo-Fr 09:00-17:00; We[-1],Fr[1-2] 13:00-24:00 \"x\"",
            "Dec-Jan Sa[1],Su[-1] 00:00-12:00; Tu unknown", "Mo[1] 00:00-24:00; Jan Mo[1],PH off",
        ] {
            try HoursChecks.compareNextChanges(
                of: expression, from: start, steps: 100 * 96, of: 900)
        }
    }

    @Test(arguments: [
        ("Mo[0] off", 3, "1 to 5"), ("Mo[6] off", 3, "1 to 5"), ("Mo[-6] off", 4, "1 to 5"),
        ("Mo[] off", 3, "1 to 5"), ("Mo[a] off", 3, "1 to 5"), ("Mo[10] off", 4, "]"),
        ("Mo[1 off", 4, "]"), ("Mo[2-1] 09:00-10:00", 3, "smaller"),
        ("Mo[-2--1] off", 5, "-1,-2"), ("Mo[1--1] off", 5, "1 to 5"),
        ("Mo-Fr[1] off", 5, "Mo[1],Tu[1]"),
        ("PH[1] off", 2, "holidays"), ("Mo[1]-Fr off", 5, "Mo[1],Tu[1]"),
        ("Mo[1] +1 day 09:00-10:00", 6, "write dates"), ("Mo[1] -1 day off", 6, "write dates"),
        ("Mo[1,] off", 5, "1 to 5"), ("Mo[1]09:00-10:00", 5, ""),
    ])
    func `a wrong count is refused at its place with what to write`(
        expression: String, position: Int, word: String
    ) throws {
        let error = try HoursChecks.refusal(of: expression)
        #expect(error.position == position, "\(expression): \(error.reason)")
        #expect(word.isEmpty || error.reason.contains(word), "\(expression): \(error.reason)")
    }

    @Test(arguments: [
        ("Su [2, 4] 10:00-16:00", "Su[2,4] 10:00-16:00"),
        ("Sunday[2] 9:00-16:00", "Su[2] 09:00-16:00"),
        ("We[last] off", "We[-1] off"), ("Sa[2–3] 10:00-16:00", "Sa[2-3] 10:00-16:00"),
        ("Mo[1st,3rd] 10:00-16:00", "Mo[1,3] 10:00-16:00"),
    ])
    func `a count in another spelling comes with what was meant`(
        expression: String, meant: String
    ) throws {
        let error = try HoursChecks.refusal(of: expression)
        #expect(error.suggestion == meant)
    }

    @Test func `night shifts of counted weekdays have no suggestion, as it might open wrong days`()
        throws
    {
        let error = try HoursChecks.refusal(of: "Fr[1] 22:00-02:00")
        #expect(error.suggestion == nil)
    }
}
