import Guidance
import Publishing
import Testing

@testable import Site

@Suite struct PageTitlesTests {
    private let edition: Edition

    init() throws { edition = try #require(Fixture.result.edition) }

    /// The edition in which some titles have no Nepali, and one neither Nepali nor English.
    private func lacking() throws -> (edition: Edition, addresses: [PageAddress]) {
        let guide = try #require(edition.liveGuides.first)
        let screen = try #require(edition.liveScreens.first)
        let card = try #require(edition.cards.first)
        let flow = try #require(edition.more.flows.first)
        let titles = [guide.title, screen.title, card.moment, flow.title]
        let none = Dictionary(uniqueKeysWithValues: titles.map { ($0, String?.none) })
        var lacking = Fixture.edition(edition, replacing: none, in: .nepali)
        lacking = Fixture.edition(lacking, replacing: [flow.title: nil], in: .english)
        return (
            lacking,
            [
                .guide(guide.id), .printedGuide(guide.id), .screen(screen.id), .card(card.id),
                flow.address,
            ]
        )
    }

    private func layout(_ edition: Edition) throws -> Layout {
        try Pages(edition: edition, origin: "https://office.example").layout
    }

    private func frame(
        _ address: PageAddress, _ language: Language, of edition: Edition
    ) throws -> FrameView {
        try layout(edition).frame(
            title: "", description: "", address,
            PageContext(
                language: language, withJapanese: false, asOf: nil,
                now: Instant(secondsSinceEpoch: 1_795_000_000), zone: .japan))
    }

    @Test func `a page without a title of its own is not listed in a language`() throws {
        let (lacking, addresses) = try lacking()
        let map = Sitemap(edition: lacking, origin: "https://office.example").xml
        let whole = Sitemap(edition: edition, origin: "https://office.example").xml
        for address in addresses {
            let lines = try frame(address, .japanese, of: lacking).alternates.map(\.tag)
            #expect(!lines.contains("ne"))
            #expect(lines.contains("ja") && lines.contains("th"))
            #expect(!map.contains("https://office.example/ne\(address)<"))
            #expect(!map.contains("https://office.example/ne\(address)\""))
        }
        for address in addresses where whole.contains("/ne\(address)<") {
            #expect(map.contains("https://office.example/th\(address)<"))
        }
        #expect(addresses.filter { whole.contains("/ne\($0)<") }.count == 4)
    }

    @Test func `it names the page of the language it falls back to as the one to list`() throws {
        let (lacking, addresses) = try lacking()
        for address in addresses {
            let other = address == addresses.last ? "ja" : "en"
            #expect(
                try frame(address, .nepali, of: lacking).canonical
                    == "https://office.example/\(other)\(address)")
            #expect(
                try frame(address, .thai, of: lacking).canonical
                    == "https://office.example/th\(address)")
        }
    }

    @Test func `pages with the interface's words are listed in every language`() throws {
        let (lacking, _) = try lacking()
        for address in [PageAddress.home, .topics, .number, .call("card-lost")] {
            #expect(
                try frame(address, .nepali, of: lacking).alternates.map(\.tag)
                    == edition.languages.all.map(\.tag))
        }
    }
}
