import Guidance
import TestSupport

/// A small set of lines of the same shape as the real ones, built in code so that the rules can be
/// tested without files.
enum LineFixtures {
    static let daytime =
        #"Mo-Fr 09:30-20:00; Sa-Su,PH 09:30-17:30; Dec 29-Jan 3 off "年末年始""#

    static func table(
        adding more: [Service] = [], overrides: [Override] = []
    ) throws -> CallRouter {
        CallRouter(
            topics: [
                topic("lost", isUrgent: true), topic("portal"),
                topic(
                    "eligibility",
                    referral: Referral(to: "insurer", text: "lines.x", sources: [cite("guide")])),
                topic("unserved"),
            ],
            lines: [
                line("foreign", "0120-0178-27", .free, [.overseas: .no]),
                line("foreign-paid", "0570-064-738", .paid, [.overseas: .no]),
                line("system", "0120-0178-26", .free, [.overseas: .no]),
                line("general", "0120-95-0178", .free, [.overseas: .no, .ipPhone: .some]),
                line("ip", "050-3816-9405", .paid, [.ipPhone: .ok]),
                line("abroad", "03-6734-0170", .international, [.overseas: .ok]),
            ],
            services: try services + more, overrides: overrides, holidays: .computed)
    }

    static var services: [Service] {
        get throws {
            let five: [SpokenLanguage] = [.english, .chinese, .korean, .spanish, .portuguese]
            let other: [SpokenLanguage] = [.thai, .nepali, .indonesian, .vietnamese, .filipino]
            let yearEnd = Doubt(
                code: "year-end-days-unconfirmed",
                season: .init(from: .init(month: 12, day: 29), until: .init(month: 1, day: 3)),
                onlyWhenClosed: false, sources: [cite("leaflet")])
            let night = Doubt(
                code: "night-hours-unclear", season: nil, onlyWhenClosed: true,
                sources: [cite("leaflet")])
            return [
                try service("lost-five", "foreign", ["lost"], five, "24/7"),
                try service(
                    "lost-five-paid", "foreign-paid", ["lost"], five, "24/7",
                    fallbackFor: "lost-five"),
                try service(
                    "lost-other", "foreign", ["lost"], other, "Mo-Su 09:00-18:00", doubts: [night]),
                try service(
                    "lost-other-paid", "foreign-paid", ["lost"], other, "Mo-Su 09:00-18:00",
                    fallbackFor: "lost-other"),
                try service("lost-ja", "general", ["lost"], [.japanese], "24/7"),
                try service(
                    "portal-foreign", "system", ["portal"], five + other, daytime,
                    doubts: [yearEnd]),
                try service(
                    "portal-ja", "general", ["portal"], [.japanese], daytime, doubts: [yearEnd]),
                try service(
                    "portal-ja-ip", "ip", ["portal"], [.japanese], daytime,
                    fallbackFor: "portal-ja"),
                try service(
                    "lost-abroad", "abroad", ["lost"], [], "24/7", audience: .outsideJapan),
            ]
        }
    }

    static func service(
        _ id: String, _ line: String, _ topics: [String], _ languages: [SpokenLanguage],
        _ hours: String, validity: Validity = .always, menu: Menu? = nil,
        audience: Audience? = nil, fallbackFor: String? = nil, doubts: [Doubt] = []
    ) throws -> Service {
        Service(
            id: id, line: line, topics: topics, languages: languages,
            hours: try OpeningHours(hours), validity: validity, menu: menu, audience: audience,
            fallbackFor: fallbackFor, doubts: doubts, sources: [cite("leaflet")])
    }

    static func cite(_ source: String) -> Citation { Citation(source: source, place: nil) }

    static func topic(
        _ id: String, isUrgent: Bool = false, referral: Referral? = nil
    ) -> Topic {
        Topic(
            id: id, name: "lines.\(id)", summary: "lines.\(id)", isUrgent: isUrgent,
            referral: referral)
    }

    static func line(
        _ id: String, _ number: String, _ cost: Cost, _ reach: [Network: Reach]
    ) -> Line {
        Line(
            id: id, number: number, name: "lines.\(id)", cost: cost,
            reach: reach.mapValues {
                ReachRecord(reach: $0, certainty: .stated, sources: [cite("leaflet")])
            }, sources: [cite("leaflet")])
    }
}
