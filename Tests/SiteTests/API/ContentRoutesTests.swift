import Guidance
import Localization
import Publishing
import TestSupport
import Testing

@testable import Site

/// The decision over the repository's own lines, for every caller there can be.
@Suite struct ContentRoutesTests {
    private func routes() throws -> CallRouter { CallRouter(try #require(Fixture.result.edition)) }

    private func route(
        _ topic: String, _ language: String, _ network: Network?, _ at: String
    ) throws -> Route {
        try #require(
            try routes().route(
                RouteQuery(
                    topic: topic, language: try caller(language), network: network,
                    at: try Instant(rfc3339: at))))
    }

    private func caller(_ language: String) throws -> CallerLanguage {
        try #require(Fixture.result.edition).languages.caller(language)
    }

    private static let night = "2026-11-21T23:40:00+09:00"
    private static let day = "2026-11-24T10:00:00+09:00"

    @Test(
        arguments: [
            // Lost at night: the own language where it answers, else another one that does.
            ("card-lost", "en", Network.mobile, night, "0120-0178-27", "en", "open"),
            ("card-lost", "zh-TW", .landline, night, "0120-0178-27", "zh", "open"),
            ("card-lost", "pt-BR", .mobile, night, "0120-0178-27", "pt", "open"),
            ("card-lost", "ne", .mobile, night, "0120-0178-27", "en", "open"),
            ("card-lost", "tl", .mobile, night, "0120-0178-27", "en", "open"),
            ("card-lost", "ja", .landline, night, "0120-95-0178", "ja", "open"),
            ("card-lost", "th", .mobile, day, "0120-0178-27", "th", "open"),
            ("card-lost", "ja", .overseas, night, "03-6734-0170", nil, "open"),
            // Nothing urgent: the own language, even while it is closed.
            ("card", "ne", .mobile, night, "0120-0178-27", "ne", "closed"),
            ("card", "in", .mobile, day, "0120-0178-27", "id", "open"),
            ("system", "vi", .landline, day, "0120-0178-26", "vi", "open"),
            ("portal", "ko", .ipPhone, night, "0120-0178-26", "ko", "closed"),
            ("insurance-registration", "ja", .mobile, day, "0120-95-0178", "ja", "open"),
            // The documents do not name the registration, but what it is part of.
            ("insurance-registration", "ko", .mobile, day, "0120-0178-27", "ko", "open"),
            // Nobody speaks the language: English before Japanese alone.
            ("insurance-registration", "uk", .mobile, day, "0120-0178-27", "en", "open"),
            ("card-lost", "uk", .mobile, night, "0120-0178-27", "en", "open"),
            ("system", "my", .landline, day, "0120-0178-26", "en", "open"),
        ] as [(String, String, Network, String, String, String?, String)])
    func `the first step`(
        topic: String, language: String, network: Network, at: String, number: String,
        spoken: String?, state: String
    ) throws {
        let first = try #require(try route(topic, language, network, at).steps.first)
        #expect(first.line.number == number)
        #expect(first.spokenLanguage?.tag == spoken)
        #expect(first.state.rawValue == state)
    }

    @Test(arguments: [
        ("zh-TW", "zh-Hant"), ("zh-HK", "zh-Hant"), ("zh-MO", "zh-Hant"), ("zh-Hant-SG", "zh-Hant"),
        ("cmn-Hant", "zh-Hant"), ("yue", "zh-Hant"), ("yue-HK", "zh-Hant"), ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"), ("zh-SG", "zh-Hans"), ("zh-Hans-HK", "zh-Hans"),
    ])
    func `readers of Chinese get their characters, and callers speak Chinese`(
        tag: String, written: String
    ) throws {
        let route = try route("card-lost", tag, .mobile, Self.night)
        #expect(route.query.language.written.tag == written)
        #expect(route.query.language.spoken?.tag == "zh")
        #expect(!route.generalWarnings.map(\.code).contains("simplified-chinese-only"))
    }

    @Test func `what holds for every caller at every hour of two weeks`() throws {
        let edition = try #require(Fixture.result.edition)
        let routes = try routes()
        let start = try Instant(rfc3339: "2026-12-22T00:20:00+09:00")
        let tags = [
            "ja", "en", "zh-Hans", "zh-HK", "yue", "ko", "es-419", "pt", "vi", "th", "id", "tgl",
            "ne",
            "my",
        ]
        for topic in edition.topics {
            for tag in tags {
                for network in Network.allCases.map(Optional.some) + [nil] {
                    for hour in stride(from: 0, to: 14 * 24, by: 5) {
                        let query = RouteQuery(
                            topic: topic.id, language: try caller(tag), network: network,
                            at: start.adding(seconds: hour * 3600))
                        check(try #require(routes.route(query)), topic)
                    }
                }
            }
        }
    }

    private func check(_ route: Route, _ topic: Topic) {
        let about = Comment(rawValue: "\(route.query)")
        let states = route.steps.map(\.state)
        // Whatever can be acted on now stands before whatever cannot.
        if let closed = states.firstIndex(of: .closed) {
            #expect(!states[closed...].contains(.open), about)
        }
        for step in route.steps {
            #expect(step.reach != .no, about)
            #expect(step.service.menu?.digits == nil, about)
            if let spoken = step.spokenLanguage {
                #expect(step.service.languages.contains(spoken), about)
                #expect(!step.otherLanguages.contains(spoken), about)
            }
            #expect((step.closesAt == nil) || step.state == .open, about)
            #expect((step.opensAt == nil) || step.state != .open, about)
        }
        if !topic.isUrgent, !route.lacksOwnLanguage {
            for step in route.steps where step.spokenLanguage != nil {
                #expect(step.spokenLanguage == route.query.language.spoken, about)
            }
        }
        if let next = route.nextInOwnLanguage { #expect(next >= route.validUntil, about) }
        #expect((route.referral != nil) == (route.steps.isEmpty && topic.referral != nil), about)
        for left in route.unreachable {
            #expect(!route.steps.contains { $0.service.id == left.service.id }, about)
        }
    }
}
