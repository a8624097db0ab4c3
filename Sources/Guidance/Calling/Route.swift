/// The answer to a `RouteQuery`: which numbers to dial, in order, and until when that holds.
package struct Route: Hashable, Sendable {
    package let query: RouteQuery
    /// Dial the first; when it does not help, the next.
    package let steps: [Step]
    /// Every service that handles the topic and can be called, in the order of preference; those
    /// without a step are closed and speak another language.
    let considered: [LinkedService]
    package let unreachable: [Unreachable]
    /// Whom to ask when there is no number; nil when there is one, or nobody is known.
    package let referral: Referral?
    /// The public holiday on the day of the query.
    package let holiday: Holiday?
    /// Whose clocks decide which day it is.
    package let zone: Zone
    /// The earliest moment at which any part of the answer may differ, at most 24 hours away.
    package let validUntil: Instant

    /// Whether no service that can be called speaks the caller's language.
    package var lacksOwnLanguage: Bool { steps.first?.rule == .noOwnLanguage }

    /// When the caller's own language opens next; nil when it is open now or never opens.
    package var nextInOwnLanguage: Instant? {
        let own = steps.filter(\.rule.isOwnLanguage)
        if own.contains(where: { $0.state == .open }) { return nil }
        return own.compactMap(\.opensAt).min()
    }

    /// A number to dial.
    package struct Step: Hashable, Sendable {
        package let linked: LinkedService
        /// Why it is in the answer.
        package let rule: Rule
        package let state: OpeningState.Kind
        /// The language the caller will be spoken to in; nil when the documents do not say.
        package let spokenLanguage: SpokenLanguage?
        package let reach: Reach
        /// The override that holds instead of the regular hours; nil when none does.
        package let override: Override?
        /// When a closed service opens; nil when it is open, or does not open within 400 days.
        package let opensAt: Instant?
        /// When an open service closes; nil when it is not open, or never closes.
        package let closesAt: Instant?

        package var service: Service { linked.service }
        package var line: Line { linked.line }
        package var otherLanguages: [SpokenLanguage] {
            linked.service.languages.filter { $0 != spokenLanguage }
        }
    }

    /// A service that handles the topic but not for this caller.
    package struct Unreachable: Hashable, Sendable {
        package let linked: LinkedService
        package let reason: Obstacle

        package var service: Service { linked.service }
        package var line: Line { linked.line }
    }

    package enum Obstacle: String, Sendable {
        /// The caller's network cannot call the line.
        case network
        /// The service is for other callers.
        case audience
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
        case otherLanguageOpen = "other-language-open"
        case noOwnLanguage = "no-own-language"
        case fallbackLine = "fallback-line"
        case overrideHours = "override-hours"
        case holidayHours = "holiday-hours"
        case referral
        case nothingFits = "nothing-fits"

        static func ownLanguage(_ state: OpeningState.Kind) -> Rule {
            switch state {
            case .open: .ownLanguageOpen
            case .unknown: .ownLanguageUnknown
            case .closed: .ownLanguageClosed
            }
        }

        var isOwnLanguage: Bool {
            [.ownLanguageOpen, .ownLanguageUnknown, .ownLanguageClosed].contains(self)
        }
    }
}
