import Testing

@testable import Guidance

@Suite struct TimetableTests {
    private let holidays = HolidayCalendar.computed

    private func instant(_ text: String) throws -> Instant {
        try Instant(rfc3339: text + ":00+09:00")
    }

    private func override(
        _ id: String, _ kind: Override.Kind, _ from: String, _ until: String?, _ hours: String
    ) throws -> Override {
        Override(
            id: id, kind: kind, services: ["x"], from: try instant(from),
            until: try until.map(instant), hours: try OpeningHours(hours), notice: "overrides.x",
            sources: [])
    }

    private func timetable(_ overrides: [Override]) throws -> Timetable {
        Timetable(regular: try OpeningHours("Mo-Fr 09:00-17:00"), overrides: overrides)
    }

    /// A closure at noon for two hours, within longer hours of a dated week.
    private var both: Timetable {
        get throws {
            try timetable([
                override("week", .dated, "2026-11-23T00:00", "2026-11-28T00:00", "10:00-20:00"),
                override("storm", .emergency, "2026-11-24T12:00", "2026-11-24T14:00", "off"),
            ])
        }
    }

    @Test(
        arguments: [
            ("2026-11-20T09:00", "open", nil),
            ("2026-11-23T09:30", "closed", "week"),
            ("2026-11-24T11:59", "open", "week"),
            ("2026-11-24T12:00", "closed", "storm"),
            ("2026-11-24T13:59", "closed", "storm"),
            ("2026-11-24T14:00", "open", "week"),
            ("2026-11-27T19:59", "open", "week"),
            ("2026-11-30T16:59", "open", nil),
        ] as [(String, String, String?)])
    func `an emergency counts before a dated change and that before the regular hours`(
        at: String, state: String, override: String?
    ) throws {
        let timetable = try both
        let at = try instant(at)
        #expect(timetable.state(at: at, holidays: holidays).kind.rawValue == state)
        #expect(timetable.override(at: at)?.id == override)
    }

    @Test(
        arguments: [
            // From Sunday's closed door over the beginning of the dated week.
            ("2026-11-22T12:00", "2026-11-23T10:00", nil),
            // The closure interrupts the open hours and gives them back.
            ("2026-11-24T11:00", nil, "2026-11-24T12:00"),
            ("2026-11-24T12:30", "2026-11-24T14:00", nil),
            // After the dated week its last evening is followed by a regular Monday.
            ("2026-11-27T20:00", "2026-11-30T09:00", nil),
        ] as [(String, String?, String?)])
    func `opening and closing are found across the edges of overrides`(
        at: String, opens: String?, closes: String?
    ) throws {
        let timetable = try both
        let at = try instant(at)
        if let opens {
            #expect(try timetable.nextOpening(after: at, holidays: holidays) == instant(opens))
        }
        if let closes {
            #expect(try timetable.nextClosing(after: at, holidays: holidays) == instant(closes))
        }
    }

    @Test func `the next change is never after an edge of an override`() throws {
        let quiet = try Timetable(
            regular: OpeningHours("24/7"),
            overrides: [override("storm", .emergency, "2026-11-24T12:00", nil, "24/7")])
        let before = try instant("2026-11-21T00:00")
        #expect(
            try quiet.nextChange(after: before, holidays: holidays) == instant("2026-11-24T12:00"))
        #expect(
            try quiet.nextChange(after: instant("2026-11-24T12:00"), holidays: holidays) == nil)
    }

    @Test func `of two of a kind the one that began later counts`() throws {
        let timetable = try timetable([
            override("long", .dated, "2026-11-01T00:00", "2026-12-01T00:00", "off"),
            override("short", .dated, "2026-11-10T00:00", "2026-11-12T00:00", "24/7"),
        ])
        #expect(timetable.override(at: try instant("2026-11-11T00:00"))?.id == "short")
        #expect(timetable.override(at: try instant("2026-11-12T00:00"))?.id == "long")
    }

    @Test func `a closure without an end never opens again`() throws {
        let timetable = try timetable([
            override("storm", .emergency, "2026-11-24T12:00", nil, "off")
        ])
        #expect(
            timetable.nextOpening(after: try instant("2026-11-24T12:00"), holidays: holidays) == nil
        )
    }

    @Test func `a day's schedule is cut where hours change`() throws {
        let date = try #require(CalendarDate(year: 2026, month: 11, day: 24))
        let parts = try both.schedule(on: date, holidays: holidays)
        #expect(parts.map(\.startMinute) == [600, 840])
        #expect(parts.map(\.endMinute) == [720, 1200])
        #expect(try both.overrides(on: date, in: .japan).map(\.id) == ["storm", "week"])
    }

    /// Every answer agrees with looking at the state of every minute.
    @Test func `walking minute by minute finds the same changes`() throws {
        let timetable = try both
        let start = try instant("2026-11-21T00:00")
        let minutes = (0..<11 * 1440).map { start.adding(seconds: $0 * 60) }
        let open = minutes.map { timetable.state(at: $0, holidays: holidays).kind == .open }
        for index in stride(from: 0, to: 8 * 1440, by: 37) {
            let next = (index + 1..<minutes.count).first { open[$0] != open[index] }
            let found =
                open[index]
                ? timetable.nextClosing(after: minutes[index], holidays: holidays)
                : timetable.nextOpening(after: minutes[index], holidays: holidays)
            #expect(found == next.map { minutes[$0] }, "\(minutes[index].rfc3339(in: .japan))")
        }
    }

    @Test func `an outlook is state, next change, opening and closing in one`() throws {
        let expressions = [
            "24/7", "off", "Mo-Fr 09:00-12:00,13:00-20:00; PH off",
            "Mo-Su 00:00-24:00; Dec 29-Jan 3 off",
            "2026 Dec 1-2026 Dec 3 unknown \"ask\"; Sa 10:00-24:00; Su 00:00-02:00",
            "2030 Jan 1-2030 Jan 2 09:00-10:00", "Mo-Fr 09:00-12:00 \"a\"; Jan 1 off \"b\"",
            "Mo-Fr unknown; Sa 09:00-10:00",
        ]
        let start = try instant("2026-11-21T00:00")
        for timetable in try expressions.map({ Timetable(regular: try OpeningHours($0)) }) + [both]
        {
            for step in 0..<600 {
                let at = start.adding(seconds: step * 6_121)
                let outlook = timetable.outlook(at: at, holidays: holidays)
                let isOpen = timetable.state(at: at, holidays: holidays).kind == .open
                let about = Comment("\(timetable.regular.expression) \(at.rfc3339(in: .japan))")
                #expect(outlook.state == timetable.state(at: at, holidays: holidays).kind, about)
                #expect(
                    outlook.nextChange == timetable.nextChange(after: at, holidays: holidays), about
                )
                #expect(
                    outlook.opensAt
                        == (isOpen ? nil : timetable.nextOpening(after: at, holidays: holidays)),
                    about)
                #expect(
                    outlook.closesAt
                        == (isOpen ? timetable.nextClosing(after: at, holidays: holidays) : nil),
                    about)
                #expect(
                    outlook.overrideIndex.map { timetable.overrides[$0] }
                        == timetable.override(at: at), about)
            }
        }
    }
}
