/// A point in time, to the second, the same everywhere on earth.
package struct Instant: Hashable, Sendable, Codable {
    /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    package let secondsSinceEpoch: Int

    package init(secondsSinceEpoch: Int) {
        self.secondsSinceEpoch = secondsSinceEpoch
    }

    /// The instant at which Japan's clocks show `minute` of `date`.
    package init(japanDate date: CalendarDate, minuteOfDay minute: Int = 0) {
        self.init(japanDayNumber: date.daysSinceEpoch, minuteOfDay: minute)
    }

    /// The instant at which Japan's clocks show `minute` of a day, counted from 1970-01-01.
    init(japanDayNumber day: Int, minuteOfDay minute: Int) {
        secondsSinceEpoch = day * Instant.secondsPerDay + minute * 60 - Instant.japanOffset
    }

    package func adding(seconds: Int) -> Instant {
        Instant(secondsSinceEpoch: secondsSinceEpoch + seconds)
    }

    /// Negative when `other` is later.
    package func seconds(since other: Instant) -> Int {
        secondsSinceEpoch - other.secondsSinceEpoch
    }

    /// Japan has kept UTC+9 without summer time since 1952.
    static let japanOffset = 9 * 3600
    package static let secondsPerDay = 86_400
}

extension Instant: Comparable {
    package static func < (left: Instant, right: Instant) -> Bool {
        left.secondsSinceEpoch < right.secondsSinceEpoch
    }
}

// MARK: Japan's clock

extension Instant {
    /// Days since 1970-01-01 on Japan's calendar.
    package var japanDayNumber: Int {
        let seconds = secondsSinceEpoch + Instant.japanOffset
        return (seconds - Instant.remainder(of: seconds)) / Instant.secondsPerDay
    }

    /// The date on Japan's calendar.
    package var japanDate: CalendarDate { CalendarDate(daysSinceEpoch: japanDayNumber) }

    /// Seconds since midnight in Japan, 0 to 86,399.
    package var japanSecondOfDay: Int {
        Instant.remainder(of: secondsSinceEpoch + Instant.japanOffset)
    }

    /// Whole minutes since midnight in Japan, 0 to 1,439.
    package var japanMinuteOfDay: Int { japanSecondOfDay / 60 }

    private static func remainder(of seconds: Int) -> Int {
        let remainder = seconds % secondsPerDay
        return remainder < 0 ? remainder + secondsPerDay : remainder
    }
}
