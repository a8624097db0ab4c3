/// The calendar of an office: its time zone and its public holidays.
///
/// In Japan these are the Cabinet Office's list as far as it goes, and the law beyond. Elsewhere an
/// official list stands alone, and of days it does not speak for nobody knows.
package struct HolidayCalendar: Sendable {
    package private(set) var zone: Zone
    /// The last day the official list speaks for.
    package let officialThrough: CalendarDate
    /// The official list, in order.
    package let official: [Holiday]
    /// The official list and the law together, in order.
    private let all: [Holiday]
    /// One bit a day, for the many questions that ask only whether.
    private let days: DaySet
    /// The days on which it is known whether they are holidays, counted from 1970-01-01.
    private let known: ClosedRange<Int>

    /// - Parameters:
    ///   - official: the official list; it decides on every day from its first year on.
    ///   - officialThrough: the last day it speaks for.
    ///   - hasLaw: whether the law of Japan decides on the other days.
    ///   - zone: whose clocks decide which day it is.
    package init(
        official: [Holiday], officialThrough: CalendarDate, hasLaw: Bool = true,
        zone: Zone = .japan
    ) {
        self.zone = zone
        self.official = official.sorted { $0.date < $1.date }
        self.officialThrough = officialThrough
        var all = Dictionary(
            official.map { ($0.date, $0) }, uniquingKeysWith: { first, _ in first })
        let firstYear = self.official.first?.date.year ?? Int.max
        for year in HolidayLaw.years
        where hasLaw && (year < firstYear || year >= officialThrough.year) {
            for (date, name) in HolidayLaw.holidays(in: year)
            where date.year < firstYear || date > officialThrough {
                all[date] = Holiday(date: date, name: name, isOfficial: false)
            }
        }
        self.all = all.values.sorted { $0.date < $1.date }
        days = DaySet(all.keys)
        if hasLaw {
            known = Int.min...Int.max
        } else {
            let first = self.official.first.flatMap {
                CalendarDate(year: $0.date.year, month: 1, day: 1)?.daysSinceEpoch
            }
            let last = officialThrough.daysSinceEpoch
            known = min(first ?? last, last)...last
        }
    }

    /// Whether it is known of a day, counted from 1970-01-01, whether it is a holiday.
    func knows(dayNumber: Int) -> Bool { known.contains(dayNumber) }

    /// Nothing known of any day.
    package static func unknown(in zone: Zone) -> HolidayCalendar {
        HolidayCalendar(
            official: [], officialThrough: CalendarDate(daysSinceEpoch: -8_000), hasLaw: false,
            zone: zone)
    }

    /// The law of Japan alone, for a zone.
    package static func computed(in zone: Zone) -> HolidayCalendar {
        var calendar = computed
        calendar.zone = zone
        return calendar
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
