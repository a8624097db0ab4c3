import Guidance
import Localization
import Support

/// Routes in the JSON of the contract, the same on the command line and in the API.
package struct RouteJSON: Sendable {
    private let edition: Edition
    private let texts: TextResolver
    private let words: RouteWords
    private let numbers: [Service.ID: String]

    /// - Parameter edition: whose texts explain a route.
    package init(_ edition: Edition) {
        let texts = TextResolver(edition: edition)
        self.init(edition, texts, RouteWords(edition, texts))
    }

    init(_ edition: Edition, _ texts: TextResolver, _ words: RouteWords) {
        (self.edition, self.texts, self.words) = (edition, texts, words)
        let lines = Dictionary(
            edition.lines.map { ($0.id, $0.number) }, uniquingKeysWith: { first, _ in first })
        numbers = Dictionary(
            edition.services.compactMap { service in
                lines[service.line].map { (service.id, $0) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameters:
    ///   - route: the answer.
    ///   - at: the instant as it was asked for; nil when it was not named.
    ///   - hasReasons: whether the reasons are written; without them the list is left out.
    /// - Returns: the object of the contract.
    package func json(_ route: Route, requestedAt at: String?, hasReasons: Bool = true) -> JSON {
        let query = route.query
        let languages = languages(of: query)
        let asOf = query.at
        var members: [(String, JSON)] = [
            ("as_of", .string(asOf.rfc3339(in: edition.zone))),
            ("as_of_jst", .string(asOf.rfc3339(in: edition.zone))),
            ("requested", question(query, requestedAt: at)),
            (
                "language",
                .object([
                    ("spoken", .optional(query.language.spoken?.tag)),
                    ("written", .string(query.language.written.tag)),
                ])
            ),
            ("steps", .array(route.steps.map { step($0, in: route) })),
            ("numbers", .array(NumberEntry.entries(of: route).map { number($0, in: route) })),
            ("unreachable", .array(route.unreachable.map(JSON.init))),
            ("next_in_own_language", .optional(route.nextInOwnLanguage?.rfc3339(in: edition.zone))),
            ("referral", route.referral.map { referral($0, languages) } ?? .null),
            ("warnings", .strings(route.warnings.map(\.code))),
            ("holiday", route.holiday.map { holiday($0, languages) } ?? .null),
        ]
        if hasReasons {
            members.append(("reasons", .array(route.reasons.map { reason($0, route, languages) })))
        }
        members += [
            ("valid_until", .string(route.validUntil.rfc3339(in: edition.zone))),
            ("valid_for_seconds", .number(route.validUntil.seconds(since: asOf))),
            ("edition", .string(edition.info.id)),
        ]
        return .object(members)
    }

    /// The reasons in words for a terminal, in the language the caller reads.
    package func explanation(of route: Route) -> [String] {
        words.explanation(of: route, in: route.query.language.written)
    }

    /// The languages of everything in words: the source, English and the caller's.
    private func languages(of query: RouteQuery) -> [Language] {
        var languages = [edition.languages.source]
        for language in [edition.languages.common, query.language.written]
        where !languages.contains(language) {
            languages.append(language)
        }
        return languages
    }

    private func question(_ query: RouteQuery, requestedAt at: String?) -> JSON {
        .object([
            ("topic", .string(query.topic)), ("language", .string(query.language.requested)),
            ("network", .optional(query.network?.rawValue)),
            ("at", .string(at ?? query.at.rfc3339(in: edition.zone))),
            ("also", .strings(query.also.map(\.tag))),
        ])
    }

    private func step(_ step: Route.Step, in route: Route) -> JSON {
        let (service, line, now) = (step.service, step.line, route.query.at)
        return .object(
            [("service", .string(service.id)), ("line", .string(line.id))]
                + JSON.numberMembers(of: line) + [
                    ("state", .string(step.state.rawValue)),
                    ("spoken_language", .optional(step.spokenLanguage?.tag)),
                    ("other_languages", .strings(step.otherLanguages.map(\.tag))),
                    ("reach", .string(step.reach.rawValue)),
                    ("cost", .string(line.cost.rawValue)),
                    ("menu", service.menu.map(JSON.init) ?? .null),
                    ("opens_at", .optional(step.opensAt?.rfc3339(in: edition.zone))),
                    ("opens_in_seconds", .seconds(from: now, to: step.opensAt)),
                    ("closes_at", .optional(step.closesAt?.rfc3339(in: edition.zone))),
                    ("closes_in_seconds", .seconds(from: now, to: step.closesAt)),
                    ("hours_text", hoursText(of: step, in: route)),
                    ("condition", .optional(service.condition)),
                    ("certainty", .string(service.certainty.rawValue)),
                    ("warnings", .strings(route.warnings(of: step).map(\.code))),
                    ("sources", .sourceIDs(service.sources)),
                ])
    }

    private func number(_ entry: NumberEntry, in route: Route) -> JSON {
        let first = entry.first
        return .object(
            JSON.numberMembers(of: first.line) + [
                ("line", .string(first.line.id)), ("cost", .string(first.line.cost.rawValue)),
                ("reach", .string(first.reach.rawValue)),
                (
                    "now",
                    .object([
                        ("language", .optional(first.spokenLanguage?.tag)),
                        ("other_languages", .strings(first.otherLanguages.map(\.tag))),
                        ("state", .string(first.state.rawValue)),
                        ("closes_at", .optional(first.closesAt?.rfc3339(in: edition.zone))),
                    ])
                ),
                (
                    "languages",
                    .array(
                        entry.steps.map { step in
                            .object([
                                ("language", .optional(step.spokenLanguage?.tag)),
                                ("state", .string(step.state.rawValue)),
                                ("opens_at", .optional(step.opensAt?.rfc3339(in: edition.zone))),
                                ("hours_text", hoursText(of: step, in: route)),
                            ])
                        })
                ),
                ("menu", first.service.menu.map(JSON.init) ?? .null),
                (
                    "fallback_of",
                    .optional(first.service.fallbackFor.flatMap { numbers[$0] })
                ),
            ])
    }

    private func hoursText(of step: Route.Step, in route: Route) -> JSON {
        .string(words.hours(of: step.service, in: route.query.language.written))
    }

    private func referral(_ referral: Referral, _ languages: [Language]) -> JSON {
        .object([
            ("to", .string(referral.to)), ("message", .string(referral.text)),
            ("text", text(referral.text, languages)), ("sources", .sourceIDs(referral.sources)),
        ])
    }

    /// A text in each of the languages that has it.
    private func text(_ id: Message.ID, _ languages: [Language]) -> JSON {
        .object(
            languages.compactMap { language in
                texts.plainText(id, in: language).map { (language.tag, .string($0)) }
            })
    }

    private func holiday(_ holiday: Holiday, _ languages: [Language]) -> JSON {
        let names = languages.map { ($0.tag, JSON.string(words.name(of: holiday, in: $0))) }
        return .object([
            ("date", .string(holiday.date.description)), ("name", .string(holiday.name)),
            ("official", .bool(holiday.isOfficial)), ("names", .object(names)),
        ])
    }

    /// A reason as code and in words; one that rests on an override carries it.
    private func reason(_ reason: Route.Reason, _ route: Route, _ languages: [Language]) -> JSON {
        let texts = languages.map { language in
            (language.tag, JSON.string(text(of: reason, in: route, language)))
        }
        let override = reason.override.map { [("override", self.override($0, languages))] } ?? []
        return .object(
            [
                ("rule", .string(reason.rule.rawValue)),
                ("service", .optional(reason.service)),
                ("sources", .sourceIDs(reason.sources)),
                ("text", .object(texts)),
            ] + override)
    }

    /// The rule, with the number and the holiday it was applied to in brackets.
    private func text(
        of reason: Route.Reason, in route: Route, _ language: Language
    ) -> String {
        var about = reason.service.flatMap { numbers[$0] }.map { [$0] } ?? []
        if reason.rule == .holidayHours, let holiday = route.holiday {
            about.append(words.name(of: holiday, in: language))
        }
        let rule = words.text(of: reason.rule, in: language)
        return about.isEmpty ? rule : "\(rule) (\(about.joined(separator: ", ")))"
    }

    private func override(_ override: Override, _ languages: [Language]) -> JSON {
        .object([
            ("id", .string(override.id)), ("kind", .string(override.kind.rawValue)),
            ("from", .string(override.from.rfc3339(in: edition.zone))),
            ("until", .optional(override.until?.rfc3339(in: edition.zone))),
            ("notice", text(override.notice, languages)),
            ("sources", .sourceIDs(override.sources)),
        ])
    }
}

/// The parts of a route that other answers have too.
extension JSON {
    fileprivate init(_ left: Route.Unreachable) {
        self = .object([
            ("service", .string(left.service.id)), ("line", .string(left.line.id)),
            ("number", .string(left.line.number)), ("reason", .string(left.reason.rawValue)),
        ])
    }

    /// A number in every form a program dials or shows.
    static func numberMembers(of line: Line) -> [(String, JSON)] { numberMembers(of: line.phone) }

    static func numberMembers(of phone: PhoneNumber) -> [(String, JSON)] {
        [
            ("number", .string(phone.printed)), ("tel", .string(phone.tel)),
            ("e164", .optional(phone.e164)), ("tel_uri", .string(phone.uri)),
        ]
    }

    fileprivate static func seconds(from start: Instant, to end: Instant?) -> JSON {
        end.map { .number($0.seconds(since: start)) } ?? .null
    }

    /// Digits are asserted only when one confirmed report stands alone; all reports are listed.
    package init(_ menu: Menu) {
        self = .object([
            ("digits", .optional(menu.digits)),
            ("advice", .string(menu.digits == nil ? "follow-voice-guide" : "press-digits")),
            (
                "reported",
                .array(
                    menu.reports.map { report in
                        .object([
                            ("digits", .string(report.digits)), ("as_of", .string(report.asOf)),
                            ("confirmed", .bool(report.isConfirmed)),
                            ("sources", .sourceIDs(report.sources)),
                        ])
                    })
            ),
        ])
    }

    package init(_ holiday: Holiday) {
        self = .object([
            ("date", .string(holiday.date.description)), ("name", .string(holiday.name)),
            ("official", .bool(holiday.isOfficial)),
        ])
    }

    static func sourceIDs(_ citations: [Citation]) -> JSON {
        .strings(citations.map(\.source).unique())
    }
}
