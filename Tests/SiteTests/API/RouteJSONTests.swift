import Foundation
import Guidance
import Publishing
import TestSupport
import Testing

@testable import Site

@Suite struct RouteJSONTests {
    private static let edition = Fixture.result.edition

    private func json(
        _ topic: String, _ language: String, _ network: Network? = nil, at: String,
        also: [SpokenLanguage] = [], hasReasons: Bool = true, adding overrides: [Override] = []
    ) throws -> [String: Any] {
        let edition = Fixture.edition(try #require(Self.edition), adding: overrides)
        let query = RouteQuery(
            topic: topic, language: CallerLanguage(language), network: network,
            at: try Instant(rfc3339: at), also: also)
        let route = try #require(CallRouter(edition).route(query))
        let json = RouteJSON(edition).json(route, requestedAt: at, hasReasons: hasReasons)
        return try #require(
            try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
    }

    private func objects(_ json: [String: Any], _ key: String) -> [[String: Any]] {
        json[key] as? [[String: Any]] ?? []
    }

    @Test func `a step has its number in every form, seconds and hours in words`() throws {
        let answer = try json("card-lost", "ne", at: "2026-11-21T23:40:00+09:00")
        let steps = objects(answer, "steps")
        let first = try #require(steps.first)
        #expect(first["number"] as? String == "0120-0178-27")
        #expect(first["tel_uri"] as? String == "tel:0120017827")
        #expect(first["e164"] is NSNull)
        #expect(first["hours_text"] as? String == "हरेक दिन 24 घण्टा")
        let closed = try #require(steps.first { $0["spoken_language"] as? String == "ne" })
        #expect(closed["opens_in_seconds"] as? Int == 9 * 3600 + 20 * 60)
        #expect(closed["closes_in_seconds"] is NSNull)
        #expect(closed["hours_text"] as? String == "हरेक दिन 9:00–18:00 बजे")
        #expect(answer["valid_for_seconds"] as? Int == 9 * 3600 + 20 * 60)
    }

    @Test func `the number for callers abroad is international`() throws {
        let answer = try json("card-lost", "en", .overseas, at: "2026-11-21T23:40:00+09:00")
        let number = try #require(objects(answer, "numbers").first)
        #expect(number["e164"] as? String == "+81367340170")
        #expect(number["tel_uri"] as? String == "tel:+81367340170")
        #expect((number["now"] as? [String: Any])?["language"] is NSNull)
    }

    @Test func `each number stands once, with every language that answers there`() throws {
        let answer = try json("card-lost", "ne", .mobile, at: "2026-11-21T23:40:00+09:00")
        let numbers = objects(answer, "numbers")
        #expect(
            numbers.map { $0["number"] as? String } == [
                "0120-0178-27", "0570-064-738", "0120-95-0178",
            ])
        let first = try #require(numbers.first)
        #expect(
            objects(first, "languages").map { $0["language"] as? String } == ["en", "ne"])
        #expect(objects(first, "languages").map { $0["state"] as? String } == ["open", "closed"])
        #expect((first["now"] as? [String: Any])?["state"] as? String == "open")
        #expect(first["fallback_of"] is NSNull)
        #expect(numbers[1]["fallback_of"] as? String == "0120-0178-27")
    }

    @Test func `hours in words group days, holidays and the days at year-end`() throws {
        let answer = try json("system", "en", at: "2026-11-21T10:00:00+09:00")
        let step = try #require(objects(answer, "steps").first)
        #expect(
            step["hours_text"] as? String
                == "Mon – Fri 9:30–20:00; Sat, Sun, public holidays 9:30–17:30; "
                + "closed Dec 29 – Jan 3")
    }

    @Test func `a referral has its words`() throws {
        let answer = try json("municipal", "vi", at: "2026-11-21T10:00:00+09:00")
        let referral = try #require(answer["referral"] as? [String: Any])
        let text = try #require(referral["text"] as? [String: String])
        #expect(Set(text.keys) == ["ja", "en", "vi"])
        #expect(text["ja"] == "住んでいる市区町村の窓口に行ってください。")
    }

    @Test func `reasons can be left out`() throws {
        let at = "2026-11-21T23:40:00+09:00"
        #expect(!objects(try json("card-lost", "ne", at: at), "reasons").isEmpty)
        #expect(try json("card-lost", "ne", at: at, hasReasons: false)["reasons"] == nil)
    }

    @Test func `a reason that rests on an override carries it`() throws {
        let edition = try #require(Self.edition)
        let storm = Override(
            id: "storm", kind: .emergency,
            services: edition.services.filter { $0.line == "card-foreign" }.map(\.id),
            from: try Instant(rfc3339: "2026-12-31T00:00:00+09:00"), until: nil,
            hours: try OpeningHours("off"), notice: edition.topics[0].name, sources: [])
        let answer = try json(
            "card", "ko", at: "2026-12-31T12:00:00+09:00", adding: [storm])
        let reason = objects(answer, "reasons").first { $0["rule"] as? String == "override-hours" }
        let override = try #require(reason?["override"] as? [String: Any])
        #expect(override["id"] as? String == "storm")
        #expect(override["until"] is NSNull)
    }

    @Test func `what the caller wrote is quoted`() throws {
        let edition = try #require(Self.edition)
        let query = RouteQuery(
            topic: "card", language: CallerLanguage("x\"\n\\"), network: nil,
            at: Instant(secondsSinceEpoch: 1_795_000_000))
        let route = try #require(CallRouter(edition).route(query))
        let text = RouteJSON(edition).json(route, requestedAt: "\u{1}").text
        #expect(text.contains(#""language":"x\"\n\\","#))
        #expect(text.contains(#""at":"\u0001""#))
    }
}
