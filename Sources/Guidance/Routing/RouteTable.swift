/// The lines and services of an edition, ready to be asked for a route.
///
/// The decision, in order:
/// 1. services valid at the instant that handle the topic; whether they are open is decided by an
///    emergency override, else a dated one, else their regular hours;
/// 2. those the network cannot reach, or whose audience excludes the caller, are set aside with
///    the reason;
/// 3. those in the caller's own language: open, then unknown, then closed; free before paid; a
///    fallback directly after its primary;
/// 4. only when the topic is urgent and nothing in the caller's own language is open: services
///    open now in another language, before everything of rule 3 that is not open;
/// 5. a topic that no line handles gives a referral;
/// 6. nothing fits: say so, never guess.
package struct RouteTable: Sendable {
    private let topics: [Topic.ID: Handling]
    /// All services whose line is known, in their order of preference.
    package let services: [LinkedService]
    let holidays: HolidayCalendar

    /// `services` in their order of preference where the rules leave a tie.
    package init(
        topics: [Topic], lines: [Line], services: [Service], overrides: [Override] = [],
        holidays: HolidayCalendar
    ) {
        topicIDs = topics.map(\.id).sorted()
        self.services = Self.linked(services, lines, overrides)
        var byTopic: [Topic.ID: [LinkedService]] = [:]
        for linked in self.services {
            for topic in linked.service.topics { byTopic[topic, default: []].append(linked) }
        }
        self.topics = Dictionary(
            topics.map { ($0.id, Handling(topic: $0, services: byTopic[$0.id] ?? [])) },
            uniquingKeysWith: { first, _ in first })
        self.holidays = holidays
    }

    package init(_ edition: Edition) {
        self.init(
            topics: edition.topics, lines: edition.lines, services: edition.services,
            overrides: edition.overrides, holidays: edition.holidays)
    }

    private static func linked(
        _ services: [Service], _ lines: [Line], _ overrides: [Override]
    ) -> [LinkedService] {
        let lines = Dictionary(lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let known = services.filter { lines[$0.line] != nil }
        let places = Dictionary(
            known.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        return known.enumerated().compactMap { place, service in
            lines[service.line].map { line in
                LinkedService(
                    service: service, line: line,
                    overrides: overrides.filter { $0.services.contains(service.id) },
                    place: place, primary: service.fallbackFor.flatMap { places[$0] })
            }
        }
    }

    /// In alphabetical order.
    package let topicIDs: [Topic.ID]

    /// The services that handle a topic, valid on any day, with their timetables.
    package func services(handling topic: Topic.ID) -> [LinkedService] {
        topics[topic]?.services ?? []
    }

    /// The answer to `query`, or nil when no topic has that id.
    package func route(_ query: RouteQuery) -> Route? {
        guard let entry = topics[query.topic] else { return nil }
        let topic = entry.topic
        let outlooks = entry.outlooks(at: query.at, holidays)
        let candidates = entry.candidates(query, outlooks)  // rules 1 and 2
        let order = CallingOrder(candidates, isUrgent: topic.isUrgent)  // rules 3 and 4
        let referral = order.candidates.isEmpty ? topic.referral : nil  // rule 5
        let holiday = holidays.holiday(on: query.at.japanDate)
        let account = Account(
            query, services, candidates: candidates, order: order, referral: referral,
            holiday: holiday)
        return Route(
            query: query, steps: order.candidates.map { services[$0.place].step($0) },
            unreachable: candidates.compactMap { left in
                left.obstacle.map {
                    Route.Unreachable(linked: services[left.place], reason: $0)
                }
            },
            nextInOwnLanguage: order.ownOpen.isEmpty
                ? order.ownNotOpen.lazy.compactMap(\.outlook.opensAt).min() : nil,
            referral: referral, warnings: account.warnings, holiday: holiday,
            reasons: account.reasons,
            validUntil: entry.horizon(after: query.at, outlooks, holidays))
    }
}
