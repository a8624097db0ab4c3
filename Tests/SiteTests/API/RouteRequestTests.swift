import Guidance
import TestSupport
import Testing

@testable import Site

@Suite struct RouteRequestTests {
    private let now = Instant(secondsSinceEpoch: 1_800_000_000)
    private let routes = CallRouter(
        topics: ["card-lost", "card"].map {
            Topic(id: $0, name: "n", summary: "s", isUrgent: false, referral: nil)
        }, lines: [], services: [], holidays: .computed)

    private func problem(_ request: RouteRequest) -> RequestProblem? {
        do {
            _ = try request.query(routes, now: now)
            return nil
        } catch {
            return error
        }
    }

    @Test func `without a time the question is about now`() throws {
        let query = try RouteRequest(
            topic: "card", language: "pt-BR", also: ["en", "tl", "EN", "fil"]
        )
        .query(routes, now: now)
        #expect(query.at == now)
        #expect(query.network == nil)
        #expect(query.language.spoken == .portuguese)
        #expect(query.also == [.english, .filipino])
    }

    @Test(arguments: [
        (RouteRequest(topic: nil, language: "en"), "missing-topic"),
        (RouteRequest(topic: "weather", language: "en"), "unknown-topic"),
        (RouteRequest(topic: "card", language: nil), "missing-language"),
        (RouteRequest(topic: "card", language: "not a tag"), "invalid-language"),
        (RouteRequest(topic: "card", language: "en", network: "fax"), "unknown-network"),
        (RouteRequest(topic: "card", language: "en", also: ["ja", "xx"]), "unknown-also"),
        (RouteRequest(topic: "card", language: "en", also: [""]), "unknown-also"),
        (RouteRequest(topic: "card", language: "en", at: "2026-11-21T10:00"), "missing-offset"),
        (RouteRequest(topic: "card", language: "en", at: "tomorrow"), "invalid-at"),
        (RouteRequest(topic: "card", language: "en", at: "2026-02-30T10:00Z"), "invalid-at"),
    ])
    func `each mistake is named`(request: RouteRequest, code: String) {
        #expect(problem(request)?.code == code)
    }

    @Test func `a language that no line speaks is no mistake`() {
        #expect(problem(RouteRequest(topic: "card", language: "my")) == nil)
    }

    @Test func `a plus that became a space is mended`() {
        #expect(
            RequestText.timestamp("2026-11-21T23:40:00 09:00") == "2026-11-21T23:40:00+09:00")
        #expect(RequestText.timestamp("next week") == "next week")
    }
}
