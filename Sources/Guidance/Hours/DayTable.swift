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
    /// Weekdays that are the usual day, from midnight to midnight, unless a dated rule is about
    /// them; bit 0 is Monday.
    private let usualWeekdays: UInt8
    /// By rule: whether a day that it decides is the usual one.
    private let makesUsual: [Bool]
    /// Whether a day that no rule matches is the usual one.
    private let isUsualClosed: Bool
    /// In the place of a rule; behind the last one.
    private let undecided: Int

    private struct Dated {
        let index: Int
        let rule: HoursRule
        let possibleWeekdays: UInt8

        init(_ index: Int, _ rule: HoursRule) {
            (self.index, self.rule) = (index, rule)
            possibleWeekdays = rule.possibleWeekdays
        }
    }

    init(_ rules: [HoursRule]) {
        isCounted = rules.contains { $0.isDateless && !($0.days?.counted.isEmpty ?? true) }
        byKind = PlaceInMonth.all[..<(isCounted ? 9 : 1)].flatMap { place in
            (0..<14).map { kind in
                rules.lastIndex { $0.matches(kind: kind, at: place) } ?? -1
            }
        }
        // A rule before one that holds on every day never counts.
        let firstAlive = byKind.min() ?? -1
        dated = rules.enumerated().filter { $0.offset > firstAlive && !$0.element.isDateless }
            .reversed().map { Dated($0.offset, $0.element) }
        let wholeDays = byKind.map { $0 < 0 ? .closed : rules[$0].wholeDay }
        let masks = Dictionary(
            Set(wholeDays.compactMap(\.self)).map { ($0, Self.weekdays(of: $0, wholeDays)) },
            uniquingKeysWith: { first, _ in first })
        let usual = masks.max {
            ($0.value.nonzeroBitCount, $0.value) < ($1.value.nonzeroBitCount, $1.value)
        }
        usualWeekdays = usual?.value ?? 0
        makesUsual = rules.map { $0.wholeDay != nil && $0.wholeDay == usual?.key } + [false]
        undecided = rules.count
        isUsualClosed = usual?.key == .closed
    }

    /// The weekdays that are the same from midnight to midnight, holidays or not.
    private static func weekdays(of state: OpeningState, _ wholeDays: [OpeningState?]) -> UInt8 {
        (0..<7).reduce(0) { mask, weekday in
            let kinds = stride(from: weekday, to: wholeDays.count, by: 7)
            return kinds.allSatisfy { wholeDays[$0] == state } ? mask | 1 << UInt8(weekday) : mask
        }
    }

    /// The index of the rule that decides on a day, counted from 1970-01-01; nil when none matches.
    /// Where it is not known whether the day is a holiday, and that decides: `undecided`.
    func rule(on day: Int, _ holidays: HolidayCalendar) -> Int? {
        if holidays.knows(dayNumber: day) {
            return rule(on: day, isHoliday: holidays.isHoliday(dayNumber: day))
        }
        let rule = rule(on: day, isHoliday: false)
        return rule == self.rule(on: day, isHoliday: true) ? rule : undecided
    }

    private func rule(on day: Int, isHoliday: Bool) -> Int? {
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
    /// days between are known to be usual ones, as `day` is.
    ///
    /// - Parameters:
    ///   - day: counted from 1970-01-01.
    ///   - rule: the one that decides on `day`.
    /// - Returns: counted in the same way; nil when no later day differs.
    func nextDifferentDay(after day: Int, decidedBy rule: Int?) -> Int? {
        guard rule.map({ makesUsual[$0] }) ?? isUsualClosed else { return day + 1 }
        let weekday = HoursRule.weekday(of: day)
        var next = Self.day(after: day, weekday, among: ~usualWeekdays)
        if dated.isEmpty { return next }
        let date = CalendarDate(daysSinceEpoch: day)
        for rule in dated where !makesUsual[rule.index] {
            for range in rule.rule.dates ?? [] {
                let candidate =
                    range.contains(date)
                    ? Self.day(after: day, weekday, among: rule.possibleWeekdays)
                    : range.start(after: date)
                if let candidate { next = min(next ?? candidate, candidate) }
            }
        }
        return next
    }

    /// The first day after `day` that is one of some weekdays; nil when there are none.
    private static func day(after day: Int, _ weekday: Int, among weekdays: UInt8) -> Int? {
        (1...7).first { weekdays & 1 << UInt8((weekday + $0) % 7) != 0 }.map { day + $0 }
    }
}

extension HoursRule {
    /// Whether it has no dates and is about a kind of day; Monday is 0, and 7 as a holiday.
    fileprivate func matches(kind: Int, at place: PlaceInMonth) -> Bool {
        guard isDateless else { return false }
        guard let days else { return true }
        return days.matches(weekday: kind % 7, isHoliday: kind >= 7)
            || days.counted.contains(kind % 7, at: place)
    }

    /// The weekdays on which it may match; bit 0 is Monday.
    fileprivate var possibleWeekdays: UInt8 {
        guard let days, !days.holidays else { return 0x7f }
        return (0..<7).reduce(days.weekdays) { mask, weekday in
            days.counted.counts(of: weekday).isEmpty ? mask : mask | 1 << UInt8(weekday)
        }
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
