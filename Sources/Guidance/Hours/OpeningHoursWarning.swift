/// Something in accepted opening hours that is probably not meant.
package struct OpeningHoursWarning: Hashable, Sendable {
    package let code: String
    package let message: String
}

extension OpeningHours {
    /// What an author should look at again.
    package var warnings: [OpeningHoursWarning] {
        var warnings: [OpeningHoursWarning] = []
        let dateless = rules.filter { $0.dates == nil }
        if rules.count > 1, rules.contains(where: { $0.dates == nil && $0.days == nil }) {
            for (index, rule) in rules.enumerated().dropFirst()
            where rule.dates == nil && rule.days == nil {
                warnings.append(
                    OpeningHoursWarning(
                        code: "dead-rules",
                        message:
                            "rule \(index + 1) holds on every day, so the \(index) before it never count"
                    ))
            }
        }
        for (index, rule) in rules.enumerated() where rules.count > 1 && rule.isAlwaysOpen {
            warnings.append(
                OpeningHoursWarning(
                    code: "always-among-rules",
                    message:
                        "rule \(index + 1) says 24/7 beside other rules; name the days it is for"))
        }
        let namesPartOfWeek = dateless.contains { ($0.days?.weekdays ?? 0x7f) != 0x7f }
        if namesPartOfWeek, !namesHolidays {
            warnings.append(
                OpeningHoursWarning(
                    code: "holidays-forgotten",
                    message: "weekdays differ but public holidays (PH) are not mentioned"))
        }
        for (index, rule) in rules.enumerated() {
            if rules[..<index].contains(where: { $0.days == rule.days && $0.dates == rule.dates }) {
                warnings.append(
                    OpeningHoursWarning(
                        code: "repeated-selector",
                        message:
                            "rule \(index + 1) names the same days as an earlier one and replaces it"
                    ))
            }
            if rule.dates != nil, rules[(index + 1)...].contains(where: { $0.dates == nil }) {
                warnings.append(
                    OpeningHoursWarning(
                        code: "dates-overridden",
                        message:
                            "rule \(index + 1) for certain dates stands before a rule for all dates, which replaces it"
                    ))
            }
        }
        return warnings
    }
}

/// The days at year-end, on which Japan's offices close without being public holidays.
extension OpeningHours {
    /// Whether the hours would open at year-end without a rule that speaks of it. Rules for whole
    /// months do not, and 24/7 does.
    package var forgetsYearEnd: Bool {
        if rules.contains(where: { $0.isAlwaysOpen || $0.namesYearEnd }) { return false }
        // Seven years have each of the days on each weekday.
        return (2025...2031).contains { year in
            Self.yearEnd.contains { day in
                guard let date = CalendarDate(year: year, month: day.month, day: day.day) else {
                    return false
                }
                return schedule(on: date, holidays: .computed).contains { $0.state.kind == .open }
            }
        }
    }

    fileprivate static let yearEnd = [
        MonthDay(month: 12, day: 29), MonthDay(month: 12, day: 30), MonthDay(month: 12, day: 31),
        MonthDay(month: 1, day: 1), MonthDay(month: 1, day: 2), MonthDay(month: 1, day: 3),
    ]
}

extension Doubt.Season {
    /// Whether it has a day at year-end.
    package var touchesYearEnd: Bool {
        OpeningHours.yearEnd.contains { day in
            CalendarDate(year: 2027, month: day.month, day: day.day).map(contains) ?? false
        }
    }
}

extension HoursRule {
    /// Whether it is for certain dates at year-end, not for whole months.
    fileprivate var namesYearEnd: Bool {
        (dates ?? []).contains { range in
            !range.isWholeMonths
                && (2025...2051).contains { year in
                    OpeningHours.yearEnd.contains { day in
                        CalendarDate(year: year, month: day.month, day: day.day)
                            .map(range.contains) ?? false
                    }
                }
        }
    }

    /// `24/7`, in whatever spelling.
    fileprivate var isAlwaysOpen: Bool {
        dates == nil && days == nil && effect == .open([MinuteSpan(start: 0, end: 1440)])
    }
}
