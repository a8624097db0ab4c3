import Guidance
import TestSupport
import Testing

@Suite struct WeeklyHoursTests {
    private let first = CalendarDate(daysSinceEpoch: 20_778)  // 2026-11-21
    private let holidays = HolidayCalendar.computed

    private func weekly(_ expression: String) throws -> WeeklyHours {
        let hours = try OpeningHours(expression)
        let timetable = Timetable(regular: hours)
        return WeeklyHours(
            from: first, days: 366, holidays: holidays, areHolidaysApart: true,
            pattern: hours.pattern
        ) {
            timetable.openSpans(on: $0, holidays: holidays)
        }
    }

    @Test(arguments: [
        ("24/7", "00:00-24:00"),
        ("off", "off"),
        ("Mo-Fr 09:30-20:00; Sa-Su,PH 09:30-17:30", "Mo-Fr 09:30-20:00; Sa-Su,PH 09:30-17:30"),
        ("Mo-Fr 09:00-17:00; PH off", "Mo-Fr 09:00-17:00; PH off"),
        ("Mo,We-Th,PH 10:00-11:00", "Mo,We-Th,PH 10:00-11:00"),
        ("Mo-Su 09:00-18:00; Dec 29-Jan 3 off", "09:00-18:00; 2026 Dec 29-2027 Jan 3 off"),
        ("Su[2,4] 10:00-16:00; PH off", "Su[2,4] 10:00-16:00; PH off"),
        ("Su[1-3] 10:00-16:00; PH off", "Su[1,2,3] 10:00-16:00; PH off"),
        ("We[-1],Fr[1] 10:00-16:00; PH off", "We[-1],Fr[1] 10:00-16:00; PH off"),
        ("Mo-Fr 09:00-17:00; We[3] off; PH off", "Mo-Fr 09:00-17:00; We[3] off; PH off"),
        (
            "Sa[1] 09:00-12:00; Sa[-2] 13:00-15:00; PH off",
            "Sa[1] 09:00-12:00; Sa[-2] 13:00-15:00; PH off"
        ),
        (
            "Mo-Sa 09:00-17:00; Sa[1-5] 10:00-12:00; PH off",
            "Mo-Fr 09:00-17:00; Sa 10:00-12:00; PH off"
        ),
        ("09:00-17:00; Jul-Sep 08:00-18:00", "Oct-Jun 09:00-17:00; Jul-Sep 08:00-18:00"),
        (
            "Mo-Fr 09:00-17:00; PH off; Jul-Sep off; Jul-Sep Mo 10:00-12:00",
            "Oct-Jun Mo-Fr 09:00-17:00; Oct-Jun PH off; Jul-Sep Mo 10:00-12:00; Jul-Sep PH off; 2027 Jul 19 10:00-12:00; 2027 Sep 20 10:00-12:00"
        ),
        (
            "Dec-Feb,Apr Su[1] 10:00-16:00; PH off",
            "Apr,Dec-Feb Su[1] 10:00-16:00; Apr,Dec-Feb PH off"
        ),
        ("09:00-17:00; 2027 Jul-Sep 08:00-18:00", "Oct-Jun 09:00-17:00; Jul-Sep 08:00-18:00"),
        ("09:00-17:00; 2027 Nov off", "Dec-Oct,2026 Nov 09:00-17:00"),
        ("Jul 1-Aug 31 10:00-12:00", "Jul-Aug 10:00-12:00"),
        ("09:00-17:00; Jul-Sep 09:00-17:00", "09:00-17:00"),
    ])
    func `a year is told as briefly as its author did`(written: String, told: String) throws {
        let expression = try weekly(written).expression
        #expect(expression == told)
    }

    @Test func `what is told is open at exactly the same minutes`() throws {
        for expression in [
            #"Mo-Fr 09:30-20:00; Sa-Su,PH 09:30-17:30; Dec 29-Jan 3 off "年末年始""#,
            "Tu-Fr,PH 00:00-02:00,22:00-24:00; Jul 1-Aug 31 Mo-Fr 10:00-12:00; 2027 Feb 3 off",
            "Sa unknown; Su off; PH 13:00-14:00; Jan 1 00:00-24:00",
            "Su[2,4] 10:00-16:00; Dec 29-Jan 3 off", "Mo-Fr 09:00-17:00; We[3],Fr[-1] off; PH off",
            "Mo 10:00-12:00; Mo[2-4] 13:00-15:00; Mo[-1] off; Mo[3] 08:00-09:00",
            "Jul-Sep Mo-Fr 09:00-17:00; Aug Tu[1],Sa[2] 10:00-11:00; PH off; 2027 Aug 10-20 off",
            "Dec-Feb Su[1] 10:00-16:00; Apr,Jun off; 2027 Nov Mo 08:00-09:00; Mar PH 10:00-11:00",
            "Th[5] 10:00-12:00; Th[-1] 11:00-13:00; May Th[2] 09:00-10:00",
        ] {
            let hours = try OpeningHours(expression)
            let told = try OpeningHours(try weekly(expression).expression)
            for quarter in 0..<366 * 96 {
                let at = Instant(in: .japan, date: first, minuteOfDay: quarter * 15)
                let isOpen = hours.state(at: at, holidays: holidays).kind == .open
                #expect(
                    (told.state(at: at, holidays: holidays).kind == .open) == isOpen,
                    "\(expression): \(told.expression) at \(at.rfc3339(in: .japan))")
            }
        }
    }

    @Test func `callers without an answer are told together`() throws {
        let coverage = try LineFixtures.table().coverage(from: first, days: 365)
        let nightless = try #require(
            coverage.first { $0.topic == "lost" && $0.languages.contains(.nepali) })
        #expect(nightless.languages.map(\.tag) == ["vi", "th", "id", "fil", "ne"])
        #expect(nightless.networks == [.mobile, .landline, .ipPhone])
        #expect(nightless.answered == "09:00-18:00")
        #expect(nightless.missingPercent == 63)
        #expect(!nightless.isReachStated)
        #expect(nightless.answeredByAnyone == "00:00-24:00")
        let english = try #require(
            coverage.first { $0.topic == "lost" && $0.languages.contains(.english) })
        #expect(english.missingPercent == 0)
        let abroad = try #require(
            coverage.first { $0.topic == "lost" && $0.networks == [.overseas] })
        #expect(abroad.answered == "off")
        #expect(abroad.languages.count == SpokenLanguage.allCases.count)
        // Referred and unserved topics have no lines, so there is nothing to find out.
        #expect(Set(coverage.map(\.topic)) == ["lost", "portal"])
    }
}
