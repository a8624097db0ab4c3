import Testing

@testable import Guidance

@Suite struct ZoneTests {
    private static let nepal = Zone(name: "Asia/Kathmandu", offset: 20_700)
    private static let bogota = Zone(name: "America/Bogota", offset: -5 * 3600)
    private static let marquesas = Zone(name: "Pacific/Marquesas", offset: -34_200)
    private static let kiribati = Zone(name: "Pacific/Kiritimati", offset: 14 * 3600)

    @Test(arguments: [
        (nepal, "2026-11-22T01:05:00+05:45", "2026-11-22", 65),
        (bogota, "2026-11-21T14:20:00-05:00", "2026-11-21", 860),
        (marquesas, "2026-11-21T09:50:00-09:30", "2026-11-21", 590),
        (kiribati, "2026-11-22T09:20:00+14:00", "2026-11-22", 560),
        (.utc, "2026-11-21T19:20:00+00:00", "2026-11-21", 1_160),
        (.japan, "2026-11-22T04:20:00+09:00", "2026-11-22", 260),
    ])
    func `an instant has a date and a time on every clock`(
        zone: Zone, text: String, date: String, minute: Int
    ) throws {
        let instant = try Instant(rfc3339: "2026-11-21T19:20:00Z")
        #expect(instant.rfc3339(in: zone) == text)
        #expect(try Instant(rfc3339: text) == instant)
        #expect(instant.date(in: zone).description == date)
        #expect(instant.minuteOfDay(in: zone) == minute)
        let day = try #require(CalendarDate(date))
        #expect(Instant(in: zone, date: day, minuteOfDay: minute) == instant)
    }

    @Test(arguments: [nepal, bogota, marquesas, kiribati])
    func `hours hold on the clock of the zone`(zone: Zone) throws {
        let calendar = HolidayCalendar(
            official: [], officialThrough: try #require(CalendarDate("2030-12-31")), zone: zone)
        let hours = try OpeningHours("Mo-Fr 09:00-17:00; PH off")
        let monday = try #require(CalendarDate("2026-11-30"))
        for (minute, isOpen) in [(539, false), (540, true), (1_019, true), (1_020, false)] {
            let at = Instant(in: zone, date: monday, minuteOfDay: minute)
            #expect((hours.state(at: at, holidays: calendar).kind == .open) == isOpen)
        }
        let night = Instant(in: zone, date: monday, minuteOfDay: 0)
        #expect(
            hours.nextOpening(after: night, holidays: calendar)
                == Instant(in: zone, date: monday, minuteOfDay: 540))
        #expect(
            hours.nextClosing(after: night, holidays: calendar)
                == Instant(in: zone, date: monday, minuteOfDay: 1_020))
    }

    private func elsewhere(_ days: [String], through: String) throws -> HolidayCalendar {
        HolidayCalendar(
            official: try days.map {
                Holiday(date: try #require(CalendarDate($0)), name: "day", isOfficial: true)
            }, officialThrough: try #require(CalendarDate(through)), hasLaw: false,
            zone: Self.bogota)
    }

    private func kind(
        _ hours: String, _ day: String, _ minute: Int, _ calendar: HolidayCalendar
    ) throws -> OpeningState.Kind {
        let at = Instant(
            in: Self.bogota, date: try #require(CalendarDate(day)), minuteOfDay: minute)
        return try OpeningHours(hours).state(at: at, holidays: calendar).kind
    }

    @Test func `a list of another country stands alone`() throws {
        let calendar = try elsewhere(["2026-07-20", "2026-12-08"], through: "2026-12-31")
        // 23 November 2026 is a holiday in Japan.
        #expect(try kind("Mo-Fr 09:00-17:00; PH off", "2026-11-23", 600, calendar) == .open)
        #expect(try kind("Mo-Fr 09:00-17:00; PH off", "2026-12-08", 600, calendar) == .closed)
        #expect(try kind("Mo-Fr 09:00-17:00; PH off", "2026-02-23", 600, calendar) == .open)
    }

    @Test(arguments: [
        ("Mo-Fr 09:00-17:00; PH off", "2027-01-01", 600, OpeningState.Kind.unknown),
        ("Mo-Fr 09:00-17:00; PH off", "2027-01-01", 120, .unknown),
        ("Mo-Fr 09:00-17:00; PH 10:00-12:00", "2027-01-04", 660, .unknown),
        // A Saturday is closed either way.
        ("Mo-Fr 09:00-17:00", "2027-01-04", 600, .open),
        ("24/7", "2027-01-04", 600, .open),
        ("Mo-Fr 09:00-17:00; PH off", "2025-12-31", 600, .unknown),
        ("Mo-Fr 09:00-17:00; PH off; Jan 4 10:00-11:00", "2027-01-04", 630, .open),
        ("Mo-Fr 09:00-17:00; PH off", "2026-12-31", 600, .open),
    ])
    func `beyond the list hours that name holidays are unknown`(
        hours: String, day: String, minute: Int, kind: OpeningState.Kind
    ) throws {
        let calendar = try elsewhere(["2026-07-20"], through: "2026-12-31")
        #expect(try self.kind(hours, day, minute, calendar) == kind)
    }

    @Test func `the change from known to unknown is a change`() throws {
        let calendar = try elsewhere(["2026-07-20"], through: "2026-12-31")
        let hours = try OpeningHours("Mo-Fr 09:00-17:00; PH off")
        let day = try #require(CalendarDate("2026-12-31"))
        let evening = Instant(in: Self.bogota, date: day, minuteOfDay: 1_100)
        let midnight = Instant(in: Self.bogota, date: day.adding(days: 1))
        #expect(hours.nextChange(after: evening, holidays: calendar) == midnight)
        #expect(hours.nextOpening(after: evening, holidays: calendar) == nil)
        #expect(
            hours.schedule(on: day.adding(days: 1), holidays: calendar).map(\.state.kind)
                == [.unknown])
    }

    @Test func `without a list nobody knows`() throws {
        let calendar = HolidayCalendar.unknown(in: Self.bogota)
        #expect(try kind("Mo-Fr 09:00-17:00; PH off", "2026-11-23", 600, calendar) == .unknown)
        #expect(try kind("Mo-Fr 09:00-17:00", "2026-11-23", 600, calendar) == .open)
    }

    @Test(arguments: [
        ("+977 1-4200000", nil), ("01-4200000", nil), ("100", nil), ("112", nil),
        ("01 8000 912345", nil), ("0123456789", nil), ("+49 30 123456", nil), ("#123", nil),
        ("12", "digits"), ("+12", "digits"), ("abc", "digits"), ("+0123456789", "country's code"),
    ])
    func `a number of another country is taken as it is written`(
        number: String, problem: String?
    ) {
        let plan = NumberingPlan.elsewhere("NP")
        let found = plan.problem(in: number)
        #expect((found == nil) == (problem == nil), "\(found ?? "")")
        guard found == nil else { return }
        let phone = PhoneNumber(number, in: plan)
        let keys = number.filter { "0123456789#".contains($0) }
        if number.hasPrefix("+") {
            #expect(phone.e164 == "+" + keys)
            #expect(phone.tel == "+" + keys)
            #expect(phone.uri == "tel:+" + keys)
        } else {
            #expect(phone.e164 == nil)
            #expect(phone.tel == keys)
            #expect(phone.uri == "tel:" + keys.replacing("#", with: "%23"))
        }
    }
}
