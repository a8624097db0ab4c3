import Guidance

/// All that the JSON of routes can say of an edition's services and rules.
final class RouteFragments: Sendable {
    let bytes: [UInt8]
    /// By their place in the table.
    let services: [ServiceFragments]
    let question: QuestionFragments
    let holidays: HolidayFragments
    /// By the place of the topic; nil where lines handle it.
    private let referrals: [ReferralFragments?]
    /// The codes of warnings with the comma before them, by their place in the table.
    let warnings: [Range<Int>]
    /// What follows the last time.
    let end: Range<Int>
    private let languages: [Range<Int>]
    private let reasons: [ReasonFragments]
    /// What every reader is told of a rule applied to a service: for each service a row of the
    /// rules, and behind them of the networks that do not reach it.
    private let told: [Range<Int>]

    init(_ edition: Edition, _ routes: RouteTable, _ words: RouteWords) {
        var store = FragmentStore()
        question = QuestionFragments(in: &store)
        let services = routes.services.map { ServiceFragments($0, in: &store) }
        warnings = routes.warningCodes.map { store.add(JSON.string($0).listed) }
        languages = routes.services.flatMap {
            ServiceFragments.languages($0.service, in: &store)
        }
        holidays = HolidayFragments(routes.holidays, words, in: &store)
        referrals = routes.referrals.map { $0.map { ReferralFragments($0, in: &store) } }
        let reasons = Language.allCases.sorted { $0.place < $1.place }.flatMap { language in
            Route.Rule.allCases.sorted { $0.place < $1.place }
                .map { ReasonFragments($0, words, read: language, in: &store) }
        }
        told = routes.services.flatMap { linked in
            let service = services[linked.place]
            // The first are those for readers of one language; what is told is the same for all.
            return reasons.prefix(Route.Rule.count).map {
                $0.told(service.idAndSources, service, &store)
            }
                + ServiceFragments.reaches(linked, in: &store).map {
                    reasons[Route.Rule.unreachableNetwork.place].told($0, service, &store)
                }
        }
        (self.services, self.reasons) = (services, reasons)
        end = store.add(JSON.object([("edition", .string(edition.info.id))]).continued + "}".utf8)
        bytes = store.bytes
    }

    /// What is said of whom a route refers to; nil when it does not.
    func referral(of route: Route) -> ReferralFragments? {
        route.referral == nil ? nil : referrals[route.topicPlace]
    }

    /// The languages of the service at a place in the table.
    func languages(_ place: Int, spoken: SpokenLanguage?) -> Range<Int> {
        let count = SpokenLanguage.count
        return languages[place * (count + 1) + (spoken?.place ?? count)]
    }

    func reason(_ rule: Route.Rule, read language: Language) -> ReasonFragments {
        reasons[language.place * Route.Rule.count + rule.place]
    }

    /// The rule in the language the caller reads; nil for readers of Japanese or English.
    func ownText(_ rule: Route.Rule, read language: Language) -> Range<Int>? {
        reasons[language.place * Route.Rule.count + rule.place].own
    }

    /// A rule applied to a service, from the comma before it to the end of the English text: the
    /// same for every reader.
    /// - Returns: nil for what rests on something that is not known with the edition alone.
    func told(_ reason: Account.Reason, from network: Network?) -> Range<Int>? {
        guard let place = reason.place else { return nil }
        let row = place * (Route.Rule.count + Network.count)
        switch (reason.basis, network) {
        case (.service, _): return told[row + reason.rule.place]
        case (.reach, .some(let network)): return told[row + Route.Rule.count + network.place]
        default: return nil
        }
    }
}
