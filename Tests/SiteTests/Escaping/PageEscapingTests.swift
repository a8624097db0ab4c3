import Guidance
import Publishing
import TestSupport
import Testing

@testable import Search
@testable import Site

/// What somebody typed stands on pages as text, whatever stands around its signs (issue 15).
@Suite struct PageEscapingTests {
    private let pages: Pages
    private let context: PageContext

    init() throws {
        pages = try Pages(edition: try #require(Fixture.result.edition), origin: "")
        context = PageContext(
            language: .english, withJapanese: false, asOf: nil,
            now: try Instant(rfc3339: "2026-11-21T10:00:00+09:00"), zone: .japan)
    }

    private func searched(_ query: String) -> String {
        let answer = SearchAnswer(hits: [], didYouMean: query, query: query)
        return pages.search(SearchRequest(language: "en", query: query), answer, context)
    }

    private func labels(_ query: String) -> String {
        pages.labels(context, LabelQuestion(text: query, finder: nil)) ?? ""
    }

    private func desk(_ text: String) -> String {
        pages.desk(
            DeskQuery(
                topic: text, language: text, network: text, at: text, also: text, zone: .japan),
            words: ["card": [text]], language: .english, now: context.now)
    }

    private func editors(_ text: String) -> String {
        pages.editors(
            misses: [
                SearchMiss.Count(
                    language: .english, query: text, count: 3,
                    lastDay: context.now.date(in: .japan))
            ], language: .english)
    }

    @Test(arguments: ["<", ">", "\""])
    func `a sign is escaped after every prepend and before every mark`(sign: String) {
        for render in [searched, labels, desk, editors] {
            let expected = render("x").count(of: Unicode.Scalar(sign) ?? "x")
            for text in HostileScalars.around(sign) {
                let html = render(text)
                #expect(
                    html.count(of: Unicode.Scalar(sign) ?? "x") == expected,
                    "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
            }
        }
    }

    @Test(arguments: [
        "javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,<b>", "//evil.example", "tel:110",
    ])
    func `an edition's address is a link only where it is one of the web`(address: String) throws {
        let edition = try #require(Fixture.result.edition)
        let spoilt = Fixture.edition(edition, naming: address)
        let pages = try Pages(edition: spoilt, origin: "")
        let source = try #require(spoilt.sources.first { $0.url == address })
        let fact = try #require(spoilt.facts.first { $0.value == .url(address) })
        let guide = try #require(
            spoilt.guides.first { guide in
                guide.blocks.flatMap(\.messages).contains {
                    spoilt.texts.text($0, in: .english)?.pattern.contains("{\(fact.id)}") == true
                }
            })
        for html in [pages.source(source.id, context), pages.guide(guide.id, context)] {
            let html = try #require(html)
            #expect(!html.contains("href=\"\(address.prefix(6))"))
            // Still there to be read.
            #expect(html.contains(MarkupText.escaped(address)))
        }
    }
}
