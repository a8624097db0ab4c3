/// Decides which numbers a caller dials, and in which order. The whole rule is in this file.
///
/// 1. Eligible are the services that handle the topic and are valid on that day. Whether one is open
///    is decided by an emergency override, else by a dated one, else by its regular hours
///    (`Timetable`).
/// 2. A service that the caller's network cannot reach, or that is meant for other callers, is set
///    aside with the reason.
/// 3. Services in the caller's own language are sorted by one key: open before unknown before
///    closed, free before paid, the sooner opening, the content's order of preference. A fallback
///    stands directly after its primary when both are in the same state; otherwise it stands where
///    its own key puts it.
/// 4. When none of them is certain to be open, services open now in another language stand first:
///    those in a language that the caller also speaks, in the order named, then English, other
///    languages, the office's own, and those whose language is not stated. Urgent topics always get them,
///    others when the caller names a further language, whether or not one of them is spoken.
/// 5. When no service that can be called speaks the caller's language, all of them are given,
///    sorted by the same key with the languages of rule 4 after the state. `Warnings` says so.
/// 6. Without any service the topic's referral is given; a route without steps and referral says that
///    nothing fits. Nothing is guessed.
///
/// Beside it: until when an answer holds (`RouteValidity`), why it is as it is (`Explanation`).
package final class CallRouter: Sendable {
    /// All services whose line is known, in their order of preference.
    package let services: [LinkedService]
    /// In alphabetical order.
    package let topicIDs: [Topic.ID]
    package let holidays: HolidayCalendar
    /// What callers can be asked for, and what is spoken in the office itself.
    package let languages: Languages
    private let topics: [Topic.ID: Topic]
    private let servicesByTopic: [Topic.ID: [LinkedService]]

    /// - Parameters:
    ///   - topics: what callers can ask about.
    ///   - lines: the numbers.
    ///   - services: in their order of preference; one whose line is unknown is left out.
    ///   - overrides: hours that hold instead of the regular ones for a time.
    ///   - holidays: the public holidays.
    ///   - languages: the office's.
    package init(
        topics: [Topic], lines: [Line], services: [Service], overrides: [Override] = [],
        holidays: HolidayCalendar, languages: Languages
    ) {
        let lines = Dictionary(lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let linked = services.compactMap { service in
            lines[service.line].map { LinkedService(service: service, line: $0, overrides) }
        }
        self.services = linked
        self.topics = Dictionary(
            topics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        topicIDs = self.topics.keys.sorted()
        servicesByTopic = self.topics.mapValues { topic in
            linked.filter { $0.service.topics.contains(topic.id) }
        }
        (self.holidays, self.languages) = (holidays, languages)
    }

    package convenience init(_ edition: Edition) {
        self.init(
            topics: edition.topics, lines: edition.lines, services: edition.services,
            overrides: edition.overrides, holidays: edition.holidays,
            languages: edition.languages)
    }

    package func topic(_ id: Topic.ID) -> Topic? { topics[id] }

    /// The services that handle a topic, whenever they are valid.
    package func services(handling topic: Topic.ID) -> [LinkedService] {
        servicesByTopic[topic] ?? []
    }

    /// The answer to `query`, or nil when no topic has that id.
    package func route(_ query: RouteQuery) -> Route? {
        guard let topic = topics[query.topic] else { return nil }
        let handling = services(handling: topic.id)
        let outlooks = handling.map { $0.timetable.outlook(at: query.at, holidays: holidays) }
        var candidates: [Candidate] = []
        var unreachable: [Route.Unreachable] = []
        for (preference, linked) in handling.enumerated()
        where linked.service.validity.contains(query.at.date(in: holidays.zone)) {  // rule 1
            if let obstacle = linked.obstacle(for: query.network) {  // rule 2
                unreachable.append(Route.Unreachable(linked: linked, reason: obstacle))
            } else {
                candidates.append(
                    Candidate(
                        linked, outlooks[preference], preference, for: query,
                        languages.home))
            }
        }
        let steps = Self.steps(candidates, query, isUrgent: topic.isUrgent)
        return Route(
            query: query, steps: steps, considered: candidates.map(\.linked),
            unreachable: unreachable,
            referral: steps.isEmpty ? topic.referral : nil,  // rule 6
            holiday: holidays.holiday(on: query.at.date(in: holidays.zone)), zone: holidays.zone,
            validUntil: endOfValidity(after: query.at, handling, outlooks))
    }

    /// Rules 3 to 5.
    private static func steps(
        _ candidates: [Candidate], _ query: RouteQuery, isUrgent: Bool
    ) -> [Route.Step] {
        let own = candidates.filter(\.speaksOwnLanguage)
        guard !own.isEmpty else {
            return ordered(candidates).map { $0.step(.noOwnLanguage) }
        }
        let others = candidates.filter { !$0.speaksOwnLanguage && $0.state == .open }
        let includesOthers =
            (isUrgent || !query.also.isEmpty) && !own.contains { $0.state == .open }
        let first = includesOthers ? ordered(others) : []
        return first.map { $0.step(isUrgent ? .urgentOtherLanguage : .otherLanguageOpen) }
            + ordered(own).map { $0.step(.ownLanguage($0.state)) }
    }

    /// Sorted by key, each fallback directly after its primary when both are in the same state.
    private static func ordered(_ candidates: [Candidate]) -> [Candidate] {
        let sorted = candidates.sorted { $0.key < $1.key }
        var order: [Candidate] = []
        func append(_ candidate: Candidate) {
            // Content in which fallbacks stand in for each other in a circle loses none of them.
            guard !order.contains(where: { $0.id == candidate.id }) else { return }
            order.append(candidate)
            for fallback in sorted where fallback.follows(candidate) { append(fallback) }
        }
        for candidate in sorted where !sorted.contains(where: candidate.follows) {
            append(candidate)
        }
        for candidate in sorted { append(candidate) }
        return order
    }
}

extension LinkedService {
    /// Why a caller on `network` cannot be sent here (rule 2); nil when they can. No network named
    /// means a phone in Japan of unknown kind.
    package func obstacle(for network: Network?) -> Route.Obstacle? {
        if line.reach(from: network) == .no { return .network }
        if network == .overseas, !hasInternationalNumber { return .network }
        guard let audience = service.audience else { return nil }
        return audience.admits(network: network) ? nil : .audience
    }
}

/// A service that can be called, as this caller meets it at this instant.
private struct Candidate {
    let linked: LinkedService
    let outlook: Outlook
    let reach: Reach
    let speaksOwnLanguage: Bool
    /// The language that would be spoken with the caller; nil when the documents do not say.
    let spoken: SpokenLanguage?
    let key: Key

    var id: Service.ID { linked.service.id }
    var state: OpeningState.Kind { outlook.state }

    /// What decides the order, the first difference first.
    struct Key: Comparable {
        let state, language, cost, opening, preference: Int

        static func < (left: Key, right: Key) -> Bool {
            (left.state, left.language, left.cost, left.opening, left.preference)
                < (right.state, right.language, right.cost, right.opening, right.preference)
        }
    }

    init(
        _ linked: LinkedService, _ outlook: Outlook, _ preference: Int, for query: RouteQuery,
        _ home: SpokenLanguage?
    ) {
        let languages = linked.service.languages
        let own = query.language.spoken.flatMap { languages.contains($0) ? $0 : nil }
        (self.linked, self.outlook) = (linked, outlook)
        reach = linked.line.reach(from: query.network)
        speaksOwnLanguage = own != nil
        spoken = own ?? query.firstChoice(of: languages, home)
        key = Key(
            state: outlook.state.rank, language: own == nil ? query.rank(of: spoken, home) : 0,
            cost: linked.line.cost.rank, opening: outlook.openingRank,
            preference: preference)
    }

    func follows(_ primary: Candidate) -> Bool {
        linked.service.fallbackFor == primary.id && state == primary.state
    }

    func step(_ rule: Route.Rule) -> Route.Step {
        Route.Step(
            linked: linked, rule: rule, state: state, spokenLanguage: spoken, reach: reach,
            override: outlook.overrideIndex.map { linked.timetable.overrides[$0] },
            opensAt: outlook.opensAt, closesAt: outlook.closesAt)
    }
}

extension Outlook {
    /// What is open does not open; what never opens again comes last.
    fileprivate var openingRank: Int {
        state == .open ? 0 : opensAt?.secondsSinceEpoch ?? .max
    }
}

extension OpeningState.Kind {
    fileprivate var rank: Int {
        switch self {
        case .open: 0
        case .unknown: 1
        case .closed: 2
        }
    }
}

extension RouteQuery {
    /// Where a language that is not the caller's own stands: what the caller also speaks in the
    /// order named, English, other languages, the office's own, not stated.
    fileprivate func rank(of language: SpokenLanguage?, _ home: SpokenLanguage?) -> Int {
        guard let language else { return also.count + 3 }
        if let position = also.firstIndex(of: language) { return position }
        return switch language {
        case .english: also.count
        case home: also.count + 2
        default: also.count + 1
        }
    }

    /// The one of a line's languages, most preferred first, that the caller would take first; nil
    /// when none is stated.
    fileprivate func firstChoice(
        of languages: [SpokenLanguage], _ home: SpokenLanguage?
    ) -> SpokenLanguage? {
        languages.min { rank(of: $0, home) < rank(of: $1, home) }
    }
}
