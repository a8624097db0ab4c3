import Guidance

/// What a part of a call answer says, apart from the names of days: answers of one shape read the same
/// but for those, so that one is made for all of them.
enum AnswerShape: Hashable {
    /// The numbers, with what stands above and between them.
    case numbers([Step], isFromAbroad: Bool, isOffered: Bool, nextInOwnLanguage: Int?)
    case notes(warnings: [String], holiday: String?, [Unreachable])
    case reasons([Reason])

    struct Step: Hashable {
        let service: Service.ID
        let state: OpeningState.Kind
        let spokenLanguage: SpokenLanguage?
        let override: Override.ID?
        /// Seconds since the midnight before the answer.
        let opens, closes: Int?
        let warnings: [String]
    }

    struct Unreachable: Hashable {
        let service: Service.ID
        let reason: Route.Obstacle
    }

    struct Reason: Hashable {
        let rule: Route.Rule
        let service: Service.ID?
    }

    init(of part: CallAnswer.Part, _ route: Route) {
        switch part {
        case .numbers: self = .numbers(of: route)
        case .notes:
            self = .notes(
                warnings: route.generalWarnings.map(\.code), holiday: route.holiday?.name,
                route.unreachable.map { Unreachable(service: $0.service.id, reason: $0.reason) })
        case .reasons:
            self = .reasons(route.reasons.map { Reason(rule: $0.rule, service: $0.service) })
        }
    }

    /// Which topic it is, and so its referral, is the same for all answers that are compared.
    private static func numbers(of route: Route) -> AnswerShape {
        let midnight = Instant(in: route.zone, date: route.query.at.date(in: route.zone))
        return .numbers(
            route.steps.map { step in
                Step(
                    service: step.service.id, state: step.state,
                    spokenLanguage: step.spokenLanguage, override: step.override?.id,
                    opens: step.opensAt?.seconds(since: midnight),
                    closes: step.closesAt?.seconds(since: midnight),
                    warnings: route.warnings(of: step).map(\.code))
            },
            isFromAbroad: route.isFromAbroad,
            isOffered: !route.generalWarnings.contains { $0.code == "language-not-offered" },
            nextInOwnLanguage: route.nextInOwnLanguage?.seconds(since: midnight))
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
