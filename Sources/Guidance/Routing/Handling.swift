/// A topic with the services that handle it, and what they have in common.
final class Handling: Sendable {
    let topic: Topic
    let services: [LinkedService]
    /// One service for each timetable there is: many services keep the same hours.
    private let timetables: [LinkedService]
    /// By the place of a service in `services`, the place of its timetable.
    private let timetablePlaces: [Int]
    /// The instants at which the validity of one of them begins or ends.
    let validityEdges: [Instant]
    /// When one of their doubts matters, each season once.
    let seasons: [Doubt.Season]

    init(topic: Topic, services: [LinkedService]) {
        (self.topic, self.services) = (topic, services)
        var timetables: [LinkedService] = []
        timetablePlaces = services.map { linked in
            if let known = timetables.firstIndex(where: { $0.timetable == linked.timetable }) {
                return known
            }
            timetables.append(linked)
            return timetables.count - 1
        }
        self.timetables = timetables
        validityEdges = services.flatMap(\.validityEdges)
        var seasons: [Doubt.Season] = []
        for season in services.flatMap(\.doubts).compactMap(\.season)
        where !seasons.contains(season) { seasons.append(season) }
        self.seasons = seasons
    }

    /// What holds at an instant, by the place of the timetable.
    func outlooks(at instant: Instant, _ holidays: HolidayCalendar) -> [Outlook] {
        timetables.map { $0.timetable.outlook(at: instant, holidays: holidays) }
    }

    /// The services valid at the instant of a query, as the caller meets them.
    func candidates(_ query: RouteQuery, _ outlooks: [Outlook]) -> [Candidate] {
        let today = query.at.japanDate
        var candidates: [Candidate] = []
        candidates.reserveCapacity(services.count)
        for (index, linked) in services.enumerated()
        where linked.service.validity.contains(today) {
            candidates.append(linked.candidate(for: query, outlooks[timetablePlaces[index]]))
        }
        return candidates
    }
}
