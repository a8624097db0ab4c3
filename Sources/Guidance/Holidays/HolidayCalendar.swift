/// Japan's public holidays: the Cabinet Office's list as far as it goes, the law beyond.
package struct HolidayCalendar: Sendable {
    /// The last day the official list speaks for.
    package let officialThrough: CalendarDate
    /// The official list, in order.
    package let official: [Holiday]
    /// The official list and the law together, in order.
    private let all: [Holiday]
    /// One bit a day, for the many questions that ask only whether.
    private let days: DaySet

    /// - Parameters:
    ///   - official: the official list; it decides on every day from its first year on.
    ///   - officialThrough: the last day it speaks for.
    package init(official: [Holiday], officialThrough: CalendarDate) {
        self.official = official.sorted { $0.date < $1.date }
        self.officialThrough = officialThrough
        var all = Dictionary(
            official.map { ($0.date, $0) }, uniquingKeysWith: { first, _ in first })
        let firstYear = self.official.first?.date.year ?? Int.max
        for year in HolidayLaw.years where year < firstYear || year >= officialThrough.year {
            for (date, name) in HolidayLaw.holidays(in: year)
            where date.year < firstYear || date > officialThrough {
                all[date] = Holiday(date: date, name: name, isOfficial: false)
            }
        }
        self.all = all.values.sorted { $0.date < $1.date }
        days = DaySet(all.keys)
    }

    /// The law alone, every day provisional.
    package static let computed = HolidayCalendar(
        official: [], officialThrough: CalendarDate(daysSinceEpoch: -8_000))

    /// The holiday on `date`, or nil on an ordinary day and outside 1949 to 2150.
    package func holiday(on date: CalendarDate) -> Holiday? {
        guard days.contains(date.daysSinceEpoch) else { return nil }
        let position = position(of: date)
        return position < all.count && all[position].date == date ? all[position] : nil
    }

    /// The holidays from `first` to `last`, both included, in order.
    package func holidays(from first: CalendarDate, through last: CalendarDate) -> [Holiday] {
        all[position(of: first)...].prefix { $0.date <= last }.map(\.self)
    }

    /// Whether the day, counted from 1970-01-01, is a holiday.
    func isHoliday(dayNumber: Int) -> Bool { days.contains(dayNumber) }

    /// Where the first holiday stands that is not before `date`.
    private func position(of date: CalendarDate) -> Int {
        var (low, high) = (0, all.count)
        while low < high {
            let middle = (low + high) / 2
            if all[middle].date < date { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// A set of days as bits.
private struct DaySet: Sendable {
    private static let first = -7_670  // 1949-01-01
    private var words: [UInt64]

    init(_ dates: some Sequence<CalendarDate>) {
        words = [UInt64](repeating: 0, count: 74_000 / 64)
        for date in dates {
            let index = date.daysSinceEpoch - Self.first
            guard index >= 0, index / 64 < words.count else { continue }
            words[index / 64] |= 1 << UInt64(index % 64)
        }
    }

    func contains(_ dayNumber: Int) -> Bool {
        let index = dayNumber - Self.first
        guard index >= 0, index / 64 < words.count else { return false }
        return words[index / 64] & (1 << UInt64(index % 64)) != 0
    }
}
