/// State and change at any instant.
extension OpeningHours {
    /// Open, closed or unknown at `instant`. The clock of the calendar's zone decides the day.
    package func state(at instant: Instant, holidays: HolidayCalendar) -> OpeningState {
        state(
            day: instant.dayNumber(in: holidays.zone),
            minute: instant.minuteOfDay(in: holidays.zone), holidays)
    }

    /// The next instant after `instant` at which state or comment changes, or nil when none does.
    package func nextChange(after instant: Instant, holidays: HolidayCalendar) -> Instant? {
        next(after: instant, holidays) { old, new in old != new }?.instant
    }

    /// The next instant after `instant` at which it becomes open, or nil within four hundred days.
    package func nextOpening(after instant: Instant, holidays: HolidayCalendar) -> Instant? {
        next(after: instant, holidays, within: 400) { old, new in
            old.kind != .open && new.kind == .open
        }?.instant
    }

    /// The next instant after `instant` at which it stops being open, or nil within four hundred days.
    package func nextClosing(after instant: Instant, holidays: HolidayCalendar) -> Instant? {
        next(after: instant, holidays, within: 400) { old, new in
            old.kind == .open && new.kind != .open
        }?.instant
    }

    /// What holds at `instant`, and when that changes: `state`, `nextChange` and one of `nextOpening`
    /// and `nextClosing` in one walk, since the first change is nearly always the one looked for.
    func outlook(at instant: Instant, holidays: HolidayCalendar) -> Outlook {
        let day = instant.dayNumber(in: holidays.zone)
        let kind = bareState(day: day, minute: instant.minuteOfDay(in: holidays.zone), holidays)
            .kind
        let change = next(after: instant, holidays) { old, new in old != new }
        var turn: Instant?
        if let change, change.day <= lastDay(from: day, within: 400) {
            let isTurn = (kind == .open) != (change.state.kind == .open)
            turn =
                isTurn
                ? change.instant
                : kind == .open
                    ? nextClosing(after: instant, holidays: holidays)
                    : nextOpening(after: instant, holidays: holidays)
        }
        return Outlook(state: kind, nextChange: change?.instant, turn: turn, overrideIndex: nil)
    }

    /// What holds on a whole day, in order: each part of the day that is not closed, or is closed
    /// with a comment.
    package func schedule(on date: CalendarDate, holidays: HolidayCalendar) -> [SchedulePart] {
        guard let place = table.rule(on: date.daysSinceEpoch, holidays) else { return [] }
        // Behind the last: nobody knows.
        guard place < rules.count else { return [part(0, 1440, .unknown, nil)] }
        let rule = rules[place]
        switch rule.effect {
        case .open(let spans):
            return spans.map { part($0.start, $0.end, .open, rule.comment) }
        case .off: return rule.comment == nil ? [] : [part(0, 1440, .closed, rule.comment)]
        case .unknown: return [part(0, 1440, .unknown, rule.comment)]
        }
    }

    private func part(
        _ start: Int, _ end: Int, _ kind: OpeningState.Kind, _ comment: String?
    ) -> SchedulePart {
        SchedulePart(
            startMinute: start, endMinute: end, state: OpeningState(kind: kind, comment: comment))
    }

    private func state(day: Int, minute: Int, _ holidays: HolidayCalendar) -> OpeningState {
        plans.openingState(bareState(day: day, minute: minute, holidays))
    }

    private func bareState(day: Int, minute: Int, _ holidays: HolidayCalendar) -> BareState {
        plans.state(plans.plan(table.rule(on: day, holidays)), at: minute)
    }

    /// The last day that is looked at from `first` on; `days` is how many at most.
    private func lastDay(from first: Int, within days: Int?) -> Int {
        first + min(days ?? horizon, max(horizon, (lastDay ?? first) - first + 2))
    }

    /// A change, and what holds from it on.
    private struct Change {
        let day: Int
        let minute: Int
        let state: BareState
        let zone: Zone

        var instant: Instant { Instant(in: zone, dayNumber: day, minuteOfDay: minute) }
    }

    /// Walks over the moments at which something may change: midnights, and the ends of spans.
    private func next(
        after instant: Instant, _ holidays: HolidayCalendar, within days: Int? = nil,
        where isMeant: (BareState, BareState) -> Bool
    ) -> Change? {
        let first = instant.dayNumber(in: holidays.zone)
        let last = lastDay(from: first, within: days)
        var minute = instant.minuteOfDay(in: holidays.zone)
        var old = bareState(day: first, minute: minute, holidays)
        /// Whether the change to `new` is the one that is looked for; takes `new` as the state.
        func isFound(_ new: BareState) -> Bool {
            defer { old = new }
            return isMeant(old, new)
        }
        var next: Int? = first
        while let day = next, day <= last {
            let rule = table.rule(on: day, holidays)
            let plan = plans.plan(rule)
            if day > first, isFound(plans.state(plan, at: 0)) {
                return Change(day: day, minute: 0, state: old, zone: holidays.zone)
            }
            if let found = plans.change(in: plan, after: minute, where: isFound) {
                return Change(day: day, minute: found, state: old, zone: holidays.zone)
            }
            minute = -1
            next = table.nextDifferentDay(after: day, decidedBy: rule)
        }
        return nil
    }

    /// Weekdays and dates of all years come together again within 28 years, or 40 over a century
    /// without a leap year such as 2100. A month with five of a weekday is never a year away, but
    /// one with a holiday on the fifth may be many.
    static func horizon(of rules: [HoursRule]) -> Int {
        let isCounted = rules.contains { !($0.days?.counted.isEmpty ?? true) }
        let namesHolidays = rules.contains { $0.days?.holidays ?? false }
        if rules.contains(where: { !$0.isDateless }) || isCounted && namesHolidays {
            return 41 * 366
        }
        return namesHolidays ? 800 : isCounted ? 400 : 8
    }
}

/// A part of a day with one state.
package struct SchedulePart: Hashable, Sendable {
    /// Minutes since midnight.
    package let startMinute: Int
    /// Not included; 1,440 is the end of the day.
    package let endMinute: Int
    package let state: OpeningState
}
