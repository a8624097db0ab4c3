import Guidance
import Localization
import Synchronization

/// Regular hours in words: `Mon – Fri 9:30–20:00; Sat, Sun, public holidays 9:30–17:30; closed 29 Dec
/// – 3 Jan`.
final class HoursWords: Sendable {
    private let texts: TextResolver
    private let holidays: HolidayCalendar
    /// Hours are read off the year that begins here, so that an edition says the same on every day.
    private let first: CalendarDate
    private let known = Mutex<[Key: String]>([:])

    private struct Key: Hashable {
        let hours: OpeningHours
        let language: Language
    }

    init(_ edition: Edition, _ texts: TextResolver) {
        (self.texts, holidays) = (texts, edition.holidays)
        first = edition.info.publishedAt.date(in: edition.zone)
    }

    func text(_ hours: OpeningHours, _ language: Language) -> String {
        let key = Key(hours: hours, language: language)
        if let text = known.withLock({ $0[key] }) { return text }
        let timetable = Timetable(regular: hours)
        let weekly = WeeklyHours(
            from: first, days: 366, holidays: holidays, areHolidaysApart: true,
            pattern: hours.pattern
        ) { [holidays] in timetable.openSpans(on: $0, holidays: holidays) }
        let text = sentence(weekly, InterfaceTexts(texts, language))
        known.withLock { $0[key] = text }
        return text
    }

    private func sentence(_ weekly: WeeklyHours, _ t: InterfaceTexts) -> String {
        let seasons = weekly.seasons
        let isClosed = seasons.count == 1 && seasons[0].isClosed
        guard !isClosed || !weekly.exceptions.isEmpty else { return t("hours.never") }
        var parts =
            seasons.count == 1
            ? self.parts(seasons[0], t)
            : seasons.map { season in
                let months = season.monthRanges(beside: seasons).map { Self.text($0, t) }
                let parts = season.isClosed ? [t("hours.never")] : self.parts(season, t)
                return t(
                    "hours.in_months",
                    [
                        "months": ListFormatting.plain(months, t.language),
                        "hours": Self.joined(parts, t),
                    ])
            }
        parts += weekly.exceptions.map { exception in
            let days = DateFormatting.days(
                from: exception.first, through: exception.last, t.language)
            return exception.spans.isEmpty
                ? t("hours.closed_on", ["days": days])
                : t("hours.on_days", ["days": days, "hours": text(exception.spans, t)])
        }
        return Self.joined(parts, t)
    }

    private static func joined(_ parts: [String], _ t: InterfaceTexts) -> String {
        parts.dropFirst().reduce(parts[0]) { t("hours.then", ["first": $0, "second": $1]) }
    }

    /// What is open first, then what is closed.
    private func parts(_ season: Season, _ t: InterfaceTexts) -> [String] {
        let groups = season.groups
        let open = groups.filter { !$0.spans.isEmpty }.map { spans, kinds in
            season.isUniform
                ? everyDay(spans, t)
                : t("hours.on_days", ["days": days(kinds, t), "hours": text(spans, t)])
        }
        let closed = groups.filter(\.spans.isEmpty).map(\.kinds).map(season.withoutCounted)
        return open
            + closed.filter { !$0.isEmpty }.map { t("hours.closed_on", ["days": days($0, t)]) }
    }

    private func everyDay(_ spans: [MinuteSpan], _ t: InterfaceTexts) -> String {
        spans == [MinuteSpan(start: 0, end: 1440)]
            ? t("hours.always") : t("hours.every_day", ["hours": text(spans, t)])
    }

    private func text(_ spans: [MinuteSpan], _ t: InterfaceTexts) -> String {
        let times = spans.map { span in
            t(
                "hours.span",
                [
                    "from": DateFormatting.time(minuteOfDay: span.start),
                    "until": DateFormatting.time(minuteOfDay: span.end),
                ])
        }
        return ListFormatting.plain(times, t.language)
    }

    /// Weekdays, three or more in a row as a range, then counted ones, then public holidays.
    private func days(_ kinds: [DayKind], _ t: InterfaceTexts) -> String {
        var names: [String] = []
        var rest = kinds.filter { $0.counts.isEmpty && $0 != .holidays }.map(\.day)[...]
        while let start = rest.first {
            let count = rest.enumerated().prefix { $0.element == start + $0.offset }.count
            let (from, through) = (Self.monday.adding(days: start), start + count - 1)
            if count > 2 {
                names.append(
                    DateFormatting.weekdays(
                        from: from, through: Self.monday.adding(days: through), t.language))
            } else {
                names += (start...through).map {
                    DateFormatting.weekday(Self.monday.adding(days: $0), t.language)
                }
            }
            rest = rest.dropFirst(count)
        }
        names += kinds.flatMap { kind in kind.counts.map { counted(kind.day, $0, t) } }
        if kinds.contains(.holidays) { names.append(t("hours.holidays")) }
        return ListFormatting.plain(names, t.language)
    }

    /// `2nd Sunday`, `last Wednesday`.
    private func counted(_ day: Int, _ count: Int, _ t: InterfaceTexts) -> String {
        let weekday = DateFormatting.fullWeekday(Self.monday.adding(days: day), t.language)
        switch count {
        case 1...:
            let ordinal = NumberFormatting.ordinal(count, t.language)
            return t("hours.counted", ["ordinal": ordinal, "weekday": weekday])
        case -1: return t("hours.counted_last", ["weekday": weekday])
        default: return t("hours.counted_from_end", ["count": "\(-count)", "weekday": weekday])
        }
    }

    private static func text(_ range: Season.MonthRange, _ t: InterfaceTexts) -> String {
        let year = range.year ?? anyYear
        guard let first = CalendarDate(year: year, month: range.first, day: 1),
            let last = CalendarDate(year: year, month: range.last, day: 1)
        else { return "" }
        return DateFormatting.months(
            from: first, through: last, withYear: range.year != nil, t.language)
    }

    /// For months of every year, which are written without it.
    private static let anyYear = 2027

    /// Any Monday: ICU names weekdays by a date.
    private static let monday = CalendarDate(daysSinceEpoch: 4)
}
