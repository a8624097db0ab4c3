import Foundation
import Guidance
import Publishing
import Testing

@testable import Site

/// The answers ahead against the decision itself.
@Suite struct AnswersAheadTests {
    let pages: Pages

    init() throws {
        pages = try Pages(
            edition: try #require(Fixture.result.edition), origin: "http://127.0.0.1:8080")
    }

    private struct Ahead {
        let moments: [(from: Int, html: String)]
        let until: Int
        let beyond: String

        init(_ bytes: [UInt8]) throws {
            let object = try #require(
                JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
            let lines = try #require(object["lines"] as? [String])
            func text(_ value: Any?) throws -> String {
                try #require(value as? [Int]).map { lines[$0] }.joined(separator: "\n")
            }
            moments = try #require(object["moments"] as? [[Any]]).map { moment in
                (try #require(moment[0] as? Int), try text(moment[2]))
            }
            until = try #require(object["until"] as? Int)
            beyond = try text(object["beyond"])
        }

        func html(at instant: Instant) -> String? {
            moments.last { $0.from <= instant.secondsSinceEpoch }?.html
        }
    }

    @Test(arguments: ["card-lost", "card", "insurance-registration", "eligibility"])
    func `at any moment the saved answer is the page's answer`(topic: String) throws {
        let start = try Instant(rfc3339: "2026-12-20T13:07:00+09:00")
        for language in [Language.japanese, .nepali, .english] {
            let context = PageContext(
                language: language, withJapanese: false, asOf: nil, now: start)
            let ahead = try Ahead(
                try #require(
                    pages.answersAhead(topic: topic, network: nil, also: [], context)))
            #expect(ahead.until > start.adding(seconds: 34 * 86_400).secondsSinceEpoch)
            for hours in stride(from: 0, to: 34 * 24, by: 7) {
                let at = start.adding(seconds: hours * 3600 + hours % 60 * 60)
                let page = try #require(
                    pages.call(topic: topic, network: nil, also: [], context.at(at))?.html)
                let saved = try #require(ahead.html(at: at))
                // Every part of the answer stands in the page as it is.
                for part in saved.components(separatedBy: "<div data-part=").dropFirst() {
                    #expect(page.contains(part.trimmingCharacters(in: .newlines)), "\(at.rfc3339)")
                }
            }
        }
    }

    @Test func `beyond the days known nothing is called open or closed`() throws {
        let now = try Instant(rfc3339: "2026-11-21T23:40:00+09:00")
        let context = PageContext(language: .nepali, withJapanese: false, asOf: nil, now: now)
        let ahead = try Ahead(
            try #require(pages.answersAhead(topic: "card-lost", network: nil, also: [], context)))
        #expect(ahead.beyond.contains("tel:"))
        #expect(ahead.beyond.contains("state unknown"))
        #expect(!ahead.beyond.contains("state open") && !ahead.beyond.contains("state closed"))
    }

    @Test func `an unknown topic has no answers`() throws {
        let now = try Instant(rfc3339: "2026-11-21T23:40:00+09:00")
        let context = PageContext(language: .nepali, withJapanese: false, asOf: nil, now: now)
        #expect(pages.answersAhead(topic: "nothing", network: nil, also: [], context) == nil)
    }
}
