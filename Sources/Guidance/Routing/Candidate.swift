/// A service that handles the topic, seen by one caller at one instant.
struct Candidate {
    let linked: LinkedService
    let state: OpeningState
    let reach: Reach
    /// The override that decides on the state; nil when the regular hours do.
    let override: Override?
    let opensAt: Instant?
    let closesAt: Instant?
    /// The language that will be spoken with the caller; set once a rule has chosen one.
    var spoken: SpokenLanguage?

    var service: Service { linked.service }
    var line: Line { linked.line }

    init(_ linked: LinkedService, query: RouteQuery, holidays: HolidayCalendar) {
        self.linked = linked
        let timetable = linked.timetable
        override = timetable.override(at: query.at)
        state = timetable.state(at: query.at, holidays: holidays)
        reach = linked.line.reach(from: query.network)
        let isOpen = state.kind == .open
        opensAt = isOpen ? nil : timetable.nextOpening(after: query.at, holidays: holidays)
        closesAt = isOpen ? timetable.nextClosing(after: query.at, holidays: holidays) : nil
    }

    func spoken(in language: SpokenLanguage?) -> Candidate {
        var copy = self
        copy.spoken = language
        return copy
    }

    var step: Route.Step {
        Route.Step(
            linked: linked, state: state, spokenLanguage: spoken,
            otherLanguages: service.languages.filter { $0 != spoken }, reach: reach,
            override: override, opensAt: opensAt, closesAt: closesAt)
    }
}

/// Rule 2: who can be called at all by this caller.
struct Admission {
    private(set) var admitted: [Candidate] = []
    private(set) var unreachable: [Route.Unreachable] = []

    init(_ candidates: [Candidate], _ query: RouteQuery) {
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
        if candidate.service.audience?.admits(network: query.network) == false { return .audience }
        return nil
    }
}

/// Rule 3: the services that speak the caller's own language.
struct OwnLanguage {
    let open: [Candidate]
    /// Unknown first, then closed.
    let notOpen: [Candidate]

    init(_ candidates: [Candidate], _ query: RouteQuery) {
        let own = candidates.compactMap { candidate in
            query.language.own.first { candidate.service.languages.contains($0) }
                .map { candidate.spoken(in: $0) }
        }
        let ordered = own.inCallingOrder { _ in 0 }
        open = ordered.filter { $0.state.kind == .open }
        notOpen = ordered.filter { $0.state.kind != .open }
    }
}

/// Rule 4: the services open now in a language that is not the caller's own, in the order: what
/// the caller also speaks, English, the line's other languages, Japanese, not stated.
struct OtherLanguages {
    let open: [Candidate]

    init(_ candidates: [Candidate], _ query: RouteQuery, isWanted: Bool) {
        guard isWanted else {
            open = []
            return
        }
        let own = query.language.own
        let openNow = candidates.filter { candidate in
            candidate.state.kind == .open
                && !candidate.service.languages.contains(where: own.contains)
        }
        let spoken = openNow.map { candidate in
            candidate.spoken(
                in: candidate.service.languages.min {
                    OtherLanguages.rank($0, query) < OtherLanguages.rank($1, query)
                })
        }
        open = spoken.inCallingOrder { OtherLanguages.rank($0.spoken, query) }
    }

    private static func rank(_ language: SpokenLanguage?, _ query: RouteQuery) -> Int {
        guard let language else { return Int.max }
        if let place = query.also.firstIndex(of: language) { return place }
        return switch language {
        case .english: query.also.count
        case .japanese: query.also.count + 2
        default: query.also.count + 1
        }
    }
}

extension [Candidate] {
    /// By language, then open before unknown before closed, then free before paid, then the sooner
    /// opening; a fallback directly after its primary, unless it can be acted on sooner than that.
    func inCallingOrder(language rank: (Candidate) -> Int) -> [Candidate] {
        let keyed: [(place: Int, key: CallingKey, candidate: Candidate)] = enumerated().map {
            ($0.offset, CallingKey($0.element, rank), $0.element)
        }
        let ordered = keyed.sorted { left, right in
            left.key == right.key ? left.place < right.place : left.key < right.key
        }
        let sorted: [Candidate] = ordered.map { $0.candidate }
        let ids = Set(sorted.map(\.service.id))
        let primaries = sorted.filter { candidate in
            !(candidate.service.fallbackFor.map(ids.contains) ?? false)
        }
        var rest = sorted.filter { candidate in
            candidate.service.fallbackFor.map(ids.contains) ?? false
        }
        var result: [Candidate] = []
        for primary in primaries {
            let own = rest.filter { $0.service.fallbackFor == primary.service.id }
            rest.removeAll { $0.service.fallbackFor == primary.service.id }
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
        cost = candidate.line.cost.rank
        opening = candidate.opensAt?.secondsSinceEpoch ?? 0
    }

    static func < (left: CallingKey, right: CallingKey) -> Bool {
        (left.state, left.language, left.cost, left.opening)
            < (right.state, right.language, right.cost, right.opening)
    }
}

extension Candidate {
    var stateRank: Int {
        switch state.kind {
        case .open: 0
        case .unknown: 1
        case .closed: 2
        }
    }
}
