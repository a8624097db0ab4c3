/// How long an answer may be repeated without asking again.
struct Horizon {
    /// All services that handle the topic, whether valid now or at another time.
    let handling: [LinkedService]
    let holidays: HolidayCalendar

    /// The earliest instant after `now` at which a route may differ.
    func end(after now: Instant) -> Instant {
        var end = now.adding(seconds: Instant.secondsPerDay)
        func consider(_ moment: Instant) {
            if moment > now, moment < end { end = moment }
        }
        for linked in handling {
            if let change = linked.timetable.nextChange(after: now, holidays: holidays) {
                consider(change)
            }
            linked.validityEdges.forEach(consider)
        }
        // At midnight the day's name and the season of a doubt can change.
        let today = now.japanDate
        let tomorrow = today.adding(days: 1)
        if holidays.holiday(on: today) != holidays.holiday(on: tomorrow)
            || handling.contains(where: { $0.service.doubts.differ(on: today, and: tomorrow) })
        {
            consider(Instant(japanDate: tomorrow))
        }
        return end
    }
}

extension [Doubt] {
    /// Whether one of them is in season on one of two days alone.
    fileprivate func differ(on first: CalendarDate, and second: CalendarDate) -> Bool {
        contains { doubt in
            doubt.season.map { $0.contains(first) != $0.contains(second) } ?? false
        }
    }
}
