/// Which rule decides on which day, arranged once so that asking costs little.
///
/// Rules without dates depend only on the weekday and on whether it is a holiday: fourteen kinds of
/// day; where weekdays are counted, fourteen at each place in the month. Rules with dates are asked
/// one after the other, the last first.
struct DayTable: Sendable {
    /// By weekday (Monday first), ordinary days before holidays, and where weekdays are counted by
    /// place in the month: the last dateless rule, or -1.
    private let byKind: [Int]
    /// Whether `byKind` knows places in the month.
    private let isCounted: Bool
    /// The rules with dates, the last first.
    private let dated: [Dated]
    /// Every day that no dated rule is about looks the same from midnight to midnight.
    private let isUniform: Bool
    /// So do the days that dated rules are about, and just like the others.
    private let isConstant: Bool

    private struct Dated {
        let index: Int
        let rule: HoursRule
    }

    init(_ rules: [HoursRule]) {
        isCounted = rules.contains { $0.dates == nil && !($0.days?.counted.isEmpty ?? true) }
        byKind = PlaceInMonth.all[..<(isCounted ? 9 : 1)].flatMap { place in
            (0..<14).map { kind in
                rules.lastIndex { $0.matches(kind: kind, at: place) } ?? -1
            }
        }
        // A rule before one that holds on every day never counts.
        let firstAlive = byKind.min() ?? -1
        dated = rules.enumerated().filter { $0.offset > firstAlive && $0.element.dates != nil }
            .reversed().map { Dated(index: $0.offset, rule: $0.element) }
        let wholeDays = byKind.map { $0 < 0 ? .closed : rules[$0].wholeDay }
        let first = wholeDays[0]
        isUniform = first != nil && wholeDays.allSatisfy { $0 == first }
        isConstant = isUniform && dated.allSatisfy { $0.rule.wholeDay == first }
    }

    /// The index of the rule that decides on a day, counted from 1970-01-01; nil when none matches.
    func rule(on day: Int, _ holidays: HolidayCalendar) -> Int? {
        let isHoliday = holidays.isHoliday(dayNumber: day)
        let weekday = HoursRule.weekday(of: day)
        let kind = weekday + (isHoliday ? 7 : 0)
        guard isCounted || !dated.isEmpty else { return byKind[kind] < 0 ? nil : byKind[kind] }
        let date = CalendarDate(daysSinceEpoch: day)
        let dateless = byKind[isCounted ? kind + 14 * PlaceInMonth(date).index : kind]
        if !dated.isEmpty {
            for rule in dated where rule.index > dateless {
                if rule.rule.matches(date, weekday: weekday, isHoliday: isHoliday) {
                    return rule.index
                }
            }
        }
        return dateless < 0 ? nil : dateless
    }

    /// The first day after `day` that may differ from it; later ones than the next only where all
    /// days between are known to be alike. Nil: no later day differs.
    func nextDifferentDay(after day: Int) -> Int? {
        if isConstant { return nil }
        guard isUniform else { return day + 1 }
        let date = CalendarDate(daysSinceEpoch: day)
        var next: Int?
        for range in dated.lazy.flatMap({ $0.rule.dates ?? [] }) {
            if range.contains(date) { return day + 1 }
            guard let start = range.start(after: date) else { continue }
            next = min(next ?? start, start)
        }
        return next
    }
}

extension HoursRule {
    /// Whether it has no dates and is about a kind of day; Monday is 0, and 7 as a holiday.
    fileprivate func matches(kind: Int, at place: PlaceInMonth) -> Bool {
        guard dates == nil else { return false }
        guard let days else { return true }
        return days.matches(weekday: kind % 7, isHoliday: kind >= 7)
            || days.counted.contains(kind % 7, at: place)
    }

    /// What holds from midnight to midnight on a day it decides; nil when that changes in the day.
    fileprivate var wholeDay: OpeningState? {
        switch effect {
        case .off: OpeningState(kind: .closed, comment: comment)
        case .unknown: OpeningState(kind: .unknown, comment: comment)
        case .open(let spans):
            spans == [MinuteSpan(start: 0, end: 1440)]
                ? OpeningState(kind: .open, comment: comment) : nil
        }
    }
}

extension DateRange {
    /// The first day after `date`, outside the range, on which it begins; nil when it has passed.
    fileprivate func start(after date: CalendarDate) -> Int? {
        switch self {
        case .once(let first, _): return first > date ? first.daysSinceEpoch : nil
        case .yearly(let first, _):
            let isAhead = MonthDay(month: date.month, day: date.day) < first
            let year = isAhead ? date.year : date.year + 1
            // 29 February: the day may be missing, and the search goes on from where it would be.
            return CalendarDate(year: year, month: first.month, day: 1).map {
                $0.daysSinceEpoch + first.day - 1
            }
        }
    }
}
