/// A service that handles the topic, seen by one caller at one instant.
///
/// An object, because the rules hand it from list to list.
final class Candidate: Sendable {
    let linked: LinkedService
    let state: OpeningState
    let reach: Reach
    /// Which of the timetable's overrides decides on the state; nil when the regular hours do.
    let overrideIndex: Int?
    let opensAt: Instant?
    let closesAt: Instant?
    let speaksOwnLanguage: Bool
    /// The language that would be spoken with the caller; nil when the documents do not say.
    let spoken: SpokenLanguage?

    init(_ linked: LinkedService, query: RouteQuery, holidays: HolidayCalendar) {
        self.linked = linked
        let timetable = linked.timetable
        overrideIndex = timetable.overrides.firstIndex { $0.holds(at: query.at) }
        state = timetable.state(at: query.at, holidays: holidays)
        reach = linked.line.reach(from: query.network)
        let isOpen = state.kind == .open
        opensAt = isOpen ? nil : timetable.nextOpening(after: query.at, holidays: holidays)
        closesAt = isOpen ? timetable.nextClosing(after: query.at, holidays: holidays) : nil
        let languages = linked.service.languages
        let own = query.language.ownLanguage { languages.contains($0) }
        speaksOwnLanguage = own != nil
        spoken = own ?? languages.min { query.rank(of: $0) < query.rank(of: $1) }
    }

    var override: Override? { overrideIndex.map { linked.timetable.overrides[$0] } }

    var stateRank: Int {
        switch state.kind {
        case .open: 0
        case .unknown: 1
        case .closed: 2
        }
    }

    var step: Route.Step {
        Route.Step(
            linked: linked, state: state, spokenLanguage: spoken, reach: reach,
            overrideIndex: overrideIndex, opensAt: opensAt, closesAt: closesAt)
    }
}

extension RouteQuery {
    /// The place of a language that is not the caller's own: what the caller also speaks, English,
    /// the line's other languages, Japanese, not stated.
    fileprivate func rank(of language: SpokenLanguage?) -> Int {
        guard let language else { return Int.max }
        if let place = also.firstIndex(of: language) { return place }
        return switch language {
        case .english: also.count
        case .japanese: also.count + 2
        default: also.count + 1
        }
    }
}

/// Rule 2: who can be called at all by this caller.
struct Admission {
    private(set) var admitted: [Candidate] = []
    private(set) var unreachable: [Route.Unreachable] = []

    init(_ candidates: [Candidate], _ query: RouteQuery) {
        admitted.reserveCapacity(candidates.count)
        for candidate in candidates {
            if let cause = Admission.obstacle(candidate, query) {
                unreachable.append(
                    Route.Unreachable(linked: candidate.linked, reason: cause))
            } else {
                admitted.append(candidate)
            }
        }
    }

    private static func obstacle(
        _ candidate: Candidate, _ query: RouteQuery
    ) -> Route.Unreachable.Cause? {
        if candidate.reach == .no { return .network }
        if candidate.linked.service.audience?.admits(network: query.network) == false {
            return .audience
        }
        return nil
    }
}

/// Rule 3: the services that speak the caller's own language.
struct OwnLanguage {
    let open: [Candidate]
    /// Unknown first, then closed.
    let notOpen: [Candidate]

    init(_ candidates: [Candidate]) {
        let ordered = candidates.filter(\.speaksOwnLanguage).inCallingOrder { _ in 0 }
        open = ordered.filter { $0.state.kind == .open }
        notOpen = ordered.filter { $0.state.kind != .open }
    }
}

/// Rule 4: the services open now in a language that is not the caller's own, in the order of
/// `RouteQuery.rank`.
struct OtherLanguages {
    let open: [Candidate]

    init(_ candidates: [Candidate], _ query: RouteQuery, isWanted: Bool) {
        guard isWanted else {
            open = []
            return
        }
        open = candidates.filter { $0.state.kind == .open && !$0.speaksOwnLanguage }
            .inCallingOrder { query.rank(of: $0.spoken) }
    }
}

extension [Candidate] {
    /// By language, then open before unknown before closed, then free before paid, then the sooner
    /// opening; a fallback directly after its primary, unless it can be acted on sooner than that.
    func inCallingOrder(language rank: (Candidate) -> Int) -> [Candidate] {
        guard count > 1 else { return self }
        let keys = map { CallingKey($0, rank) }
        let sorted = indices.sorted { left, right in
            keys[left] == keys[right] ? left < right : keys[left] < keys[right]
        }.map { self[$0] }
        let isBehind = sorted.map { candidate in
            candidate.linked.primary.map { primary in
                sorted.contains { $0.linked.place == primary }
            } ?? false
        }
        guard isBehind.contains(true) else { return sorted }
        let primaries = zip(sorted, isBehind).filter { !$1 }.map(\.0)
        var rest = zip(sorted, isBehind).filter(\.1).map(\.0)
        var result: [Candidate] = []
        for primary in primaries {
            let own = rest.filter { $0.linked.primary == primary.linked.place }
            rest.removeAll { $0.linked.primary == primary.linked.place }
            let sooner = own.filter { $0.stateRank < primary.stateRank }
            result += sooner + [primary] + own.filter { $0.stateRank >= primary.stateRank }
        }
        return result + rest
    }
}

/// What decides the order of two services, the weightiest first.
private struct CallingKey: Comparable {
    let state: Int
    let language: Int
    let cost: Int
    let opening: Int

    init(_ candidate: Candidate, _ rank: (Candidate) -> Int) {
        state = candidate.stateRank
        language = rank(candidate)
        cost = candidate.linked.line.cost.rank
        opening = candidate.opensAt?.secondsSinceEpoch ?? 0
    }

    static func < (left: CallingKey, right: CallingKey) -> Bool {
        (left.state, left.language, left.cost, left.opening)
            < (right.state, right.language, right.cost, right.opening)
    }
}
