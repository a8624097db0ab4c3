import Guidance

/// A route in the JSON of the contract, the same on the command line and in the API.
extension JSON {
    package init(_ route: Route, requestedAt at: String, edition: String) {
        let query = route.query
        self = .object([
            ("as_of", .string(query.at.rfc3339)),
            ("as_of_jst", .string(query.at.rfc3339)),
            (
                "requested",
                .object([
                    ("topic", .string(query.topic)),
                    ("language", .string(query.language.requested)),
                    ("network", .optional(query.network?.rawValue)),
                    ("at", .string(at)),
                    ("also", .strings(query.also.map(\.tag))),
                ])
            ),
            (
                "language",
                .object([
                    ("spoken", .optional(query.language.spoken?.tag)),
                    ("written", .string(query.language.written.tag)),
                ])
            ),
            ("steps", .array(route.steps.map(JSON.init))),
            ("unreachable", .array(route.unreachable.map(JSON.init))),
            ("next_in_own_language", .optional(route.nextInOwnLanguage?.rfc3339)),
            ("referral", route.referral.map(JSON.init) ?? .null),
            ("warnings", .strings(route.warnings.map(\.code))),
            ("holiday", route.holiday.map(JSON.init) ?? .null),
            ("reasons", .array(route.reasons.map(JSON.init))),
            ("valid_until", .string(route.validUntil.rfc3339)),
            ("edition", .string(edition)),
        ])
    }

    private init(_ step: Route.Step) {
        let service = step.service
        self = .object([
            ("service", .string(service.id)),
            ("line", .string(step.line.id)),
            ("number", .string(step.line.number)),
            ("tel", .string(step.line.tel)),
            ("state", .string(step.state.kind.rawValue)),
            ("spoken_language", .optional(step.spokenLanguage?.tag)),
            ("other_languages", .strings(step.otherLanguages.map(\.tag))),
            ("reach", .string(step.reach.rawValue)),
            ("cost", .string(step.line.cost.rawValue)),
            ("menu", service.menu.map(JSON.init) ?? .null),
            ("opens_at", .optional(step.opensAt?.rfc3339)),
            ("closes_at", .optional(step.closesAt?.rfc3339)),
            ("condition", .optional(service.condition)),
            ("certainty", .string(service.certainty.rawValue)),
            ("sources", .sourceIDs(service.sources)),
        ])
    }

    private init(_ left: Route.Unreachable) {
        self = .object([
            ("service", .string(left.service.id)),
            ("line", .string(left.line.id)),
            ("number", .string(left.line.number)),
            ("reason", .string(left.reason.rawValue)),
        ])
    }

    /// Digits are asserted only when one confirmed report stands alone; all reports are told.
    package init(_ menu: Menu) {
        self = .object([
            ("digits", .optional(menu.digits)),
            ("advice", .string(menu.digits == nil ? "follow-voice-guide" : "press-digits")),
            (
                "reported",
                .array(
                    menu.reports.map { report in
                        .object([
                            ("digits", .string(report.digits)),
                            ("as_of", .string(report.asOf)),
                            ("confirmed", .bool(report.isConfirmed)),
                            ("sources", .sourceIDs(report.sources)),
                        ])
                    })
            ),
        ])
    }

    private init(_ referral: Referral) {
        self = .object([
            ("to", .string(referral.to)), ("message", .string(referral.text)),
            ("sources", .sourceIDs(referral.sources)),
        ])
    }

    private init(_ reason: Route.Reason) {
        self = .object([
            ("rule", .string(reason.rule.rawValue)),
            ("service", .optional(reason.service)),
            ("sources", .sourceIDs(reason.sources)),
        ])
    }

    package init(_ holiday: Holiday) {
        self = .object([
            ("date", .string(holiday.date.description)), ("name", .string(holiday.name)),
            ("official", .bool(holiday.isOfficial)),
        ])
    }

    static func sourceIDs(_ citations: [Citation]) -> JSON {
        var ids: [String] = []
        for citation in citations where !ids.contains(citation.source) {
            ids.append(citation.source)
        }
        return .strings(ids)
    }
}
