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
    private let cost: Int
    private let languageRank: Int

    init(_ linked: LinkedService, outlook: Outlook, query: RouteQuery) {
        (place, primary, self.outlook) = (linked.place, linked.primary, outlook)
        reach = linked.reach(from: query.network)
        obstacle =
            reach == .no
            ? .network : linked.audienceAdmits(network: query.network) ? nil : .audience
        let own = query.language.ownLanguage { linked.speaks($0) }
        speaksOwnLanguage = own != nil
        spoken = own ?? query.mostWanted(of: linked.service.languages)
        languageRank = own == nil ? query.rank(of: spoken) : 0
        cost = linked.costRank
    }

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
    /// In the order to call them; a fallback directly after its primary, unless it can be acted on
    /// sooner than that.
    func inCallingOrder() -> [Candidate] {
        guard count > 1 else { return self }
        let sorted = sorted(by: Candidate.isCalledBefore)
        guard sorted.contains(where: { sorted.hasPrimary(of: $0) }) else { return sorted }
        var result: [Candidate] = []
        result.reserveCapacity(count)
        // A fallback of a fallback has no primary among these; it stands last.
        var last: [Candidate] = []
        for candidate in sorted {
            if sorted.hasPrimary(of: candidate) {
                let isPlaced = sorted.contains {
                    $0.place == candidate.primary && !sorted.hasPrimary(of: $0)
                }
                if !isPlaced { last.append(candidate) }
                continue
            }
            for own in sorted
            where own.primary == candidate.place && own.stateRank < candidate.stateRank {
                result.append(own)
            }
            result.append(candidate)
            for own in sorted
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
