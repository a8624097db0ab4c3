/// When a service is open: its regular hours, and the overrides that take their place for a time.
package struct Timetable: Hashable, Sendable {
    package let regular: OpeningHours
    /// What counts first stands first.
    package let overrides: [Override]

    package init(regular: OpeningHours, overrides: [Override] = []) {
        self.regular = regular
        self.overrides = overrides.sorted { $0.outranks($1) }
    }

    /// The override that holds at `instant`; nil when the regular hours do.
    package func override(at instant: Instant) -> Override? {
        overrides.first { $0.holds(at: instant) }
    }

    /// The hours that hold at `instant`.
    package func hours(at instant: Instant) -> OpeningHours {
        override(at: instant)?.hours ?? regular
    }

    /// Whether the hours that hold at `instant` speak of public holidays.
    func namesHolidays(at instant: Instant) -> Bool {
        overrides.isEmpty ? regular.namesHolidays : hours(at: instant).namesHolidays
    }

    package func state(at instant: Instant, holidays: HolidayCalendar) -> OpeningState {
        guard !overrides.isEmpty else { return regular.state(at: instant, holidays: holidays) }
        return hours(at: instant).state(at: instant, holidays: holidays)
    }

    /// What holds at `instant`, and when that changes.
    func outlook(at instant: Instant, holidays: HolidayCalendar) -> Outlook {
        guard !overrides.isEmpty else { return regular.outlook(at: instant, holidays: holidays) }
        let kind = state(at: instant, holidays: holidays).kind
        return Outlook(
            state: kind, nextChange: nextChange(after: instant, holidays: holidays),
            turn: kind == .open
                ? nextClosing(after: instant, holidays: holidays)
                : nextOpening(after: instant, holidays: holidays),
            overrideIndex: overrides.firstIndex { $0.holds(at: instant) })
    }

    /// The next instant after `instant` at which the state, its comment or the override changes.
    package func nextChange(after instant: Instant, holidays: HolidayCalendar) -> Instant? {
        guard !overrides.isEmpty else {
            return regular.nextChange(after: instant, holidays: holidays)
        }
        let change = hours(at: instant).nextChange(after: instant, holidays: holidays)
        guard let edge = edge(after: instant) else { return change }
        return min(change ?? edge, edge)
    }

    /// The next instant after `instant` at which it becomes open, or nil when none is near.
    package func nextOpening(after instant: Instant, holidays: HolidayCalendar) -> Instant? {
        guard !overrides.isEmpty else {
            return regular.nextOpening(after: instant, holidays: holidays)
        }
        return next(after: instant, holidays, becomingOpen: true)
    }

    /// The next instant after `instant` at which it stops being open, or nil when none is near.
    package func nextClosing(after instant: Instant, holidays: HolidayCalendar) -> Instant? {
        guard !overrides.isEmpty else {
            return regular.nextClosing(after: instant, holidays: holidays)
        }
        return next(after: instant, holidays, becomingOpen: false)
    }

    /// Goes from one stretch with the same hours to the next: within it the hours decide, and at
    /// its end the hours of the following stretch.
    private func next(
        after instant: Instant, _ holidays: HolidayCalendar, becomingOpen: Bool
    ) -> Instant? {
        var start = instant
        while true {
            let hours = hours(at: start)
            let found =
                becomingOpen
                ? hours.nextOpening(after: start, holidays: holidays)
                : hours.nextClosing(after: start, holidays: holidays)
            guard let end = edge(after: start) else { return found }
            if let found, found < end { return found }
            let before = hours.state(at: end.adding(seconds: -1), holidays: holidays)
            let isOpen = state(at: end, holidays: holidays).kind == .open
            if isOpen == becomingOpen, isOpen != (before.kind == .open) { return end }
            start = end
        }
    }

    /// The next instant after `instant` at which other hours begin to hold.
    private func edge(after instant: Instant) -> Instant? {
        overrides.flatMap(\.edges).filter { $0 > instant }.min()
    }
}
