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
        decidingRule(day, holidays)?.state(at: minute) ?? .closed
    }

    /// The last rule that matches the day: it replaces everything before it.
    private func decidingRule(_ day: Int, _ holidays: HolidayCalendar) -> HoursRule? {
        table.rule(on: day, holidays).map { rules[$0] }
    }

    /// Walks over the moments at which something may change: midnights, and the ends of spans.
    private func next(
        after instant: Instant, _ holidays: HolidayCalendar, within days: Int? = nil,
        where isMeant: (OpeningState, OpeningState) -> Bool
    ) -> Instant? {
        let first = instant.japanDayNumber
        let last = first + min(days ?? horizon, max(horizon, (lastDay ?? first) - first + 2))
        var old = state(at: instant, holidays: holidays)
        var minute = instant.japanMinuteOfDay
        /// Whether the change to `new` is the one that is looked for; takes `new` as the state.
        func isFound(_ new: OpeningState) -> Bool {
            defer { old = new }
            return isMeant(old, new)
        }
        var next: Int? = first
        while let day = next, day <= last {
            let rule = decidingRule(day, holidays)
            if day > first, isFound(rule?.state(at: 0) ?? .closed) { return Self.instant(day, 0) }
            if let rule, case .open(let spans) = rule.effect {
                let open = OpeningState(kind: .open, comment: rule.comment)
                for span in spans {
                    if span.start > minute, span.start > 0, isFound(open) {
                        return Self.instant(day, span.start)
                    }
                    if span.end > minute, span.end < 1440, isFound(.closed) {
                        return Self.instant(day, span.end)
                    }
                }
            }
            minute = -1
            next = table.nextDifferentDay(after: day)
        }
        return nil
    }

    private static func instant(_ day: Int, _ minute: Int) -> Instant {
        Instant(japanDate: CalendarDate(daysSinceEpoch: day), minuteOfDay: minute)
    }

    /// Weekdays and dates of all years come together again within 28 years, or 40 over a century
    /// without a leap year such as 2100.
    static func horizon(of rules: [HoursRule]) -> Int {
        if rules.contains(where: { $0.dates != nil }) { return 41 * 366 }
        return rules.contains { $0.days?.holidays ?? false } ? 800 : 8
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
    /// What the rule says of a minute of a day that it decides.
    fileprivate func state(at minute: Int) -> OpeningState {
        switch effect {
        case .off: return OpeningState(kind: .closed, comment: comment)
        case .unknown: return OpeningState(kind: .unknown, comment: comment)
        case .open(let spans):
            let isOpen = spans.contains { $0.start <= minute && minute < $0.end }
            return isOpen ? OpeningState(kind: .open, comment: comment) : .closed
        }
    }
}
