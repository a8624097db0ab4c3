/// A topic with the services that handle it, and what they have in common.
final class Handling: Sendable {
    let topic: Topic
    /// Their places in the table.
    let places: [Int]
    /// One service for each timetable there is: many services keep the same hours.
    private let timetables: [LinkedService]
    /// By the place of a service in `places`, the place of its timetable.
    private let timetablePlaces: [Int]
    /// The instants at which the validity of one of them begins or ends.
    let validityEdges: [Instant]
    /// When one of their doubts matters, each season once.
    let seasons: [Doubt.Season]

    init(topic: Topic, services: [LinkedService]) {
        self.topic = topic
        places = services.map(\.place)
        var timetables: [LinkedService] = []
        timetablePlaces = services.map { linked in
            if let known = timetables.firstIndex(where: { $0.timetable == linked.timetable }) {
                return known
            }
            timetables.append(linked)
            return timetables.count - 1
        }
        self.timetables = timetables
        validityEdges = services.flatMap(\.service.validity.edges)
        var seasons: [Doubt.Season] = []
        for season in services.flatMap(\.service.doubts).compactMap(\.season)
        where !seasons.contains(season) { seasons.append(season) }
        self.seasons = seasons
    }

    /// What holds at an instant, by the place of the timetable.
    func outlooks(at instant: Instant, _ holidays: HolidayCalendar) -> [Outlook] {
        timetables.map { $0.timetable.outlook(at: instant, holidays: holidays) }
    }

    /// The services valid at the instant of a query, as the caller meets them.
    func candidates(
        _ query: RouteQuery, _ outlooks: [Outlook], _ traits: [ServiceTraits]
    ) -> [Candidate] {
        let today = query.at.japanDayNumber
        var candidates: [Candidate] = []
        candidates.reserveCapacity(places.count)
        for index in places.indices where traits[places[index]].isValid(on: today) {
            let outlook = outlooks[timetablePlaces[index]]
            candidates.append(traits[places[index]].candidate(for: query, outlook))
        }
        return candidates
    }
}
