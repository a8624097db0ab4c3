/// The open hours of every day of a stretch of time, as what a week usually looks like and the days
/// that are otherwise: the form in which address books, calendars and search engines take hours.
///
/// Hours that differ by month have a usual week for each season, and a weekday may differ by its
/// place in the month; which of this is looked for, the `HoursPattern` says. Nothing depends on
/// whether it is found: the days that the usual weeks do not describe are exceptions.
package struct WeeklyHours: Hashable, Sendable {
    /// In the order of their first days; one when all months are alike.
    package let seasons: [Season]
    /// The days unlike others of their kind, next to each other and alike as one range, in order.
    package let exceptions: [Exception]
    /// The days on end that belong to one season, in order.
    package let runs: [Run]
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

    package struct Run: Hashable, Sendable {
        package let first: CalendarDate
        package let last: CalendarDate
        package let season: Season

        /// Its days that are of any of some kinds, in order.
        package func days(of kinds: [DayKind]) -> [CalendarDate] {
            (first.daysSinceEpoch...last.daysSinceEpoch).map(CalendarDate.init(daysSinceEpoch:))
                .filter { date in kinds.contains { $0.contains(date) } }
        }
    }

    /// - Parameters:
    ///   - first: the first day looked at.
    ///   - count: how many days.
    ///   - holidays: which days are public holidays.
    ///   - areHolidaysApart: whether holidays are a kind of day of their own, as PH is in opening
    ///     hours; else they count as their weekday, and are exceptions where they differ from it.
    ///   - pattern: what else the hours distinguish days by.
    ///   - openSpans: when it is open on a day; in any order, they may overlap.
    package init(
        from first: CalendarDate, days count: Int, holidays: HolidayCalendar,
        areHolidaysApart: Bool, pattern: HoursPattern, openSpans: (CalendarDate) -> [MinuteSpan]
    ) {
        let days: [Day] = (0..<count).map { offset in
            let date = first.adding(days: offset)
            let isApart = areHolidaysApart && holidays.holiday(on: date) != nil
            return Day(
                date: date, kind: isApart ? 7 : date.weekday.rawValue,
                spans: Self.merged(openSpans(date)))
        }
        let (seasons, places) = Self.seasons(of: days, pattern)
        self.seasons = seasons
        runs = Self.runs(of: days, seasons, places)
        exceptions = Self.exceptions(
            among: zip(days, places).filter { !seasons[$1].describes($0) }.map(\.0))
        openMinutes = days.flatMap(\.spans).reduce(0) { $0 + $1.end - $1.start }
    }

    struct Day {
        let date: CalendarDate
        /// Monday is 0; 7 stands for public holidays.
        let kind: Int
        let spans: [MinuteSpan]
    }

    /// - Returns: the seasons, and for each day where its season stands among them.
    private static func seasons(of days: [Day], _ pattern: HoursPattern) -> ([Season], [Int]) {
        var groups: [[Day]] = []
        var places: [Set<DateRange>: Int] = [:]
        let keys = days.map { pattern.season(of: $0.date) }
        for key in keys where places[key] == nil {
            let own = zip(days, keys).filter { $1 == key }.map(\.0)
            let season = Season(own, pattern.counted)
            // Months that rules name and that are alike after all are one season.
            let alike = groups.firstIndex { season.agrees(with: Season($0, pattern.counted)) }
            places[key] = alike ?? groups.count
            if let alike { groups[alike] += own } else { groups.append(own) }
        }
        return (groups.map { Season($0, pattern.counted) }, keys.map { places[$0] ?? 0 })
    }

    private static func runs(of days: [Day], _ seasons: [Season], _ places: [Int]) -> [Run] {
        var runs: [Run] = []
        for (day, place) in zip(days, places) {
            if let last = runs.last, last.season == seasons[place] {
                runs[runs.count - 1] = Run(
                    first: last.first, last: day.date, season: last.season)
            } else {
                runs.append(Run(first: day.date, last: day.date, season: seasons[place]))
            }
        }
        return runs
    }

    private static func exceptions(among days: [Day]) -> [Exception] {
        var found: [Exception] = []
        for day in days {
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
}
