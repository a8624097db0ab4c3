/// A service with the line it is on and its timetable, shared by every answer that names it.
///
/// A route hands services from rule to rule; sharing one object costs a reference count, where
/// copying the values would cost one for each of their texts.
package final class LinkedService: Sendable {
    package let service: Service
    package let line: Line
    package let timetable: Timetable
    /// Its place among all services of its table, from 0.
    package let place: Int
    /// The place of the service that this one stands in for; nil when it stands in for none.
    let primary: Int?
    /// The instants, in order, at which its validity begins and ends.
    let validityEdges: [Instant]
    /// It has a menu, and no digits of it are sure.
    let hasUnconfirmedMenu: Bool
    /// What the documents leave open.
    let doubts: [Doubt]
    /// The documents do not say which language is spoken.
    let isSilentOnLanguage: Bool
    /// Free calls before the others.
    let costRank: Int
    /// By the place of the network among all; the last for a caller who names none.
    private let reaches: [Reach]
    /// A bit for each language by its place among all.
    private let languages: UInt64

    init(
        service: Service, line: Line, overrides: [Override] = [], place: Int = 0,
        primary: Int? = nil
    ) {
        (self.service, self.line, self.place, self.primary) = (service, line, place, primary)
        timetable = Timetable(regular: service.hours, overrides: overrides)
        validityEdges = service.validity.edges
        hasUnconfirmedMenu = service.menu.map { $0.digits == nil } ?? false
        doubts = service.doubts
        isSilentOnLanguage = service.languages.isEmpty
        costRank = line.cost.rank
        reaches = Network.allCases.map { line.reach(from: $0) } + [line.reach(from: nil)]
        languages = service.languages.reduce(0) { $0 | 1 << UInt64($1.place) }
    }

    /// As `line.reach(from:)` says.
    func reach(from network: Network?) -> Reach { reaches[network?.place ?? reaches.count - 1] }

    /// Whether the language is spoken there.
    func speaks(_ language: SpokenLanguage) -> Bool { languages & 1 << UInt64(language.place) != 0 }

    /// Whether the service is for callers on this network.
    func audienceAdmits(network: Network?) -> Bool {
        service.audience?.admits(network: network) ?? true
    }
}

extension LinkedService {
    /// A year of open hours from `first` on; none on days on which the service is not valid.
    package func weeklyHours(
        from first: CalendarDate, holidays: HolidayCalendar, areHolidaysApart: Bool
    ) -> WeeklyHours {
        WeeklyHours(
            from: first, days: 366, holidays: holidays, areHolidaysApart: areHolidaysApart
        ) { date in
            service.validity.contains(date) ? timetable.openSpans(on: date, holidays: holidays) : []
        }
    }
}

extension LinkedService: Hashable {
    package static func == (left: LinkedService, right: LinkedService) -> Bool {
        left === right
            || left.service == right.service && left.line == right.line
                && left.timetable == right.timetable
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(service.id) }
}
