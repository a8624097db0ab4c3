/// What opening hours distinguish days by, beside weekdays and holidays: whole months, and weekdays
/// counted within their month. It says in which terms a year of open hours is best described.
package struct HoursPattern: Hashable, Sendable {
    /// Whole months, as rules name them.
    private var months: Set<DateRange> = []
    private(set) var counted = CountedWeekdays()

    /// Weekdays and holidays alone.
    package static let week = HoursPattern()

    private init() {}

    init(_ rules: [HoursRule]) {
        for rule in rules {
            months.formUnion((rule.dates ?? []).filter(\.isWholeMonths))
            counted.formUnion(rule.days?.counted ?? CountedWeekdays())
        }
    }

    /// The same without counted weekdays, for formats that cannot say them.
    package var withoutCounts: HoursPattern {
        var pattern = self
        pattern.counted = CountedWeekdays()
        return pattern
    }

    func union(_ other: HoursPattern) -> HoursPattern {
        var pattern = self
        pattern.months.formUnion(other.months)
        pattern.counted.formUnion(other.counted)
        return pattern
    }

    /// The months among those named that a day belongs to; days with the same are of one season.
    func season(of date: CalendarDate) -> Set<DateRange> { months.filter { $0.contains(date) } }
}

extension OpeningHours {
    /// What the rules distinguish days by.
    package var pattern: HoursPattern { HoursPattern(rules) }
}

extension DateRange {
    /// Whether it begins with the first day of a month and ends with the last one of a month.
    var isWholeMonths: Bool {
        switch self {
        case .yearly(let first, let last):
            first.day == 1 && last.day == CalendarDate.days(inMonth: last.month, of: 2024)
        case .once(let first, let last):
            first.day == 1 && last.day == CalendarDate.days(inMonth: last.month, of: last.year)
        }
    }
}
