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
package final class RouteTable: Sendable {
    /// In alphabetical order.
    package let topicIDs: [Topic.ID]
    /// All services whose line is known, in their order of preference.
    package let services: [LinkedService]
    /// Every code that a warning can have.
    package let warningCodes: [String]
    package let holidays: HolidayCalendar
    /// What the rules ask about the services, by their places.
    let traits: [ServiceTraits]
    /// What they ask about the doubts, one service's after the other's.
    let doubts: [DoubtTraits]
    /// By the place of the topic.
    private let handlings: [Handling]

    /// `services` in their order of preference where the rules leave a tie.
    package init(
        topics: [Topic], lines: [Line], services: [Service], overrides: [Override] = [],
        holidays: HolidayCalendar
    ) {
        let linked = Self.linked(services, lines, overrides)
        let topics = Dictionary(
            topics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }
        ).values.sorted { $0.id < $1.id }
        handlings = topics.map { topic in
            Handling(
                topic: topic, services: linked.filter { $0.service.topics.contains(topic.id) })
        }
        topicIDs = topics.map(\.id)
        (traits, doubts, warningCodes) = Self.traits(linked)
        (self.services, self.holidays) = (linked, holidays)
    }

    package convenience init(_ edition: Edition) {
        self.init(
            topics: edition.topics, lines: edition.lines, services: edition.services,
            overrides: edition.overrides, holidays: edition.holidays)
    }

    private static func linked(
        _ services: [Service], _ lines: [Line], _ overrides: [Override]
    ) -> [LinkedService] {
        let lines = Dictionary(lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var linked: [LinkedService] = []
        for service in services {
            guard let line = lines[service.line] else { continue }
            linked.append(
                LinkedService(
                    service: service, line: line,
                    overrides: overrides.filter { $0.services.contains(service.id) },
                    place: linked.count))
        }
        return linked
    }

    private static func traits(
        _ services: [LinkedService]
    ) -> (services: [ServiceTraits], doubts: [DoubtTraits], codes: [String]) {
        let places = Dictionary(
            services.map { ($0.service.id, $0.place) }, uniquingKeysWith: { first, _ in first })
        var codes = WarningCode.allCases.map(\.text)
        var doubts: [DoubtTraits] = []
        let traits = services.map { linked in
            let start = doubts.count
            for doubt in linked.service.doubts {
                let known = codes.firstIndex(of: doubt.code)
                if known == nil { codes.append(doubt.code) }
                doubts.append(
                    DoubtTraits(
                        code: known ?? codes.count - 1, season: doubt.season,
                        onlyWhenClosed: doubt.onlyWhenClosed))
            }
            return ServiceTraits(
                linked, primary: linked.service.fallbackFor.flatMap { places[$0] },
                doubts: start..<doubts.count)
        }
        return (traits, doubts, codes)
    }

    /// The place of a topic among `topicIDs`; nil when there is none with that id.
    package func place(of topic: Topic.ID) -> Int? {
        var (low, high) = (0, topicIDs.count)
        while low < high {
            let middle = (low + high) / 2
            if topicIDs[middle] == topic { return middle }
            if topicIDs[middle] < topic { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// Whom to ask about each topic when no line handles it, by the place of the topic.
    package var referrals: [Referral?] { handlings.map(\.topic.referral) }

    /// The services that handle a topic, valid on any day, with their timetables.
    package func services(handling topic: Topic.ID) -> [LinkedService] {
        place(of: topic).map { handlings[$0].places.map { services[$0] } } ?? []
    }

    /// The answer to `query`, or nil when no topic has that id.
    package func route(_ query: RouteQuery) -> Route? {
        guard let place = place(of: query.topic) else { return nil }
        let handling = handlings[place]
        let outlooks = handling.outlooks(at: query.at, holidays)
        let candidates = handling.candidates(query, outlooks, traits)  // rules 1 and 2
        let order = CallingOrder(candidates, isUrgent: handling.topic.isUrgent)  // rules 3 and 4
        let referral = order.candidates.isEmpty ? handling.topic.referral : nil  // rule 5
        let holiday = holidays.holiday(on: query.at.japanDate)
        return Route(
            query: query, topicPlace: place, candidates: candidates, order: order,
            account: Account(
                query, self, candidates: candidates, order: order,
                hasReferral: referral != nil, holiday: holiday),
            referral: referral, holiday: holiday,
            validUntil: handling.horizon(after: query.at, outlooks, holidays), table: self)
    }
}
