import Guidance
import TestSupport
import Testing

@Suite struct RouteValidityTests {
    /// Small, seeded and the same everywhere, so that a failure can be repeated.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    @Test func `an answer stays the same from its instant until one second before it ends`() throws
    {
        let table = try LineFixtures.table(overrides: Self.overrides)
        var generator = Generator(state: 20_261_121)
        let start = try Instant(rfc3339: "2026-12-20T00:00:00+09:00")
        for _ in 0..<2_000 {
            let at = start.adding(seconds: Int.random(in: 0..<40 * 86_400, using: &generator))
            let topic = ["lost", "portal"].randomElement(using: &generator) ?? "lost"
            let language = ["ja", "en", "ne", "my"].randomElement(using: &generator) ?? "ja"
            let network = Network.allCases.randomElement(using: &generator)
            func ask(_ instant: Instant) throws -> Route {
                let query = RouteQuery(
                    topic: topic, language: CallerLanguage(language), network: network, at: instant)
                return try #require(table.route(query))
            }
            let first = try ask(at)
            let length = first.validUntil.secondsSinceEpoch - at.secondsSinceEpoch
            #expect(length > 0 && length <= 86_400)
            for later in [at.adding(seconds: length / 2), first.validUntil.adding(seconds: -1)] {
                #expect(
                    Answer(try ask(later)) == Answer(first),
                    "\(topic) \(language) \(at.rfc3339(in: .japan))")
            }
        }
    }

    /// A closure in the night and other hours over New Year.
    private static var overrides: [Override] {
        get throws {
            [
                Override(
                    id: "closure", kind: .emergency, services: ["lost-five", "portal-ja"],
                    from: try Instant(rfc3339: "2027-01-06T22:15:00+09:00"),
                    until: try Instant(rfc3339: "2027-01-07T04:45:00+09:00"),
                    hours: try OpeningHours("off"), notice: "overrides.closure.notice", sources: []),
                Override(
                    id: "new-year", kind: .dated, services: ["portal-foreign", "portal-ja"],
                    from: try Instant(rfc3339: "2026-12-31T00:00:00+09:00"),
                    until: try Instant(rfc3339: "2027-01-02T00:00:00+09:00"),
                    hours: try OpeningHours("10:00-16:00"), notice: "overrides.new-year.notice",
                    sources: []),
            ]
        }
    }

    /// Everything a caller is told, without the instant it was asked at.
    private struct Answer: Equatable {
        let steps: [Route.Step]
        let unreachable: [Route.Unreachable]
        let next: Instant?
        let warnings: [Route.Warning]
        let holiday: Holiday?
        let reasons: [Route.Reason]

        init(_ route: Route) {
            (steps, unreachable, next) = (route.steps, route.unreachable, route.nextInOwnLanguage)
            (warnings, holiday, reasons) = (route.warnings, route.holiday, route.reasons)
        }
    }
}
