/// A point in time, to the second, the same everywhere on earth.
package struct Instant: Hashable, Sendable, Codable {
    /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    package let secondsSinceEpoch: Int

    package init(secondsSinceEpoch: Int) {
        self.secondsSinceEpoch = secondsSinceEpoch
    }

    /// The instant at which a zone's clocks show `minute` of `date`.
    package init(in zone: Zone, date: CalendarDate, minuteOfDay minute: Int = 0) {
        self.init(in: zone, dayNumber: date.daysSinceEpoch, minuteOfDay: minute)
    }

    /// The instant at which a zone's clocks show `minute` of a day, counted from 1970-01-01.
    init(in zone: Zone, dayNumber day: Int, minuteOfDay minute: Int) {
        secondsSinceEpoch = day * Instant.secondsPerDay + minute * 60 - zone.offset
    }

    package func adding(seconds: Int) -> Instant {
        Instant(secondsSinceEpoch: secondsSinceEpoch + seconds)
    }

    /// Negative when `other` is later.
    package func seconds(since other: Instant) -> Int {
        secondsSinceEpoch - other.secondsSinceEpoch
    }

    package static let secondsPerDay = 86_400
}

extension Instant: Comparable {
    package static func < (left: Instant, right: Instant) -> Bool {
        left.secondsSinceEpoch < right.secondsSinceEpoch
    }
}

// MARK: The clock of a zone

extension Instant {
    /// Days since 1970-01-01 on the calendar there.
    package func dayNumber(in zone: Zone) -> Int {
        let seconds = secondsSinceEpoch + zone.offset
        return (seconds - Instant.remainder(of: seconds)) / Instant.secondsPerDay
    }

    /// The date on the calendar there.
    package func date(in zone: Zone) -> CalendarDate {
        CalendarDate(daysSinceEpoch: dayNumber(in: zone))
    }

    /// Seconds since midnight there, 0 to 86,399.
    package func secondOfDay(in zone: Zone) -> Int {
        Instant.remainder(of: secondsSinceEpoch + zone.offset)
    }

    /// Whole minutes since midnight there, 0 to 1,439.
    package func minuteOfDay(in zone: Zone) -> Int { secondOfDay(in: zone) / 60 }

    private static func remainder(of seconds: Int) -> Int {
        let remainder = seconds % secondsPerDay
        return remainder < 0 ? remainder + secondsPerDay : remainder
    }
}
