/// How long an answer may be repeated without asking again.
extension Handling {
    /// The earliest instant after `now`, at most a day later, at which a route may differ; all the
    /// topic's services are looked at, whether valid now or at another time.
    /// - Parameters:
    ///   - now: the instant of the route.
    ///   - outlooks: what holds then at each of the topic's timetables.
    ///   - holidays: the public holidays.
    /// - Returns: an instant after `now`.
    func horizon(
        after now: Instant, _ outlooks: [Outlook], _ holidays: HolidayCalendar
    ) -> Instant {
        var end = now.adding(seconds: Instant.secondsPerDay)
        func consider(_ moment: Instant) {
            if moment > now, moment < end { end = moment }
        }
        for outlook in outlooks {
            if let change = outlook.nextChange { consider(change) }
        }
        for edge in validityEdges { consider(edge) }
        // At midnight the day's name and the season of a doubt can change.
        let day = now.japanDayNumber
        if holidays.isHoliday(dayNumber: day) || holidays.isHoliday(dayNumber: day + 1)
            || seasonChanges(after: day)
        {
            consider(Instant(japanDayNumber: day + 1, minuteOfDay: 0))
        }
        return end
    }

    /// Whether a doubt begins or ceases to matter at the end of a day, counted from 1970-01-01.
    private func seasonChanges(after day: Int) -> Bool {
        guard !seasons.isEmpty else { return false }
        let (today, tomorrow) = (
            CalendarDate(daysSinceEpoch: day), CalendarDate(daysSinceEpoch: day + 1)
        )
        return seasons.contains { $0.contains(today) != $0.contains(tomorrow) }
    }
}
