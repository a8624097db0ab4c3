import Guidance
import Localization

@testable import Site

/// The JSON of a route as a tree, member by member: what the fragments of `RouteJSON` must add up to.
struct RouteTree {
    let edition: Edition
    let texts: TextResolver
    let words: RouteWords

    init(_ edition: Edition) {
        self.edition = edition
        texts = TextResolver(edition: edition)
        words = RouteWords(edition, texts)
    }

    func json(_ route: Route, requestedAt at: String) -> JSON {
        let query = route.query
        let languages = Self.languages(of: query)
        return .object([
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
            ("holiday", route.holiday.map { holiday($0, languages) } ?? .null),
            ("reasons", .array(route.reasons.map { reason($0, route, languages) })),
            ("valid_until", .string(route.validUntil.rfc3339)),
            ("edition", .string(edition.info.id)),
        ])
    }

    /// The languages of everything in words: Japanese, English and the caller's.
    private static func languages(of query: RouteQuery) -> [Language] {
        let own = query.language.written
        return [.japanese, .english] + (own == .japanese || own == .english ? [] : [own])
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
        var members: [(String, JSON)] = [
            ("rule", .string(reason.rule.rawValue)),
            ("service", .optional(reason.service)),
            ("sources", .sourceIDs(reason.sources)),
            ("text", .object(texts)),
        ]
        if reason.rule == .overrideHours,
            let step = route.steps.first(where: { $0.service.id == reason.service }),
            let override = step.override
        {
            members.append(("override", self.override(override, languages)))
        }
        return .object(members)
    }

    private func text(
        of reason: Route.Reason, in route: Route, _ language: Language
    ) -> String {
        let line = edition.services.first { $0.id == reason.service }?.line
        var about = edition.lines.filter { $0.id == line }.map(\.number)
        if reason.rule == .holidayHours, let holiday = route.holiday {
            about.append(words.name(of: holiday, in: language))
        }
        let rule = words.text(of: reason.rule, in: language)
        return about.isEmpty ? rule : "\(rule) (\(about.joined(separator: ", ")))"
    }

    private func override(_ override: Override, _ languages: [Language]) -> JSON {
        .object([
            ("id", .string(override.id)),
            ("kind", .string(override.kind.rawValue)),
            ("from", .string(override.from.rfc3339)),
            ("until", .optional(override.until?.rfc3339)),
            (
                "notice",
                .object(
                    languages.compactMap { language in
                        texts.plainText(override.notice, in: language)
                            .map { (language.tag, .string($0)) }
                    })
            ),
            ("sources", .sourceIDs(override.sources)),
        ])
    }
}

/// The parts of a route.
extension JSON {
    fileprivate init(_ step: Route.Step) {
        let service = step.service
        self = .object([
            ("service", .string(service.id)),
            ("line", .string(step.line.id)),
            ("number", .string(step.line.number)),
            ("tel", .string(step.line.tel)),
            ("state", .string(step.state.rawValue)),
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

    fileprivate init(_ left: Route.Unreachable) {
        self = .object([
            ("service", .string(left.service.id)),
            ("line", .string(left.line.id)),
            ("number", .string(left.line.number)),
            ("reason", .string(left.reason.rawValue)),
        ])
    }

    fileprivate init(_ referral: Referral) {
        self = .object([
            ("to", .string(referral.to)), ("message", .string(referral.text)),
            ("sources", .sourceIDs(referral.sources)),
        ])
    }
}
