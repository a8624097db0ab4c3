/// A service that handles the topic, seen by one caller at one instant.
///
/// Numbers alone: the rules hand candidates from list to list, and none is counted on the way.
package struct Candidate: Sendable {
    /// The service's place in the table.
    package let place: Int
    /// The place of the service that this one stands in for; nil when it stands in for none.
    let primary: Int?
    private let outlook: Outlook
    package let reach: Reach
    /// Why this caller cannot be sent there; nil when they can.
    package let obstacle: Route.Unreachable.Cause?
    let speaksOwnLanguage: Bool
    /// The language that would be spoken with the caller; nil when the documents do not say.
    package let spoken: SpokenLanguage?
    /// What decides the order after state and language: free before paid, then the sooner opening.
    private let cost: Int
    private let languageRank: Int

    init(_ service: ServiceTraits, _ query: RouteQuery, _ outlook: Outlook) {
        (place, primary, cost) = (service.place, service.primary, service.costRank)
        self.outlook = outlook
        reach = service.reach(from: query.network)
        obstacle =
            reach == .no ? .network : service.admits(network: query.network) ? nil : .audience
        let own = query.language.ownLanguage { service.languages.contains($0) }
        speaksOwnLanguage = own != nil
        spoken = own ?? query.mostWanted(of: service.languages)
        languageRank = own == nil ? query.rank(of: spoken) : 0
    }

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
    static func isCalledBefore(_ left: Candidate, _ right: Candidate) -> Bool {
        if left.stateRank != right.stateRank { return left.stateRank < right.stateRank }
        if left.languageRank != right.languageRank { return left.languageRank < right.languageRank }
        if left.cost != right.cost { return left.cost < right.cost }
        if left.opening != right.opening { return left.opening < right.opening }
        return left.place < right.place
    }

    private var opening: Int { outlook.opensAt?.secondsSinceEpoch ?? 0 }
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
