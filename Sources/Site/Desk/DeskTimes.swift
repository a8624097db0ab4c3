import Guidance

/// The times that callers ask about, from now on.
struct DeskTimes {
    let now: Instant
    let zone: Zone
    /// When the answer changes.
    let nextChange: Instant

    /// Nil stands for now.
    var all: [(key: String, instant: Instant?)] {
        let today = now.date(in: zone)
        let tomorrow = today.adding(days: 1)
        let evening = Instant(in: zone, date: today, minuteOfDay: 18 * 60)
        let saturday =
            (1...7).map { today.adding(days: $0) }.first { $0.weekday == .saturday } ?? tomorrow
        return [("time_now", nil)] + (evening > now ? [("time_evening", evening)] : [])
            + [
                ("time_tomorrow_10", Instant(in: zone, date: tomorrow, minuteOfDay: 10 * 60)),
                ("time_tomorrow_18", Instant(in: zone, date: tomorrow, minuteOfDay: 18 * 60)),
                ("time_saturday", Instant(in: zone, date: saturday, minuteOfDay: 10 * 60)),
                ("time_next_change", nextChange),
            ]
    }
}
