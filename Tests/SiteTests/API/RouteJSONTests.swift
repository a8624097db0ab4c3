import Guidance
import Publishing
import Testing

@testable import Site

@Suite struct RouteJSONTests {
    private static let instants = [
        "2026-11-21T23:40:00+09:00", "2026-11-24T10:00:00+09:00", "2026-12-31T12:00:00+09:00",
        "2027-01-01T09:30:00+09:00", "2026-05-04T11:00:00+09:00",
    ]

    @Test func `what is put together from fragments is the whole answer`() throws {
        let edition = try Self.withOverride(try #require(Fixture.result.edition))
        let routes = RouteTable(edition)
        let fragments = RouteJSON(edition, routes)
        let tree = RouteTree(edition)
        var rules: Set<Route.Rule> = []
        for topic in routes.topicIDs {
            for tag in ["ja", "en", "zh-TW", "ne", "pt-BR", "my"] {
                for network in Network.allCases.map(Optional.some) + [nil] {
                    for at in Self.instants {
                        let query = RouteQuery(
                            topic: topic, language: CallerLanguage(tag), network: network,
                            at: try Instant(rfc3339: at), also: [.korean])
                        let route = try #require(routes.route(query))
                        rules.formUnion(route.reasons.map(\.rule))
                        #expect(
                            fragments.json(route, requestedAt: at).text
                                == tree.json(route, requestedAt: at).text)
                    }
                }
            }
        }
        // What the content has no case of is left out of the comparison.
        #expect(Set(Route.Rule.allCases).subtracting(rules) == [.ownLanguageUnknown])
    }

    @Test func `what the caller wrote is quoted`() throws {
        let edition = try #require(Fixture.result.edition)
        let routes = RouteTable(edition)
        let query = RouteQuery(
            topic: "card", language: CallerLanguage("x\"\n\\"), network: nil,
            at: Instant(secondsSinceEpoch: 1_795_000_000))
        let route = try #require(routes.route(query))
        let text = RouteJSON(edition, routes).json(route, requestedAt: "\u{1}").text
        #expect(text.contains(#""language":"x\"\n\\","#))
        #expect(text.contains(#""at":"\u0001""#))
    }

    /// An emergency that closes every service of one line over New Year.
    private static func withOverride(_ edition: Edition) throws -> Edition {
        let line = try #require(edition.lines.first { $0.id == "card-foreign" })
        let override = Override(
            id: "storm", kind: .emergency,
            services: edition.services.filter { $0.line == line.id }.map(\.id),
            from: try Instant(rfc3339: "2026-12-31T00:00:00+09:00"), until: nil,
            hours: try OpeningHours("off"), notice: edition.topics[0].name, sources: line.sources)
        return Fixture.edition(edition, adding: [override])
    }
}
