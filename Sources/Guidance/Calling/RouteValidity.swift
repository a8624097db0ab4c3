/// How long an answer may be repeated without asking again.
extension CallRouter {
    /// The earliest instant after `now`, at most a day later, at which a route may differ.
    /// - Parameters:
    ///   - now: the instant of the route.
    ///   - handling: the services of the topic, whether valid now or at another time.
    ///   - outlooks: what holds at each of them.
    /// - Returns: an instant after `now`.
    func endOfValidity(
        after now: Instant, _ handling: [LinkedService], _ outlooks: [Outlook]
    ) -> Instant {
        let tomorrow = Instant(in: holidays.zone, date: now.date(in: holidays.zone).adding(days: 1))
        var moments = outlooks.compactMap(\.nextChange)
        moments += handling.flatMap { $0.service.validity.edges(in: holidays.zone) }
        if changesAtMidnight(after: now, handling) { moments.append(tomorrow) }
        let inADay = now.adding(seconds: Instant.secondsPerDay)
        return moments.filter { $0 > now && $0 < inADay }.min() ?? inADay
    }

    /// Whether the day's name or the season of a doubt changes at the next midnight.
    private func changesAtMidnight(after now: Instant, _ handling: [LinkedService]) -> Bool {
        let (today, tomorrow) = (
            now.date(in: holidays.zone), now.date(in: holidays.zone).adding(days: 1)
        )
        if holidays.holiday(on: today) != nil || holidays.holiday(on: tomorrow) != nil {
            return true
        }
        return handling.lazy.flatMap(\.service.doubts).compactMap(\.season)
            .contains { $0.contains(today) != $0.contains(tomorrow) }
    }
}
