import CICU
import Guidance
import Synchronization

/// Dates and times in words: Gregorian years, Western digits, Japan's clock.
package enum DateFormatting {
    /// `1 December 2025`.
    package static func longDate(_ date: CalendarDate, _ language: Language) -> String {
        format(Instant(japanDate: date), "yMMMMd", language)
    }

    /// `February 2025`.
    package static func monthAndYear(year: Int, month: Int, _ language: Language) -> String {
        guard let date = CalendarDate(year: year, month: month, day: 1) else { return "" }
        return format(Instant(japanDate: date), "yMMMM", language)
    }

    /// `2025`, and `2025年` where years are written so.
    package static func year(_ year: Int, _ language: Language) -> String {
        guard let date = CalendarDate(year: year, month: 1, day: 1) else { return "" }
        return format(Instant(japanDate: date), "y", language)
    }

    /// `Sun, 22 November`.
    package static func dateWithWeekday(_ date: CalendarDate, _ language: Language) -> String {
        format(Instant(japanDate: date), "EEEMMMMd", language)
    }

    /// `23:40`, in every language alike; the end of a day is `24:00`.
    package static func time(minuteOfDay minute: Int) -> String {
        "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
    }

    /// The opened formatters: opening one costs half a millisecond.
    private static let formatters = Mutex<[String: DateFormatter]>([:])

    private static func format(_ instant: Instant, _ skeleton: String, _ language: Language)
        -> String
    {
        formatters.withLock { formatters in
            let key = language.tag + skeleton
            let formatter = formatters[key] ?? DateFormatter(skeleton: skeleton, language: language)
            formatters[key] = formatter
            return formatter.text(of: instant)
        }
    }
}

/// One of ICU's date formatters.
///
/// Safe to use: the pointer is set once and closed once, and the lock of `DateFormatting` lets one
/// thread at a time near it.
@safe private final class DateFormatter: @unchecked Sendable {
    private let pointer: OpaquePointer?

    init(skeleton: String, language: Language) {
        unsafe pointer = cicu_dates_open(language.icuLocale, skeleton, "Asia/Tokyo")
    }

    deinit { unsafe cicu_dates_close(pointer) }

    func text(of instant: Instant) -> String {
        guard let pointer = unsafe pointer else { return instant.rfc3339 }
        return unsafe ICUText.take(cicu_dates_format(pointer, Int64(instant.secondsSinceEpoch)))
            ?? instant.rfc3339
    }
}
