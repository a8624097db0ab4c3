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
        first = edition.info.publishedAt.japanDate
    }

    func text(_ hours: OpeningHours, _ language: Language) -> String {
        let key = Key(hours: hours, language: language)
        if let text = known.withLock({ $0[key] }) { return text }
        let timetable = Timetable(regular: hours)
        let weekly = WeeklyHours(
            from: first, days: 366, holidays: holidays, areHolidaysApart: true
        ) { [holidays] in timetable.openSpans(on: $0, holidays: holidays) }
        let text = sentence(weekly, InterfaceTexts(texts, language))
        known.withLock { $0[key] = text }
        return text
    }

    private func sentence(_ weekly: WeeklyHours, _ t: InterfaceTexts) -> String {
        let groups = weekly.groups()
        let open = groups.filter { !$0.spans.isEmpty }
        guard !open.isEmpty || !weekly.exceptions.isEmpty else { return t("hours.never") }
        var parts = open.map { spans, kinds in
            kinds.count == 8
                ? everyDay(spans, t)
                : t("hours.on_days", ["days": days(kinds, t), "hours": text(spans, t)])
        }
        parts += groups.filter(\.spans.isEmpty).map {
            t("hours.closed_on", ["days": days($0.kinds, t)])
        }
        parts += weekly.exceptions.map { exception in
            let days = DateFormatting.days(
                from: exception.first, through: exception.last, t.language)
            return exception.spans.isEmpty
                ? t("hours.closed_on", ["days": days])
                : t("hours.on_days", ["days": days, "hours": text(exception.spans, t)])
        }
        return parts.dropFirst().reduce(parts[0]) {
            t("hours.then", ["first": $0, "second": $1])
        }
    }

    private func everyDay(_ spans: [MinuteSpan], _ t: InterfaceTexts) -> String {
        spans == [MinuteSpan(start: 0, end: 1440)]
            ? t("hours.always") : t("hours.every_day", ["hours": text(spans, t)])
    }

    private func text(_ spans: [MinuteSpan], _ t: InterfaceTexts) -> String {
        spans.map { span in
            t(
                "hours.span",
                [
                    "from": DateFormatting.time(minuteOfDay: span.start),
                    "until": DateFormatting.time(minuteOfDay: span.end),
                ])
        }.joined(separator: ", ")
    }

    /// Kinds of day as in `WeeklyHours.usual`: weekdays, three or more in a row as a range, then
    /// public holidays.
    private func days(_ kinds: [Int], _ t: InterfaceTexts) -> String {
        var names: [String] = []
        var rest = kinds.filter { $0 < 7 }[...]
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
        if kinds.contains(7) { names.append(t("hours.holidays")) }
        return names.joined(separator: ", ")
    }

    /// Any Monday: ICU names weekdays by a date.
    private static let monday = CalendarDate(daysSinceEpoch: 4)
}
