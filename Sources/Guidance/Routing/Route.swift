/// The ordered answer to a `RouteQuery`: what to dial first, what next, and why.
///
/// It is kept as the rules left it, as numbers; what they stand for is looked up when asked for.
package struct Route: Sendable {
    package let query: RouteQuery
    /// The place of the topic in the table.
    package let topicPlace: Int
    /// Every service that handles the topic, as the caller meets it, in the order of the table.
    package let candidates: [Candidate]
    package let order: CallingOrder
    package let account: Account
    /// Whom to ask when no line handles the topic.
    package let referral: Referral?
    /// The public holiday on the day of the query in Japan.
    package let holiday: Holiday?
    /// The earliest moment at which any part of the answer may differ, at most 24 hours away.
    package let validUntil: Instant
    let table: RouteTable

    /// When the caller's own language opens next; nil when it is open now or never opens.
    package var nextInOwnLanguage: Instant? {
        guard order.ownOpen.isEmpty else { return nil }
        var next: Instant?
        for index in order.ownNotOpen {
            guard let opening = order.candidates[index].opensAt else { continue }
            next = min(next ?? opening, opening)
        }
        return next
    }

    package struct Step: Hashable, Sendable {
        package let linked: LinkedService
        package let state: OpeningState.Kind
        /// The language the caller will be spoken to in; nil when the documents do not say.
        package let spokenLanguage: SpokenLanguage?
        package let reach: Reach
        /// Which of the timetable's overrides holds now; nil when the regular hours do.
        let overrideIndex: Int?
        /// When a closed service opens; nil when it is open, or does not open within 400 days.
        package let opensAt: Instant?
        /// When an open service closes; nil when it is not open, or never closes.
        package let closesAt: Instant?

        package var service: Service { linked.service }
        package var line: Line { linked.line }
        package var otherLanguages: [SpokenLanguage] {
            linked.service.languages.filter { $0 != spokenLanguage }
        }
        /// The override that holds now instead of the regular hours; nil when none does.
        package var override: Override? {
            overrideIndex.map { linked.timetable.overrides[$0] }
        }
    }

    /// A service that handles the topic but not for this caller.
    package struct Unreachable: Hashable, Sendable {
        package let linked: LinkedService
        package let reason: Cause

        package var service: Service { linked.service }
        package var line: Line { linked.line }

        package enum Cause: String, Sendable {
            /// The caller's network cannot call the line.
            case network
            /// The service is for other callers.
            case audience
        }
    }

    /// Something the caller should know, by code; the words are message `warning.<code>`.
    package struct Warning: Hashable, Sendable {
        package let code: String
        package let service: Service.ID?
        package let sources: [Citation]
    }

    package struct Reason: Hashable, Sendable {
        package let rule: Rule
        /// The service that the rule was applied to; nil when the whole answer is meant.
        package let service: Service.ID?
        package let sources: [Citation]
    }

    /// The rules of the decision; raw values are part of the JSON contract.
    package enum Rule: String, Sendable, CaseIterable {
        case handlesTopic = "handles-topic"
        case unreachableNetwork = "unreachable-network"
        case unreachableAudience = "unreachable-audience"
        case ownLanguageOpen = "own-language-open"
        case ownLanguageUnknown = "own-language-unknown"
        case ownLanguageClosed = "own-language-closed"
        case urgentOtherLanguage = "urgent-other-language"
        case fallbackLine = "fallback-line"
        case overrideHours = "override-hours"
        case holidayHours = "holiday-hours"
        case referral
        case nothingFits = "nothing-fits"

        /// How many there are.
        package static let count = allCases.count

        /// Its place among all rules, from 0, for tables of them.
        package var place: Int {
            switch self {
            case .handlesTopic: 0
            case .unreachableNetwork: 1
            case .unreachableAudience: 2
            case .ownLanguageOpen: 3
            case .ownLanguageUnknown: 4
            case .ownLanguageClosed: 5
            case .urgentOtherLanguage: 6
            case .fallbackLine: 7
            case .overrideHours: 8
            case .holidayHours: 9
            case .referral: 10
            case .nothingFits: 11
            }
        }
    }
}
