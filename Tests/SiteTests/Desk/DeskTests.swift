import Guidance
import Localization
import Publishing
import TestSupport
import Testing

@testable import Site

/// What agents choose from, and what they say.
@Suite struct DeskTests {
    private let pages: Pages

    init() throws {
        pages = try Pages(
            edition: try #require(Fixture.result.edition), origin: "http://127.0.0.1:8080")
    }

    private func times(_ now: String) throws -> [String] {
        let now = try Instant(rfc3339: now)
        return DeskTimes(now: now, zone: .japan, nextChange: now.adding(seconds: 60)).all
            .map { "\($0.key) \($0.instant?.rfc3339(in: .japan).prefix(16) ?? "")" }
    }

    @Test func `times are counted on the office's clock`() throws {
        #expect(
            try times("2026-12-31T17:59:00+09:00").dropLast() == [
                "time_now ", "time_evening 2026-12-31T18:00", "time_tomorrow_10 2027-01-01T10:00",
                "time_tomorrow_18 2027-01-01T18:00", "time_saturday 2027-01-02T10:00",
            ])
        // In UTC it is still the day before.
        #expect(
            try times("2028-02-28T16:00:00Z").contains("time_tomorrow_10 2028-03-01T10:00"))
    }

    @Test func `an evening that has begun is not offered, and Saturday is the next one`() throws {
        let times = try times("2026-12-05T18:00:00+09:00")
        #expect(!times.contains { $0.hasPrefix("time_evening") })
        #expect(times.contains("time_saturday 2026-12-12T10:00"))
    }

    @Test func `each language stands once, under its own name and that in English`() throws {
        let choices = DeskChoices.languages(pages.edition, pages.texts)
        #expect(Set(choices.map(\.value)).count == choices.count)
        let names = Dictionary(uniqueKeysWithValues: choices.map { ($0.value, $0.names) })
        for (tag, name) in [
            ("ne", "नेपाली"), ("ne", "Nepali"), ("ne", "ネパール語"), ("my", "Burmese"),
            ("uk", "Ukrainian"), ("zh", "中文"), ("ko", "かんこくご"),
        ] {
            #expect(names[tag, default: []].contains(name), "\(tag)")
        }
        #expect(choices.first?.value == "ja")
    }

    /// The first thing to say to every caller there can be, at times when lines open and close.
    @Test func `whatever the answer is, it is said with its number and its time`() throws {
        let moments = [
            "2026-12-01T08:00:00+09:00", "2026-12-01T12:00:00+09:00", "2026-12-01T23:40:00+09:00",
            "2026-12-05T12:00:00+09:00", "2027-01-01T12:00:00+09:00",
        ]
        let networks: [Network?] = [nil, .mobile, .ipPhone, .overseas]
        for at in try moments.map({ try Instant(rfc3339: $0) }) {
            for topic in pages.edition.topics {
                for tag in ["ja", "en", "ne", "pt", "uk", "my"] {
                    for network in networks {
                        try expectSomethingToSay(topic, tag, network, at)
                    }
                }
            }
        }
    }

    private func expectSomethingToSay(
        _ topic: Topic, _ tag: String, _ network: Network?, _ at: Instant
    ) throws {
        let what: Comment = "\(topic.id) \(tag) \(String(describing: network)) \(at)"
        let caller = pages.edition.languages.caller(tag)
        let route = try #require(
            pages.routes.route(
                RouteQuery(topic: topic.id, language: caller, network: network, at: at)))
        let say = SayThis(pages: pages, route: route, topic: topic, isAboutNow: true)
        #expect((say.instead == nil) == !route.steps.isEmpty, what)
        if let instead = say.instead { #expect(!instead.said.text.isEmpty, what) }
        for (index, step) in route.steps.enumerated() {
            let view = say.view(of: step, isFirst: index == 0, key: index + 1)
            #expect(view.said.text.contains(say.number(of: step)), what)
            if network == .overseas { #expect(say.number(of: step).hasPrefix("+"), what) }
            #expect(view.copy.copied.hasPrefix(view.said.text), what)
            // The agent's own language stands below unless it is the caller's.
            #expect((view.meaning == nil) == (view.said.language == "ja"), what)
            guard step.state == .closed, let opening = step.opensAt else { continue }
            let words = StepWords(pages: pages, language: caller.written, now: at)
            #expect(view.said.text.contains(words.moment(opening)), what)
        }
    }
}
