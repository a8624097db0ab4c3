import Guidance
import Localization
import Publishing
import TestSupport
import Testing

@testable import Site

@Suite struct CallCardsTests {
    private let pages: Pages

    init() throws {
        pages = try Pages(
            edition: try #require(Fixture.result.edition), origin: "http://127.0.0.1:8080")
    }

    private static let night = "2026-11-21T23:40:00+09:00"

    private func context(_ language: Language, _ at: String) throws -> PageContext {
        PageContext(
            language: language, withJapanese: false, asOf: nil, now: try Instant(rfc3339: at),
            zone: .japan)
    }

    private func view(
        _ topic: Topic.ID, _ language: Language, network: Network? = nil, at: String = night,
        of other: Pages? = nil
    ) throws -> CallNumbersView {
        let pages = other ?? self.pages
        let context = try context(language, at)
        let answer = try #require(
            CallAnswer(
                RouteQuery(
                    topic: topic, language: pages.edition.languages.caller(language.tag),
                    network: network, at: context.now), pages.routes))
        let named = try #require(pages.edition.topics.first { $0.id == topic })
        let words = StepWords(pages: pages, language: language, now: context.now)
        return answer.numbers(words, named, context)
    }

    @Test func `a number stands once, and one that somebody answers is not called closed`() throws {
        let view = try view("card-lost", .nepali)
        let cards = [try #require(view.first)] + view.rest
        #expect(cards.map(\.phoneNumber) == ["0120-0178-27", "0120-95-0178"])
        #expect(cards[0].answers.map(\.state) == ["open", "later"])
        #expect(cards[0].fallbacks.map(\.phoneNumber) == ["0570-064-738"])
    }

    @Test func `who waits for nothing in an emergency is given what to say, and how`() throws {
        let decision = try #require(try view("card-lost", .nepali).first?.decision)
        #expect(decision.sentence == "यो तुरुन्त गर्नुपर्ने काम हो। नपर्खी अहिले नै फोन गर्नुहोस्।")
        #expect(decision.say?.sentence.language == "en")
        #expect(decision.say?.sound?.hasPrefix("आई लस्ट") ?? false)
    }

    @Test func `whose language is spoken decides nothing`() throws {
        #expect(try view("card-lost", .english).first?.decision == nil)
        #expect(
            try view("card-lost", .nepali, at: "2026-11-24T10:00:00+09:00").first?.decision == nil)
    }

    @Test func `callers abroad are given the number that they dial`() throws {
        let view = try view("card-lost", .spanish, network: .overseas)
        #expect(view.first?.phoneNumber == "+81-3-6734-0170")
        #expect(view.first?.telURI == "tel:+81367340170")
        #expect(view.rest.isEmpty)
    }

    @Test(arguments: Language.allCases, ["card-lost", "card", "portal", "insurance-registration"])
    func `hours stand in words on each card`(language: Language, topic: String) throws {
        let view = try view(topic, language)
        for card in [try #require(view.first)] + view.rest {
            #expect(!card.hours.isEmpty)
            for hours in card.hours {
                #expect(!hours.words.contains("Mo-") && !hours.words.contains("24/7"))
            }
        }
    }

    @Test func `what documents leave open stands with them, once`() throws {
        let card = try #require(try view("insurance-registration", .english).first)
        #expect(card.doubts.contains { $0.contains("do not say that this number answers") })
        #expect(Set(card.doubts).count == card.doubts.count)
        #expect(card.sources.allSatisfy { !$0.sourceDate.isEmpty })
    }

    @Test func `a fallback in another state has a card of its own`() throws {
        // At night the free number is open, and the one for IP phones is not.
        let view = try view("card-lost", .japanese, network: .ipPhone)
        #expect(view.first?.fallbacks.isEmpty ?? false)
        #expect(view.rest.contains { $0.phoneNumber == "050-3818-1250" })
    }

    @Test func `a fallback that stands first is not for when a number above does not connect`()
        throws
    {
        let edition = try #require(Fixture.result.edition)
        let closed = Override(
            id: "works", kind: .emergency,
            services: edition.services.filter { $0.line == "card-foreign" }.map(\.id),
            from: try Instant(rfc3339: "2026-11-21T00:00:00+09:00"), until: nil, hours: .never,
            notice: "office.name", sources: [])
        let pages = try Pages(
            edition: Fixture.edition(edition, adding: [closed]), origin: "http://127.0.0.1:8080")
        let first = try #require(
            try view("card", .english, at: "2026-11-24T10:00:00+09:00", of: pages).first)
        #expect(first.phoneNumber == "0570-064-738")
        #expect(first.conditions.isEmpty)
    }

    @Test func `a reminder is for the opening in the own language`() throws {
        let reminder = try #require(
            pages.reminder(
                topic: "card-lost", network: nil, also: [], try context(.nepali, Self.night)))
        let lines = String(decoding: reminder.bytes, as: UTF8.self).split(separator: "\r\n")
        #expect(lines.contains("DTSTART:20261122T000000Z"))
        #expect(lines.contains("BEGIN:VALARM"))
        #expect(
            pages.reminder(
                topic: "card-lost", network: nil, also: [], try context(.japanese, Self.night))
                == nil)
    }
}
