import Guidance

/// What a call answer says, apart from the names of days: answers of one shape read the same but for
/// those, so that one is made for all of them.
struct AnswerShape: Hashable {
    private let steps: [Step]
    private let unreachable: [Unreachable]
    private let warnings: [String]
    private let holiday: String?
    private let nextInOwnLanguage: Int?
    private let isReferred: Bool

    private struct Step: Hashable {
        let service: Service.ID
        let rule: Route.Rule
        let state: OpeningState.Kind
        let spokenLanguage: SpokenLanguage?
        let override: Override.ID?
        /// Seconds since the midnight before the answer.
        let opens, closes: Int?
        let warnings: [String]
    }

    private struct Unreachable: Hashable {
        let service: Service.ID
        let reason: Route.Obstacle
    }

    init(_ route: Route) {
        let midnight = Instant(japanDate: route.query.at.japanDate)
        steps = route.steps.map { step in
            Step(
                service: step.service.id, rule: step.rule, state: step.state,
                spokenLanguage: step.spokenLanguage, override: step.override?.id,
                opens: step.opensAt?.seconds(since: midnight),
                closes: step.closesAt?.seconds(since: midnight),
                warnings: route.warnings(of: step).map(\.code))
        }
        unreachable = route.unreachable.map {
            Unreachable(service: $0.service.id, reason: $0.reason)
        }
        warnings = route.generalWarnings.map(\.code)
        holiday = route.holiday?.name
        nextInOwnLanguage = route.nextInOwnLanguage?.seconds(since: midnight)
        isReferred = route.referral != nil
    }
}

/// The names of days in texts that are made for many days: each stands there as one sign for how many
/// days it is away, and is put in later.
enum DayMark {
    /// The first sign of a plane that no text uses.
    private static let first: UInt32 = 0xF0000

    static func text(daysAhead days: Int) -> String {
        guard let scalar = Unicode.Scalar(first + UInt32(max(0, days))) else { return "" }
        return String(scalar)
    }

    static func stands(in text: String) -> Bool {
        text.unicodeScalars.contains { $0.value >= first }
    }

    /// The text with names in the place of its signs.
    /// - Parameters:
    ///   - text: as it was made.
    ///   - name: of the day so many days ahead, as it stands in the text's format.
    /// - Returns: a text without signs.
    static func filled(_ text: String, _ name: (Int) -> String) -> String {
        var filled = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.value >= first {
                filled.append(contentsOf: name(Int(scalar.value - first)).unicodeScalars)
            } else {
                filled.append(scalar)
            }
        }
        return String(filled)
    }
}
