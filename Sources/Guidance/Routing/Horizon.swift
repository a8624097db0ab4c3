/// How long an answer may be repeated without asking again.
struct Horizon {
    /// All services that handle the topic, whether valid now or at another time.
    let handling: [LinkedService]
    let holidays: HolidayCalendar

    /// The earliest instant after `now` at which a route may differ.
    func end(after now: Instant) -> Instant {
        let today = now.japanDate
        var moments = [now.adding(seconds: Instant.secondsPerDay)]
        for linked in handling {
            if let change = linked.timetable.nextChange(after: now, holidays: holidays) {
                moments.append(change)
            }
            moments += linked.service.validity.edges
        }
        // At midnight the day's name and the season of a doubt can change.
        let tomorrow = today.adding(days: 1)
        if holidays.holiday(on: today) != holidays.holiday(on: tomorrow)
            || doubts(on: today) != doubts(on: tomorrow)
        {
            moments.append(Instant(japanDate: tomorrow))
        }
        return moments.filter { $0 > now }.min() ?? now.adding(seconds: Instant.secondsPerDay)
    }

    private func doubts(on date: CalendarDate) -> [Bool] {
        handling.flatMap(\.service.doubts).map { $0.season?.contains(date) ?? true }
    }
}
