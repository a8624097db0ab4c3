/// One rule of opening hours: on which days, and what holds on them.
struct HoursRule: Hashable, Sendable {
    /// Nil: every date.
    let dates: [DateRange]?
    /// Nil: every day of the week.
    let days: DaySelector?
    let effect: Effect
    let comment: String?
    /// Where the rule begins in the expression, in characters.
    let position: Int

    enum Effect: Hashable, Sendable {
        /// In order, apart from each other.
        case open([MinuteSpan])
        case off
        case unknown
    }

    func matches(_ date: CalendarDate, weekday: Int, isHoliday: Bool) -> Bool {
        guard dates?.contains(where: { $0.contains(date) }) ?? true else { return false }
        guard let days else { return true }
        // Most rules count nothing, and then the place in the month is not worked out.
        return days.matches(weekday: weekday, isHoliday: isHoliday)
            || !days.counted.isEmpty && days.counted.contains(weekday, at: PlaceInMonth(date))
    }

    /// Whether it holds on every date; `May-Apr` does, too.
    var isDateless: Bool { dates?.contains(where: \.isWholeYear) ?? true }

    /// The day of the week of a day counted from 1970-01-01; Monday is 0.
    static func weekday(of day: Int) -> Int { ((day + 3) % 7 + 7) % 7 }
}

/// Minutes of a day, from `start` up to but not including `end`; 1,440 is the end of the day.
package struct MinuteSpan: Hashable, Sendable {
    package let start: Int
    package let end: Int

    package init(start: Int, end: Int) { (self.start, self.end) = (start, end) }

    /// A minute of a day as `09:30`, with two digits each, up to `24:00`.
    package static func clock(_ minute: Int) -> String {
        "\(padded(minute / 60, to: 2)):\(padded(minute % 60, to: 2))"
    }
}

/// Days of the week, some of them only at certain places in the month, and public holidays; a day
/// that is any of these matches.
struct DaySelector: Hashable, Sendable {
    /// Bit 0 is Monday.
    var weekdays: UInt8 = 0
    var counted = CountedWeekdays()
    var holidays = false

    /// Whether a day matches wherever it stands in its month; Monday is 0.
    func matches(weekday: Int, isHoliday: Bool) -> Bool {
        weekdays & (1 << UInt8(weekday)) != 0 || holidays && isHoliday
    }
}

/// A range of dates, both ends included; each year, or once.
enum DateRange: Hashable, Sendable {
    /// It may run over New Year.
    case yearly(MonthDay, MonthDay)
    case once(CalendarDate, CalendarDate)

    func contains(_ date: CalendarDate) -> Bool {
        switch self {
        case .once(let first, let last): return first <= date && date <= last
        case .yearly(let first, let last):
            let day = MonthDay(month: date.month, day: date.day)
            return first <= last ? first <= day && day <= last : day >= first || day <= last
        }
    }
}

extension DateRange {
    /// Whether it begins on the day after it ends.
    var isWholeYear: Bool {
        guard case .yearly(let first, let last) = self else { return false }
        let end = CalendarDate(year: 2024, month: last.month, day: last.day)?.adding(days: 1)
        return end.map { MonthDay(month: $0.month, day: $0.day) } == first
    }
}
