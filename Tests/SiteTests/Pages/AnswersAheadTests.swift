import Foundation
import Guidance
import Publishing
import TestSupport
import Testing

@testable import Site

/// What is worked out ahead against the pages themselves.
@Suite struct AnswersAheadTests {
    let pages: Pages

    init() throws {
        pages = try Pages(
            edition: try #require(Fixture.result.edition), origin: "http://127.0.0.1:8080")
    }

    /// JSON as the browser reads it.
    private struct Ahead {
        let object: [String: Any]
        private let lines: [String]
        private let texts: [[Int]]

        init(_ bytes: [UInt8]) throws {
            object = try #require(
                JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
            lines = try #require(object["lines"] as? [String])
            texts = try #require(object["texts"] as? [[Int]])
        }

        func text(_ number: Int) throws -> String {
            texts[number].map { lines[$0] }.joined(separator: "\n")
        }

        private func answers(_ network: Network?) throws -> [String: Any] {
            let networks = try #require(object["networks"] as? [String: [String: Any]])
            return try #require(networks[network?.rawValue ?? ""])
        }

        func beyond(_ network: Network?) throws -> [String] {
            try #require(try answers(network)["beyond"] as? [Int]).map { try text($0) }
        }

        /// Its parts.
        func answer(_ network: Network?, at instant: Instant) throws -> [String] {
            let moments = try #require(try answers(network)["moments"] as? [[Int]])
            let moment = moments.last { $0[0] <= instant.secondsSinceEpoch }
            return try #require(moment).dropFirst().map { try text($0) }
        }
    }

    /// What stands between the marks of each part.
    private func parts(_ html: String, _ names: [String]) throws -> [String] {
        try names.map { name in
            let start = try #require(html.range(of: "<div data-part=\"\(name)\">"))
            let end = try #require(
                html.range(of: "</div><!--/\(name)-->", range: start.upperBound..<html.endIndex))
            return String(html[start.upperBound..<end.lowerBound])
        }
    }

    private func context(_ language: Language, _ at: Instant) -> PageContext {
        PageContext(language: language, withJapanese: false, asOf: nil, now: at, zone: .japan)
    }

    @Test(arguments: [
        ("card-lost", Language.nepali), ("card-lost", .japanese), ("card", .english),
        ("insurance-registration", .nepali), ("eligibility", .japanese),
    ])
    func `at any moment the saved answer is the page's answer, for every network`(
        topic: String, language: Language
    ) throws {
        let start = try Instant(rfc3339: "2026-12-20T13:07:00+09:00")
        let names = ["numbers", "notes", "reasons"]
        let ahead = try Ahead(
            try #require(pages.answersAhead(topic: topic, context(language, start))))
        let until = try #require(ahead.object["until"] as? Int)
        #expect(until > start.adding(seconds: 13 * 86_400).secondsSinceEpoch)
        for (index, hours) in stride(from: 0, to: 13 * 24, by: 7).enumerated() {
            let network = ([nil] + Network.allCases.map(Optional.some))[index % 5]
            let at = start.adding(seconds: hours * 3600 + hours % 60 * 60)
            let page = try #require(
                pages.call(topic: topic, network: network, also: [], context(language, at)))
            let (hour, minute) = at.minuteOfDay(in: .japan).quotientAndRemainder(dividingBy: 60)
            let time = "\(hour):\(minute < 10 ? "0" : "")\(minute)"
            let saved = try ahead.answer(network, at: at).map {
                $0.replacingOccurrences(of: Pages.timeToCome, with: time)
            }
            #expect(
                try parts(page.html, names) == saved,
                "\(network?.rawValue ?? "") \(at.rfc3339(in: .japan))")
        }
    }

    @Test func `beyond the days known nothing is called open or closed`() throws {
        let now = try Instant(rfc3339: "2026-11-21T23:40:00+09:00")
        let ahead = try Ahead(
            try #require(pages.answersAhead(topic: "card-lost", context(.nepali, now))))
        for network in [nil] + Network.allCases.map(Optional.some) {
            let beyond = try ahead.beyond(network).joined()
            #expect(beyond.contains("tel:") && beyond.contains("state unknown"))
            #expect(!beyond.contains("state open") && !beyond.contains("state closed"))
        }
    }

    @Test func `what is not there has nothing ahead`() throws {
        let now = try Instant(rfc3339: "2026-11-21T23:40:00+09:00")
        #expect(pages.answersAhead(topic: "nothing", context(.nepali, now)) == nil)
        #expect(pages.flowAhead("nothing", context(.nepali, now)) == nil)
    }

    @Test func `wherever answers lead, a flow says ahead what its page says`() throws {
        let now = try Instant(rfc3339: "2026-11-21T23:40:00+09:00")
        let context = context(.nepali, now)
        for flow in pages.edition.more.flows {
            let ahead = try Ahead(try #require(pages.flowAhead(flow.id, context)))
            let states = try #require(ahead.object["states"] as? [String: [Any]])
            #expect(states.count > flow.questions.count)
            var reached: Set<String> = []
            for (given, state) in states {
                let node = try #require(state[0] as? String)
                reached.insert(node)
                let page = pages.flow(
                    flow.id, node: node, answers: given.split(separator: ",").map(String.init),
                    choice: nil, context)
                guard case .page(let html) = page else {
                    Issue.record("\(flow.id) \(given) is no page")
                    continue
                }
                #expect(try parts(html, ["flow"]) == [try ahead.text(#require(state[1] as? Int))])
            }
            #expect(
                reached == Set(flow.questions.map(\.id) + flow.outcomes.map(\.id)), "\(flow.id)")
        }
    }
}
