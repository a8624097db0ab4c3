/// A service that handles the topic, seen by one caller at one instant.
///
/// Numbers alone: the rules hand candidates from list to list, and none is counted on the way.
package struct Candidate: Sendable {
    /// The service's place in the table.
    package let place: Int
    /// The place of the service that this one stands in for; nil when it stands in for none.
    let primary: Int?
    fileprivate let outlook: Outlook
    package let reach: Reach
    /// Why this caller cannot be sent there; nil when they can.
    package let obstacle: Route.Unreachable.Cause?
    let speaksOwnLanguage: Bool
    /// The language that would be spoken with the caller; nil when the documents do not say.
    package let spoken: SpokenLanguage?
    /// What decides the order after state and language: free before paid, then the sooner opening.
    fileprivate let cost: Int
    fileprivate let languageRank: Int

    package var state: OpeningState.Kind { outlook.state }
    /// When a closed service opens; nil when it is open, or does not open within 400 days.
    package var opensAt: Instant? { outlook.opensAt }
    /// When an open service closes; nil when it is not open, or never closes.
    package var closesAt: Instant? { outlook.closesAt }
    /// Which of the timetable's overrides holds now; nil when the regular hours do.
    package var overrideIndex: Int? { outlook.overrideIndex }

    /// Open before unknown before closed.
    var stateRank: Int {
        switch outlook.state {
        case .open: 0
        case .unknown: 1
        case .closed: 2
        }
    }

    /// By state, then by language, then free before paid, then the sooner opening, then by
    /// preference of the table.
    func isCalled(before other: Candidate) -> Bool {
        if stateRank != other.stateRank { return stateRank < other.stateRank }
        if languageRank != other.languageRank { return languageRank < other.languageRank }
        if cost != other.cost { return cost < other.cost }
        if opening != other.opening { return opening < other.opening }
        return place < other.place
    }

    private var opening: Int { outlook.opensAt?.secondsSinceEpoch ?? 0 }
}

extension ServiceTraits {
    /// The service as the caller of a query meets it.
    func candidate(for query: RouteQuery, _ outlook: Outlook) -> Candidate {
        let reach = reach(from: query.network)
        let own = query.language.ownLanguage { languages.contains($0) }
        let spoken = own ?? query.mostWanted(of: languages)
        return Candidate(
            place: place, primary: primary, outlook: outlook, reach: reach,
            obstacle: reach == .no ? .network : admits(network: query.network) ? nil : .audience,
            speaksOwnLanguage: own != nil, spoken: spoken, cost: costRank,
            languageRank: own == nil ? query.rank(of: spoken) : 0)
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

    /// The one of the line's languages that the caller would take first, by `rank`; nil of none.
    fileprivate func mostWanted(of languages: LanguageTraits) -> SpokenLanguage? {
        for language in also where languages.contains(language) { return language }
        if languages.contains(.english) { return .english }
        return languages.firstOther ?? (languages.contains(.japanese) ? .japanese : nil)
    }
}
