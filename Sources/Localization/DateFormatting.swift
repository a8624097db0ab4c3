import CICU
import Guidance
import Synchronization

/// Dates and times in words: Gregorian years, Western digits. Days have no zone: they are formatted as midnights of UTC.
package enum DateFormatting {
    /// `1 December 2025`.
    package static func longDate(_ date: CalendarDate, _ language: Language) -> String {
        format(Instant(in: .utc, date: date), "yMMMMd", language)
    }

    /// `February 2025`.
    package static func monthAndYear(year: Int, month: Int, _ language: Language) -> String {
        guard let date = CalendarDate(year: year, month: month, day: 1) else { return "" }
        return format(Instant(in: .utc, date: date), "yMMMM", language)
    }

    /// `2025`, and `2025年` where years are written so.
    package static func year(_ year: Int, _ language: Language) -> String {
        guard let date = CalendarDate(year: year, month: 1, day: 1) else { return "" }
        return format(Instant(in: .utc, date: date), "y", language)
    }

    /// `Sun, 22 November`.
    package static func dateWithWeekday(_ date: CalendarDate, _ language: Language) -> String {
        format(Instant(in: .utc, date: date), "EEEMMMMd", language)
    }

    /// `Mon`.
    package static func weekday(_ date: CalendarDate, _ language: Language) -> String {
        format(Instant(in: .utc, date: date), "ccc", language)
    }

    /// `Monday`.
    package static func fullWeekday(_ date: CalendarDate, _ language: Language) -> String {
        format(Instant(in: .utc, date: date), "cccc", language)
    }

    /// `Jul – Sep`, `Jul – Sep 2027`; one month where both are the same. Over New Year only without
    /// years, where ICU's stretches name them.
    package static func months(
        from first: CalendarDate, through last: CalendarDate, withYear: Bool, _ language: Language
    ) -> String {
        let skeleton = withYear ? "yMMM" : "LLL"
        if first == last { return format(Instant(in: .utc, date: first), skeleton, language) }
        guard first > last else { return format(from: first, through: last, skeleton, language) }
        return [first, last].map { format(Instant(in: .utc, date: $0), skeleton, language) }
            .joined(separator: " – ")
    }

    /// `Mon – Fri`.
    package static func weekdays(
        from first: CalendarDate, through last: CalendarDate, _ language: Language
    ) -> String {
        format(from: first, through: last, "EEE", language)
    }

    /// `29 Dec – 3 Jan`, without years also over New Year, where ICU's stretches name them.
    package static func days(
        from first: CalendarDate, through last: CalendarDate, _ language: Language
    ) -> String {
        guard first.year != last.year else {
            return format(from: first, through: last, "MMMd", language)
        }
        return [first, last].map { format(Instant(in: .utc, date: $0), "MMMd", language) }
            .joined(separator: " – ")
    }

    /// `23:40`, in every language alike; the end of a day is `24:00`.
    package static func time(minuteOfDay minute: Int) -> String {
        "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
    }

    /// Where a language writes dates otherwise than CLDR's skeleton gives them, by language and skeleton.
    private static let patterns: [String: String] = [
        // As Vietnamese documents write it; CLDR has "1 tháng 12, 2025".
        "vi yMMMMd": "'ngày' d 'tháng' M 'năm' y"
    ]

    /// The same for the first day of a month: an ordinal in Portuguese, as Brazil writes it.
    private static let firstDayPatterns: [String: String] = [
        "pt yMMMMd": "d'º' 'de' MMMM 'de' y", "pt EEEMMMMd": "EEE, d'º' 'de' MMMM",
    ]

    /// The opened formatters: opening one costs half a millisecond.
    private static let formatters = Mutex<[String: DateFormatter]>([:])

    private static func format(_ instant: Instant, _ skeleton: String, _ language: Language)
        -> String
    {
        formatters.withLock { formatters in
            let name = "\(language.tag) \(skeleton)"
            let isFirst = instant.date(in: .utc).day == 1
            let pattern = (isFirst ? firstDayPatterns[name] : nil) ?? patterns[name]
            let key = pattern.map { "\(language.tag) \($0)" } ?? name
            let formatter =
                formatters[key]
                ?? DateFormatter(skeleton: skeleton, pattern: pattern, language: language)
            formatters[key] = formatter
            return formatter.text(of: instant)
        }
    }

    private static let intervalFormatters = Mutex<[String: DateIntervalFormatter]>([:])

    private static func format(
        from first: CalendarDate, through last: CalendarDate, _ skeleton: String,
        _ language: Language
    ) -> String {
        intervalFormatters.withLock { formatters in
            let key = language.tag + skeleton
            let formatter =
                formatters[key] ?? DateIntervalFormatter(skeleton: skeleton, language: language)
            formatters[key] = formatter
            // CLDR writes thin spaces in some languages; not every program that shows a text has them.
            return formatter.text(
                from: Instant(in: .utc, date: first), to: Instant(in: .utc, date: last)
            )
            .replacing("\u{2009}", with: " ")
        }
    }
}

/// One of ICU's date formatters.
///
/// Safe to use: the pointer is set once and closed once, and the lock of `DateFormatting` lets one
/// thread at a time near it.
@safe private final class DateFormatter: @unchecked Sendable {
    private let pointer: OpaquePointer?

    init(skeleton: String, pattern: String?, language: Language) {
        let locale = language.icuLocale
        if let pattern {
            unsafe pointer = cicu_dates_open_pattern(locale, pattern, "Etc/UTC")
        } else {
            unsafe pointer = cicu_dates_open(locale, skeleton, "Etc/UTC")
        }
    }

    deinit { unsafe cicu_dates_close(pointer) }

    func text(of instant: Instant) -> String {
        guard let pointer = unsafe pointer else { return instant.rfc3339(in: .utc) }
        return unsafe ICUText.take(cicu_dates_format(pointer, Int64(instant.secondsSinceEpoch)))
            ?? instant.rfc3339(in: .utc)
    }
}

/// One of ICU's formatters of stretches of time.
///
/// Safe to use: the pointer is set once and closed once, and the lock of `DateFormatting` lets one
/// thread at a time near it.
@safe private final class DateIntervalFormatter: @unchecked Sendable {
    private let pointer: OpaquePointer?

    init(skeleton: String, language: Language) {
        unsafe pointer = cicu_intervals_open(language.icuLocale, skeleton, "Etc/UTC")
    }

    deinit { unsafe cicu_intervals_close(pointer) }

    func text(from start: Instant, to end: Instant) -> String {
        guard let pointer = unsafe pointer else {
            return "\(start.rfc3339(in: .utc)) – \(end.rfc3339(in: .utc))"
        }
        let (from, to) = (Int64(start.secondsSinceEpoch), Int64(end.secondsSinceEpoch))
        return unsafe ICUText.take(cicu_intervals_format(pointer, from, to))
            ?? "\(start.rfc3339(in: .utc)) – \(end.rfc3339(in: .utc))"
    }
}
