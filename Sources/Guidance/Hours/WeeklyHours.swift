/// The open hours of every day of a stretch of time, as what a week usually looks like and the days
/// that are otherwise: the form in which address books, calendars and search engines take hours.
package struct WeeklyHours: Hashable, Sendable {
    /// By weekday, Monday first, and at 7 for public holidays; in order, apart from each other.
    package let usual: [[MinuteSpan]]
    /// The days unlike others of their kind, next to each other and alike as one range, in order.
    package let exceptions: [Exception]
    /// Of all days together.
    package let openMinutes: Int

    package struct Exception: Hashable, Sendable {
        package let first: CalendarDate
        package let last: CalendarDate
        /// Empty: closed.
        package let spans: [MinuteSpan]

        package var days: [CalendarDate] {
            (first.daysSinceEpoch...last.daysSinceEpoch).map(CalendarDate.init(daysSinceEpoch:))
        }
    }

    /// Kinds of day with the same usual hours, together, in the order of the first of them.
    /// - Parameter kinds: the kinds looked at; without 7, weekdays alone.
    /// - Returns: the hours, and the kinds of day that have them.
    package func groups(
        of kinds: Range<Int> = 0..<8
    ) -> [(spans: [MinuteSpan], kinds: [Int])] {
        var told: Set<[MinuteSpan]> = []
        return kinds.compactMap { kind in
            let spans = usual[kind]
            guard told.insert(spans).inserted else { return nil }
            return (spans, kinds.filter { usual[$0] == spans })
        }
    }

    /// - Parameters:
    ///   - first: the first day looked at.
    ///   - count: how many days.
    ///   - holidays: which days are public holidays.
    ///   - areHolidaysApart: whether holidays are a kind of day of their own, as PH is in opening
    ///     hours; else they count as their weekday, and are exceptions where they differ from it.
    ///   - openSpans: when it is open on a day; in any order, they may overlap.
    package init(
        from first: CalendarDate, days count: Int, holidays: HolidayCalendar,
        areHolidaysApart: Bool, openSpans: (CalendarDate) -> [MinuteSpan]
    ) {
        let days: [Day] = (0..<count).map { offset in
            let date = first.adding(days: offset)
            let isApart = areHolidaysApart && holidays.holiday(on: date) != nil
            return Day(
                date: date, kind: isApart ? 7 : date.weekday.rawValue,
                spans: Self.merged(openSpans(date)))
        }
        let usual = (0..<8).map { kind in Self.mostCommon(days.filter { $0.kind == kind }) }
        self.usual = usual
        exceptions = Self.exceptions(among: days, to: usual)
        openMinutes = days.flatMap(\.spans).reduce(0) { $0 + $1.end - $1.start }
    }

    private struct Day {
        let date: CalendarDate
        let kind: Int
        let spans: [MinuteSpan]
    }

    private static func merged(_ spans: [MinuteSpan]) -> [MinuteSpan] {
        var merged: [MinuteSpan] = []
        for span in spans.sorted(by: { $0.start < $1.start }) {
            if let last = merged.last, span.start <= last.end {
                merged[merged.count - 1] = MinuteSpan(
                    start: last.start, end: max(last.end, span.end))
            } else {
                merged.append(span)
            }
        }
        return merged
    }

    private static func mostCommon(_ days: [Day]) -> [MinuteSpan] {
        var counts: [[MinuteSpan]: Int] = [:]
        for day in days { counts[day.spans, default: 0] += 1 }
        // The text decides between equals, so that the answer is always the same.
        return counts.max { ($0.value, text($0.key)) < ($1.value, text($1.key)) }?.key ?? []
    }

    private static func exceptions(among days: [Day], to usual: [[MinuteSpan]]) -> [Exception] {
        var found: [Exception] = []
        for day in days where day.spans != usual[day.kind] {
            if let last = found.last, last.spans == day.spans, last.last.adding(days: 1) == day.date
            {
                found[found.count - 1] = Exception(
                    first: last.first, last: day.date, spans: day.spans)
            } else {
                found.append(Exception(first: day.date, last: day.date, spans: day.spans))
            }
        }
        return found
    }
}
