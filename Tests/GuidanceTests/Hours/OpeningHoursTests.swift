import Guidance
import Testing

@Suite struct OpeningHoursTests {
    private static let general =
        #"Mo-Fr 09:30-20:00; Sa-Su,PH 09:30-17:30; Dec 29-Jan 3 off "年末年始""#

    private func instant(_ text: String) throws -> Instant { try Instant(rfc3339: text) }

    @Test(arguments: [
        ("2026-11-20T09:29:59+09:00", "closed", "2026-11-20T09:30:00+09:00"),
        ("2026-11-20T09:30:00+09:00", "open", "2026-11-20T20:00:00+09:00"),
        ("2026-11-20T19:59:59+09:00", "open", "2026-11-20T20:00:00+09:00"),
        ("2026-11-20T20:00:00+09:00", "closed", "2026-11-21T09:30:00+09:00"),
        ("2026-11-21T17:29:59+09:00", "open", "2026-11-21T17:30:00+09:00"),
        ("2026-11-21T17:30:00+09:00", "closed", "2026-11-22T09:30:00+09:00"),
        // 2026-09-22 lies between two holidays; 2027-03-22 stands in for a Sunday.
        ("2026-09-22T18:00:00+09:00", "closed", "2026-09-23T09:30:00+09:00"),
        ("2027-03-21T18:00:00+09:00", "closed", "2027-03-22T09:30:00+09:00"),
        ("2027-03-22T17:29:00+09:00", "open", "2027-03-22T17:30:00+09:00"),
        ("2027-03-22T18:00:00+09:00", "closed", "2027-03-23T09:30:00+09:00"),
        ("2026-05-06T18:00:00+09:00", "closed", "2026-05-07T09:30:00+09:00"),
        ("2032-09-21T18:00:00+09:00", "closed", "2032-09-22T09:30:00+09:00"),
        // Ten holidays on end for the enthronement, and the ceremony in autumn.
        ("2019-04-30T18:00:00+09:00", "closed", "2019-05-01T09:30:00+09:00"),
        ("2019-05-01T18:00:00+09:00", "closed", "2019-05-02T09:30:00+09:00"),
        ("2019-05-02T18:00:00+09:00", "closed", "2019-05-03T09:30:00+09:00"),
        ("2019-10-22T18:00:00+09:00", "closed", "2019-10-23T09:30:00+09:00"),
        ("2020-07-24T18:00:00+09:00", "closed", "2020-07-25T09:30:00+09:00"),
        ("2020-10-12T18:00:00+09:00", "open", "2020-10-12T20:00:00+09:00"),
        ("2021-08-09T18:00:00+09:00", "closed", "2021-08-10T09:30:00+09:00"),
        // Over New Year, and a day that is a holiday and year-end at once.
        ("2026-12-28T20:00:00+09:00", "closed", "2026-12-29T00:00:00+09:00"),
        ("2026-12-30T10:00:00+09:00", "closed", "2027-01-04T00:00:00+09:00"),
        ("2026-01-01T10:00:00+09:00", "closed", "2026-01-04T00:00:00+09:00"),
        // The date in UTC is not the date in Japan.
        ("2026-11-20T00:29:59Z", "closed", "2026-11-20T09:30:00+09:00"),
        ("2026-11-20T23:00:00Z", "closed", "2026-11-21T09:30:00+09:00"),
    ])
    func `state and next change at the edges`(at: String, state: String, change: String) throws {
        let hours = try OpeningHours(Self.general)
        let now = try instant(at)
        #expect(hours.state(at: now, holidays: .computed).kind.rawValue == state)
        #expect(hours.nextChange(after: now, holidays: .computed)?.rfc3339(in: .japan) == change)
    }

