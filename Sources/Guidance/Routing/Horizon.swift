/// How long an answer may be repeated without asking again.
struct Horizon {
    /// The topic, with all its services, whether valid now or at another time.
    let handling: Handling
    /// What holds at the instant at each of the topic's timetables.
    let outlooks: [Outlook]
    let holidays: HolidayCalendar

    /// The earliest instant after `now` at which a route may differ.
    func end(after now: Instant) -> Instant {
        var end = now.adding(seconds: Instant.secondsPerDay)
        func consider(_ moment: Instant) {
            if moment > now, moment < end { end = moment }
        }
        for outlook in outlooks {
            if let change = outlook.nextChange { consider(change) }
        }
        for edge in handling.validityEdges { consider(edge) }
        // At midnight the day's name and the season of a doubt can change.
        let today = now.japanDate
        let tomorrow = today.adding(days: 1)
        if holidays.holiday(on: today) != holidays.holiday(on: tomorrow)
            || handling.seasons.contains(where: { $0.contains(today) != $0.contains(tomorrow) })
        {
            consider(Instant(japanDate: tomorrow))
        }
        return end
    }
}
