/// A service that handles the topic, seen by one caller at one instant.
///
/// Numbers alone: the rules hand candidates from list to list, and none is counted on the way.
struct Candidate {
    /// The service's place in the table.
    let place: Int
    /// The place of the service that this one stands in for; nil when it stands in for none.
    let primary: Int?
    let outlook: Outlook
    let reach: Reach
    /// Why this caller cannot be sent there; nil when they can.
    let obstacle: Route.Unreachable.Cause?
    let speaksOwnLanguage: Bool
    /// The language that would be spoken with the caller; nil when the documents do not say.
    let spoken: SpokenLanguage?
    /// What decides the order after state and language: free before paid, then the sooner opening.
    fileprivate let cost: Int
    fileprivate let languageRank: Int

    var state: OpeningState.Kind { outlook.state }

    var stateRank: Int {
        switch outlook.state {
        case .open: 0
        case .unknown: 1
        case .closed: 2
        }
    }

    /// By language, then open before unknown before closed, then free before paid, then the sooner
    /// opening, then by preference of the table.
    fileprivate static func isCalledBefore(_ left: Candidate, _ right: Candidate) -> Bool {
        if left.stateRank != right.stateRank { return left.stateRank < right.stateRank }
        if left.languageRank != right.languageRank { return left.languageRank < right.languageRank }
        if left.cost != right.cost { return left.cost < right.cost }
        if left.opening != right.opening { return left.opening < right.opening }
        return left.place < right.place
    }

    private var opening: Int { outlook.opensAt?.secondsSinceEpoch ?? 0 }
}

extension LinkedService {
    /// The service as the caller of a query meets it.
    func candidate(for query: RouteQuery, _ outlook: Outlook) -> Candidate {
        let reach = reach(from: query.network)
        let own = query.language.ownLanguage { speaks($0) }
        let spoken = own ?? query.mostWanted(of: service.languages)
        return Candidate(
            place: place, primary: primary, outlook: outlook, reach: reach,
            obstacle: reach == .no
                ? .network : audienceAdmits(network: query.network) ? nil : .audience,
            speaksOwnLanguage: own != nil, spoken: spoken, cost: costRank,
            languageRank: own == nil ? query.rank(of: spoken) : 0)
    }

    /// The step of a route to this service.
    func step(_ candidate: Candidate) -> Route.Step {
        Route.Step(
            linked: self, state: candidate.state, spokenLanguage: candidate.spoken,
            reach: candidate.reach, overrideIndex: candidate.outlook.overrideIndex,
            opensAt: candidate.outlook.opensAt, closesAt: candidate.outlook.closesAt)
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

    /// The one of the line's languages that the caller would take first; nil of none.
    fileprivate func mostWanted(of languages: [SpokenLanguage]) -> SpokenLanguage? {
        languages.min { rank(of: $0) < rank(of: $1) }
    }
}

extension [Candidate] {
    /// Those wanted among the ones that can be called, in the order to call them; a fallback directly
    /// after its primary, unless it can be acted on sooner than that.
    func inCallingOrder(where isWanted: (Candidate) -> Bool) -> [Candidate] {
        var sorted: [Candidate] = []
        for candidate in self where candidate.obstacle == nil && isWanted(candidate) {
            // Growing would cost more than the rules do.
            if sorted.isEmpty { sorted.reserveCapacity(count) }
            sorted.append(candidate)
        }
        sorted.sort(by: Candidate.isCalledBefore)
        return sorted.withFallbacksPlaced()
    }

    /// The same sorted ones, with each fallback beside its primary.
    private func withFallbacksPlaced() -> [Candidate] {
        guard contains(where: hasPrimary) else { return self }
        var result: [Candidate] = []
        result.reserveCapacity(count)
        // A fallback of a fallback has no primary among these; it stands last.
        var last: [Candidate] = []
        for candidate in self {
            if hasPrimary(of: candidate) {
                let isPlaced = contains {
                    $0.place == candidate.primary && !hasPrimary(of: $0)
                }
                if !isPlaced { last.append(candidate) }
                continue
            }
            for own in self
            where own.primary == candidate.place && own.stateRank < candidate.stateRank {
                result.append(own)
            }
            result.append(candidate)
            for own in self
            where own.primary == candidate.place && own.stateRank >= candidate.stateRank {
                result.append(own)
            }
        }
        result += last
        return result
    }

    /// Whether the service that `candidate` stands in for is among them.
    private func hasPrimary(of candidate: Candidate) -> Bool {
        guard let primary = candidate.primary else { return false }
        return contains { $0.place == primary }
    }
}