    @Test func `without a comment the year-end break is one closed stretch`() throws {
        let hours = try OpeningHours("Mo-Fr 09:30-20:00; Sa-Su,PH 09:30-17:30; Dec 29-Jan 3 off")
        let now = try instant("2026-12-28T20:00:00+09:00")
        let opening = "2027-01-04T09:30:00+09:00"
        #expect(hours.nextChange(after: now, holidays: .computed)?.rfc3339(in: .japan) == opening)
        let commented = try OpeningHours(Self.general)
        #expect(
            commented.nextOpening(after: now, holidays: .computed)?.rfc3339(in: .japan) == opening)
    }

    @Test(arguments: [
        ("24/7", nil as String?),
        ("off", nil),
        ("unknown \"ask\"", nil),
        ("00:00-24:00", nil),
        ("Mo-Su 00:00-24:00", nil),
        ("Mo-Fr 00:00-24:00; Sa-Su 00:00-24:00", nil),
        ("Mo-Su 00:00-12:00,12:00-24:00", nil),
    ])
    func `what never changes has no next change`(expression: String, change: String?) throws {
        let hours = try OpeningHours(expression)
        let now = try instant("2026-11-21T23:40:00+09:00")
        #expect(hours.nextChange(after: now, holidays: .computed)?.rfc3339(in: .japan) == change)
    }

    @Test(arguments: [
        (
            "Mo 22:00-24:00; Tu 00:00-02:00", "2026-11-23T23:00:00+09:00",
            "2026-11-24T02:00:00+09:00"
        ),
        ("2030 Jan 1 off", "2026-11-21T00:00:00+09:00", nil),
        ("2030 Jan 1 10:00-11:00", "2026-11-21T00:00:00+09:00", "2030-01-01T10:00:00+09:00"),
        ("Feb 29 10:00-11:00", "2026-11-21T00:00:00+09:00", "2028-02-29T10:00:00+09:00"),
        ("Feb 29 10:00-11:00", "2096-03-01T00:00:00+09:00", "2104-02-29T10:00:00+09:00"),
        ("PH 10:00-11:00", "2026-11-23T11:00:00+09:00", "2027-01-01T10:00:00+09:00"),
        ("Dec 31-Jan 2 10:00-11:00", "2026-11-21T00:00:00+09:00", "2026-12-31T10:00:00+09:00"),
        ("Fr-Mo 10:00-11:00", "2026-11-23T12:00:00+09:00", "2026-11-27T10:00:00+09:00"),
        (
            "2026 Dec 29-2027 Jan 3 off \"x\"", "2026-11-21T00:00:00+09:00",
            "2026-12-29T00:00:00+09:00"
        ),
        ("Mo-Fr 09:00-18:00; We off", "2026-11-24T18:00:00+09:00", "2026-11-26T09:00:00+09:00"),
    ])
    func `the next change is found however far it lies`(
        expression: String, at: String, change: String?
    ) throws {
        let hours = try OpeningHours(expression)
        #expect(
            hours.nextChange(after: try instant(at), holidays: .computed)?.rfc3339(in: .japan)
                == change)
    }

    @Test func `an instant is the same in twelve offsets`() throws {
        let hours = try OpeningHours(Self.general)
        let local = try instant("2026-11-20T09:30:00+09:00")
        for hour in -11...12 where hour % 2 == 0 {
            let offset = (hour < 0 ? "-" : "+") + (abs(hour) < 10 ? "0" : "") + "\(abs(hour)):00"
            let clock = 9 - 9 + hour
            let day = clock < 0 ? 19 : 20
            let text =
                "2026-11-\(day)T\(((clock + 24) % 24) < 10 ? "0" : "")\((clock + 24) % 24):30:00\(offset)"
            #expect(try instant(text) == local, "\(text)")
            #expect(hours.state(at: try instant(text), holidays: .computed).kind == .open)
        }
    }

    @Test func `a comment belongs to the state`() throws {
        let hours = try OpeningHours(#"Mo-Fr 09:00-18:00 "a"; Sa 09:00-18:00 "b"; Su unknown "c""#)
        let sunday = try instant("2026-11-22T12:00:00+09:00")
        #expect(
            hours.state(at: sunday, holidays: .computed)
                == OpeningState(kind: .unknown, comment: "c"))
        let saturday = try instant("2026-11-21T12:00:00+09:00")
        #expect(hours.state(at: saturday, holidays: .computed).comment == "b")
    }

    @Test(arguments: [
        ("", 0), ("Mo-Fr", 5), ("Mo-Fr 9:00-18:00", 6), ("Mo-Fr 09:00-18:00, Sa 10:00-12:00", 18),
        ("Mo-Fr 09:00-25:00", 12), ("Mo-Fr 18:00-09:00", 6), ("Feb 30 off", 0),
        ("Mo-Fr 09:00-12:00 || off", 17),
        ("week 1-10 off", 0), ("easter off", 0), ("SH off", 0), ("Mo-Tu[1] off", 5),
        ("sunrise-sunset", 0),
        ("Mo 09:00+", 8), ("Mo-Fr 09:00-10:00;Sa off", 18), ("Mo off \"open", 7), ("24/7 off", 4),
        ("2026 Feb 29 off", 0), ("2027 Jan 1-2026 Jan 1 off", 0), ("09:00-12:00,11:00-13:00", 12),
    ])
    func `what is not in the subset is refused at its place`(expression: String, position: Int)
        throws
    {
        let error = try HoursChecks.refusal(of: expression)
        #expect(error.position == position, "\(expression): \(error.reason)")
        #expect(!error.reason.isEmpty)
    }

    @Test(arguments: [
        ("Mo-Fr 22:00-02:00", "Mo 22:00-24:00; Tu-Fr 00:00-02:00,22:00-24:00; Sa 00:00-02:00"),
        ("22:00-02:00", "00:00-02:00,22:00-24:00"),
        ("Sa 20:00-26:00", "Sa 20:00-24:00; Su 00:00-02:00"),
        ("Mo-Fr 9:00-18:00", "Mo-Fr 09:00-18:00"),
        ("Mon–Fri 09:00-18:00", "Mo-Fr 09:00-18:00"),
        ("Mo-Fr 09:00-18:00;Sa closed", "Mo-Fr 09:00-18:00; Sa off"),
        ("Mo-Fr 09:00-12:00, 13:00-18:00", "Mo-Fr 09:00-12:00,13:00-18:00"),
    ])
    func `a refused expression comes with what was meant`(expression: String, meant: String) throws
    {
        let error = try HoursChecks.refusal(of: expression)
        #expect(error.suggestion == meant)
        _ = try OpeningHours(meant)
    }

    @Test func `the suggestion for a night shift means the same nights`() throws {
        let hours = try OpeningHours(
            "Mo 22:00-24:00; Tu-Fr 00:00-02:00,22:00-24:00; Sa 00:00-02:00")
        let monday = try instant("2026-11-16T00:00:00+09:00")
        for minute in 0..<7 * 1440 {
            let day = minute / 1440
            let clock = minute % 1440
            let isMeant = day <= 4 && clock >= 1320 || (1...5).contains(day) && clock < 120
            let state = hours.state(at: monday.adding(seconds: minute * 60), holidays: .computed)
            #expect((state.kind == .open) == isMeant, "day \(day) minute \(clock)")
        }
    }

    @Test(arguments: [
        ("Mo-Fr 09:00-18:00", ["holidays-forgotten"]),
        ("Mo-Fr 09:00-18:00; PH off", []),
        ("Mo-Su 09:00-18:00", []),
        ("24/7", []),
        ("Mo-Fr,PH 09:00-18:00; 24/7", ["dead-rules", "always-among-rules"]),
        ("24/7; PH off", ["always-among-rules"]),
        ("Mo-Fr,PH 09:00-18:00; Mo-Fr,PH 10:00-18:00", ["repeated-selector"]),
        ("Dec 29-Jan 3 off; Mo-Su,PH 09:00-18:00", ["dates-overridden"]),
    ])
    func `authors are warned of what is probably not meant`(expression: String, codes: [String])
        throws
    {
        #expect(try OpeningHours(expression).warnings.map(\.code) == codes)
    }

    @Test(arguments: [
        ("Mo-Su 09:00-18:00", true), ("Mo-Fr 09:00-18:00; PH off", true), ("24/7", false),
        ("Mo-Fr 00:00-24:00; PH off", true), ("off", false), ("unknown \"x\"", false),
        ("Mo-Fr 09:00-18:00; Dec 29-Jan 3 off", false), ("09:00-18:00; Dec 31 off", false),
        ("09:00-18:00; Dec 28 off", true), ("09:00-18:00; 2026 Dec 29-2027 Jan 3 off", false),
        ("Jul-Sep 09:00-18:00", false), ("Jul-Sep 09:00-18:00; Oct-Jun 10:00-16:00", true),
        ("Dec-Jan Su[5] 10:00-12:00", true), ("Mo-Fr 09:00-18:00; Dec-Jan off", false),
        ("Jan 1 10:00-12:00", false),
    ])
    func `authors are asked about year-end`(expression: String, isAsked: Bool) throws {
        #expect(try OpeningHours(expression).forgetsYearEnd == isAsked)
    }

    @Test func `next change agrees with trying every minute`() throws {
        let expressions = [
            Self.general, "Mo-Su 08:30-20:00",
            "Mo-Fr 09:00-12:00,13:00-24:00; Sa 00:00-03:00; PH off",
            "Dec 28-30 10:00-12:00; Jan 1-2 unknown", "We,PH 09:00-10:00; 2027 Jan 1 off \"x\"",
        ]
        let start = try instant("2026-12-20T00:00:00+09:00")
        for expression in expressions {
            try HoursChecks.compareNextChanges(
                of: expression, from: start, steps: 20 * 1440, of: 60)
        }
    }
}
