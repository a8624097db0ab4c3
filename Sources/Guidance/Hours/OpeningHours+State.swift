/// State and change at any instant.
extension OpeningHours {
    /// Open, closed or unknown at `instant`. Japan's clock decides the day.
    package func state(at instant: Instant, holidays: HolidayCalendar) -> OpeningState {
        state(day: instant.japanDayNumber, minute: instant.japanMinuteOfDay, holidays)
    }

    /// The next instant after `instant` at which state or comment changes, or nil when none does.
    package func nextChange(after instant: Instant, holidays: HolidayCalendar) -> Instant? {
        next(after: instant, holidays) { old, new in old != new }
    }

    /// The next instant after `instant` at which it becomes open, or nil within four hundred days.
    package func nextOpening(after instant: Instant, holidays: HolidayCalendar) -> Instant? {
        next(after: instant, holidays, within: 400) { old, new in
            old.kind != .open && new.kind == .open
        }
    }

    /// The next instant after `instant` at which it stops being open, or nil within four hundred days.
    package func nextClosing(after instant: Instant, holidays: HolidayCalendar) -> Instant? {
        next(after: instant, holidays, within: 400) { old, new in
            old.kind == .open && new.kind != .open
        }
    }

    /// What holds on a whole day, in order: each part of the day that is not closed, or is closed
    /// with a comment.
    package func schedule(on date: CalendarDate, holidays: HolidayCalendar) -> [SchedulePart] {
        switch decidingRule(date.daysSinceEpoch, holidays) {
        case nil: return []
        case .some(let rule):
            switch rule.effect {
            case .open(let spans):
                return spans.map { part($0.start, $0.end, .open, rule.comment) }
            case .off: return rule.comment == nil ? [] : [part(0, 1440, .closed, rule.comment)]
            case .unknown: return [part(0, 1440, .unknown, rule.comment)]
            }
        }
    }

    private func part(
        _ start: Int, _ end: Int, _ kind: OpeningState.Kind, _ comment: String?
    ) -> SchedulePart {
        SchedulePart(
            startMinute: start, endMinute: end, state: OpeningState(kind: kind, comment: comment))
    }

    private func state(day: Int, minute: Int, _ holidays: HolidayCalendar) -> OpeningState {
        guard let rule = decidingRule(day, holidays) else { return .closed }
        switch rule.effect {
        case .off: return OpeningState(kind: .closed, comment: rule.comment)
        case .unknown: return OpeningState(kind: .unknown, comment: rule.comment)
        case .open(let spans):
            let isOpen = spans.contains { $0.start <= minute && minute < $0.end }
            return isOpen ? OpeningState(kind: .open, comment: rule.comment) : .closed
        }
    }

    /// The last rule that matches the day: it replaces everything before it.
    private func decidingRule(_ day: Int, _ holidays: HolidayCalendar) -> HoursRule? {
        let day = HoursDay(number: day, holidays: holidays)
        return rules.last { $0.matches(day) }
    }

    /// Walks over the moments at which something may change: the ends of spans, and midnights.
    private func next(
        after instant: Instant, _ holidays: HolidayCalendar, within days: Int? = nil,
        where isMeant: (OpeningState, OpeningState) -> Bool
    ) -> Instant? {
        if rules.count == 1, rules[0].isEverlasting { return nil }
        let first = instant.japanDayNumber
        var old = state(at: instant, holidays: holidays)
        var minute = instant.japanMinuteOfDay
        for day in first...first + min(days ?? horizon, horizon(from: first)) {
            let rule = decidingRule(day, holidays)
            for moment in moments(of: rule) where moment > minute || day > first && moment == 0 {
                let new = state(day: day, minute: moment, holidays)
                if isMeant(old, new) {
                    return Instant(
                        japanDate: CalendarDate(daysSinceEpoch: day), minuteOfDay: moment)
                }
                old = new
            }
            minute = -1
        }
        return nil
    }

    private func moments(of rule: HoursRule?) -> [Int] {
        guard case .open(let spans) = rule?.effect else { return [0] }
        return [0] + spans.flatMap { [$0.start, $0.end] }.filter { $0 > 0 && $0 < 1440 }
    }

    /// How many days ahead a change can lie at most. Weekdays and dates of all years come together
    /// again within 28 years, or 40 over a century without a leap year such as 2100.
    private var horizon: Int {
        rules.contains { $0.dates != nil } ? 41 * 366 : namesHolidays ? 800 : 8
    }

    /// The same, but far enough for rules of a given year.
    private func horizon(from day: Int) -> Int {
        let last = rules.flatMap { $0.dates ?? [] }.compactMap { range in
            if case .once(_, let last) = range { last.daysSinceEpoch } else { nil }
        }.max()
        return max(horizon, (last ?? day) - day + 2)
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

extension HoursRule {
    /// It holds on every day, all day: nothing ever changes.
    fileprivate var isEverlasting: Bool {
        guard dates == nil, days == nil || days?.weekdays == 0x7f else { return false }
        switch effect {
        case .open(let spans): return spans == [Span(start: 0, end: 1440)]
        case .off, .unknown: return true
        }
    }
}
