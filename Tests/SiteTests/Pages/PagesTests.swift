import Foundation
import Guidance
import Localization
import Publishing
import TestSupport
import Testing

@testable import Site

@Suite struct PagesTests {
    private let edition: Edition
    private let pages: Pages

    init() throws {
        edition = try #require(Fixture.result.edition)
        pages = try Pages(edition: edition, origin: "http://127.0.0.1:8080")
    }

    private func context(
        _ language: Language, at: String = "2026-11-21T23:40:00+09:00", withJapanese: Bool = false,
        asOf: String? = nil
    ) throws -> PageContext {
        PageContext(
            language: language, withJapanese: withJapanese, asOf: asOf.flatMap { CalendarDate($0) },
            now: try Instant(rfc3339: at), zone: .japan)
    }

    private func pages(
        replacing texts: [Message.ID: String?], in language: Language
    ) throws -> Pages {
        try Pages(
            edition: Fixture.edition(edition, replacing: texts, in: language), origin: "")
    }

    @Test func `the repository's content has no errors`() {
        #expect(Fixture.result.findings.filter { $0.severity == .error } == [])
    }

    @Test(arguments: Language.allCases)
    func `no page leaves a placeholder or an unknown text`(language: Language) throws {
        let context = try context(language)
        var all = [
            pages.home(context), pages.callIndex(context), pages.error(status: 404, context),
        ]
        all += try edition.guides.map { try #require(pages.guide($0.id, context)) }
        all += try edition.screens.map { try #require(pages.screen($0.id, context)) }
        all += try [
            pages.faq(context), pages.words(context), pages.labels(context), pages.archive(context),
        ].map { try #require($0) }
        for flow in edition.more.flows {
            all += try flowPages(flow, pages, context)
        }
        all += try edition.cards.map { try #require(pages.card($0.id, context)) }
        all += try edition.sources.map { try #require(pages.source($0.id, context)) }
        for topic in edition.topics {
            for network in [nil] + Network.allCases.map(Optional.some) {
                all.append(
                    try #require(
                        pages.call(topic: topic.id, network: network, also: [], context)
                    ).html)
            }
        }
        for html in all {
            #expect(!html.isEmpty)
            #expect(html.firstMatch(of: /\{[a-z_]+\}/) == nil)
            #expect(html.firstMatch(of: />(ui|desk|lines|cards|screens)\.[a-z]/) == nil)
            #expect(html.contains("<html lang=\"\(language.tag)\""))
        }
    }

    /// Every page of a flow that answers can lead to.
    private func flowPages(_ flow: Flow, _ pages: Pages, _ context: PageContext) throws -> [String]
    {
        var found: [String] = []
        var open: [[String]] = [[]]
        while let answers = open.popLast() {
            let (_, end) = try #require(flow.walk(answers))
            guard
                case .page(let html) = pages.flow(
                    flow.id, node: end.id, answers: answers, choice: nil, context)
            else {
                Issue.record("\(flow.id) \(answers) has no page")
                continue
            }
            found.append(html)
            if case .question(let question) = end {
                open += question.answers.map { answers + [$0.id] }
            }
        }
        return found
    }

    @Test func `every item of the checklist is told where it belongs`() {
        #expect(edition.checklist.count > 400)
        for item in edition.checklist {
            #expect(item.isCovered, "\(item.id) \(item.title)")
        }
    }

    @Test func `an answer leads to its next address, a wrong one to the beginning`() throws {
        let context = try context(.english)
        let flow = try #require(edition.more.flows.first { $0.id == "what-to-bring" })
        func next(_ node: String, _ answers: [String], _ choice: String?) -> String? {
            guard
                case .next(let address) = pages.flow(
                    flow.id, node: node, answers: answers, choice: choice, context)
            else { return nil }
            return address
        }
        #expect(
            next("have-card", [], "yes") == "/en/flows/what-to-bring/registered?a=yes")
        #expect(next("have-card", [], "perhaps") == "/en/flows/what-to-bring/have-card")
        #expect(next("registered", ["no"], nil) == "/en/flows/what-to-bring/have-card")
        #expect(next("have-card", [], "") == nil)
    }

    @Test func `easy Japanese has readings that can be switched off`() throws {
        let at = try Instant(rfc3339: "2026-11-21T10:00:00+09:00")
        func html(_ hasFurigana: Bool) throws -> String {
            let simple = PageContext.Simple(hasFurigana: hasFurigana)
            let context = PageContext(
                language: .japanese, simple: simple, withJapanese: false, asOf: nil, now: at,
                zone: .japan)
            return try #require(pages.simplified(simple).guide("lost-card", context))
        }
        let with = try html(true)
        #expect(with.contains("<ruby>電話<rp>(</rp><rt>でんわ</rt><rp>)</rp></ruby>"))
        #expect(with.contains("<html lang=\"ja\""))
        let without = try html(false)
        #expect(!without.contains("<ruby>"))
        #expect(!without.contains("《"))
        #expect(without.contains("まず 電話で カードを 止めます。"))
    }

    @Test func `all documents are listed with their dates, the latest first`() throws {
        let html = try #require(pages.sources(try context(.english)))
        let found = html.matches(of: /<dt><a href="\/en\/sources\/([a-z0-9-]+)"/)
            .map { String($0.output.1) }
        #expect(Set(found) == Set(edition.sources.map(\.id)))
        #expect(found.first == "circular-2025-02")
        #expect(html.contains("about 2020"))
        let dates = found.map { id in
            edition.sources.first { $0.id == id }?.printed ?? ""
        }
        #expect(dates == dates.sorted(by: >))
        let home = try pages.home(context(.english))
        #expect(home.contains("up to February 18, 2025"))
        #expect(home.contains("href=\"/en/sources\""))
    }

    @Test func `a sentence that no document has says so`() throws {
        let card = try #require(edition.cards.first)
        let words = "This site wrote the sentence"
        let html = try #require(pages.card(card.id, try context(.english)))
        #expect(card.sources.isEmpty == html.contains(words))
    }

    @Test func `the archive shows what was, and the day's page as it was`() throws {
        let archive = try #require(pages.archive(try context(.english)))
        #expect(archive.contains("Expiry of the old certificates"))
        #expect(archive.contains("asof=2025-12-01"))
        let home = pages.home(try context(.english))
        for guide in edition.guides where guide.archive != nil {
            #expect(!home.contains("/guides/\(guide.id)\""), "\(guide.id)")
        }
    }

    @Test func `hostile texts are escaped in every slot`() throws {
        let hostile = "<script>alert(1)</script>\"'&amp;"
        let ids = edition.texts.messages(in: .nepali).keys
        let damaged = try pages(
            replacing: Dictionary(uniqueKeysWithValues: ids.map { ($0, .some(hostile)) }),
            in: .nepali)
        let context = try context(.nepali, withJapanese: true)
        var all = [damaged.home(context), damaged.callIndex(context)]
        all += edition.guides.filter { $0.archive == nil }.compactMap {
            damaged.guide($0.id, context)
        }
        all += [damaged.faq(context), damaged.words(context), damaged.labels(context)].compactMap(
            \.self)
        all += try edition.more.flows.flatMap { try flowPages($0, damaged, context) }
        all += edition.screens.filter { $0.archive == nil }.compactMap {
            damaged.screen($0.id, context)
        }
        all += edition.cards.compactMap { damaged.card($0.id, context) }
        all += edition.topics.compactMap {
            damaged.call(topic: $0.id, network: .mobile, also: [], context)?.html
        }
        #expect(all.count > 20)
        for html in all {
            #expect(html.contains("&lt;script&gt;"))
            // Data for search engines stands in an element that no text can end.
            let rest = html.replacing(
                /<script type="application\/ld\+json">[^<]*<\/script>/, with: ""
            ).replacing(/<script src="\/assets\/[a-z]+\.[0-9a-f]+\.js" defer><\/script>/, with: "")
            #expect(!rest.contains("<script"))
            #expect(!html.contains("alert(1)</script>\""))
        }
    }

    @Test func `a block with one text missing falls back as a whole`() throws {
        let damaged = try pages(replacing: ["lost-card.abroad.title": .none], in: .nepali)
        let html = try #require(damaged.guide("lost-card", try context(.nepali)))
        let block = try #require(html.firstMatch(of: /id="abroad">(.|\n)*?<\/section>/)).output.0
        #expect(block.contains("<div id=\"abroad-words\" lang=\"en\" dir=\"auto\">"))
        #expect(block.contains("If you are outside Japan"))
        let next = try #require(html.firstMatch(of: /id="what-is-safe">(.|\n)*?<\/section>/)).output
            .0
        #expect(next.contains("<div id=\"what-is-safe-words\" lang=\"ne\" dir=\"auto\">"))
    }

    @Test func `critical drafts show the Japanese beside them, others only when asked`() throws {
        let plain = try #require(pages.guide("lost-card", try context(.thai)))
        let critical = try #require(plain.firstMatch(of: /id="call-now">(.|\n)*?<\/section>/))
        #expect(critical.output.0.contains("まず電話で止める"))
        let other = try #require(plain.firstMatch(of: /id="what-is-safe">(.|\n)*?<\/section>/))
        #expect(!other.output.0.contains("カードから分かること"))
        let both = try #require(pages.guide("lost-card", try context(.thai, withJapanese: true)))
        #expect(both.contains("カードから分かること"))
    }

    @Test func `blocks stand only on the days they hold`() throws {
        let today = try #require(pages.guide("what-to-bring", try context(.english)))
        #expect(today.contains("ended on December 1, 2025"))
        #expect(!today.contains("until December 1, 2025 at the latest"))
        let before = try #require(
            pages.guide("what-to-bring", try context(.english, asOf: "2025-06-01")))
        #expect(before.contains("until December 1, 2025 at the latest"))
        #expect(!before.contains("ended on December 1, 2025"))
    }

    @Test func `facts become links and labels stay Japanese`() throws {
        let html = try #require(pages.guide("lost-card", try context(.spanish)))
        #expect(html.contains("<a class=\"tel\" href=\"tel:0120017827\">0120-0178-27</a>"))
        #expect(html.contains("<span class=\"label\" lang=\"ja\" dir=\"auto\">一時利用停止</span>"))
    }

    @Test func `at night the call page gives English first and says from when Nepali`() throws {
        let call = try #require(
            pages.call(topic: "card-lost", network: .mobile, also: [], try context(.nepali)))
        let first = try #require(call.html.range(of: "tel:0120017827"))
        let japanese = try #require(call.html.range(of: "tel:0120950178"))
        #expect(first.lowerBound < japanese.lowerBound)
        #expect(call.html.contains("अङ्ग्रेजी"))
        #expect(call.html.contains("9:00"))
        #expect(call.validUntil.rfc3339(in: .japan) == "2026-11-22T09:00:00+09:00")
    }

    @Test func `where nobody speaks the language the page says so before the Japanese number`()
        throws
    {
        let edition = try #require(Fixture.result.edition)
        let japanese = Fixture.edition(edition, keeping: { $0.languages == [SpokenLanguage("ja")] })
        let call = try #require(
            Pages(edition: japanese, origin: "http://127.0.0.1:8080").call(
                topic: "insurance-registration", network: .mobile, also: [], try context(.korean)))
        let sentence = try #require(
            call.html.range(of: "사용하시는 언어로 말할 수 있는 전화가 없습니다."))
        let number = try #require(call.html.range(of: "tel:0120950178"))
        #expect(sentence.lowerBound < number.lowerBound)
        #expect(call.html.components(separatedBy: "사용하시는 언어로 말할").count == 2)
    }

    @Test func `a referral names no number`() throws {
        let call = try #require(
            pages.call(topic: "eligibility", network: nil, also: [], try context(.english)))
        let words = pages.texts.fallbackText("lines.topic-eligibility.referral", for: .english)
        #expect(call.html.contains(words.text.prefix(20)))
        #expect(!call.html.contains("href=\"tel:"))
    }

    @Test(arguments: [
        (Language.nepali, "<strong>पासवर्ड नम्बर</strong>:"), (.english, "<strong>PIN</strong>:"),
        // From the label with the same text.
        (.english, "<strong>health insurance eligibility certificate</strong>:"),
    ])
    func `a word is given in the reader's language before its meaning`(
        language: Language, expected: String
    ) throws {
        let page = try #require(pages.words(try context(language)))
        #expect(page.contains(expected))
        #expect(try !(#require(pages.words(try context(.japanese)))).contains("<dd><strong>"))
    }

    @Test func `what there is not has no page`() throws {
        let context = try context(.english)
        #expect(pages.guide("nothing", context) == nil)
        #expect(pages.call(topic: "nothing", network: nil, also: [], context) == nil)
        #expect(pages.card("nothing", context) == nil)
    }

    @Test func `agents see every reported key with its date`() throws {
        let query = DeskQuery(
            topic: "insurance-registration", language: "ja", network: "ip-phone",
            at: "2026-12-30T10:00", also: nil, zone: .japan)
        let html = pages.desk(
            query, language: .english, now: try Instant(rfc3339: "2026-11-21T10:00:00+09:00"))
        #expect(html.contains("5 (2025-02)"))
        #expect(html.contains("4-2 (2020)"))
        #expect(html.contains("year-end-days-unconfirmed"))
    }

    /// Where a text of the interface is named by itself; those named together are in families.
    @Test func `every text that is named exists`() throws {
        let folder = "\(Fixture.root)/Sources/Site"
        let ids = Set(edition.texts.ids)
        for file in try FileManager.default.subpathsOfDirectory(atPath: folder)
        where file.hasSuffix(".swift") {
            let source = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            for match in source.matches(of: /\b(?:t|texts|words|interface)\("([a-z]+\.[a-z_.-]+)"/)
            {
                #expect(ids.contains("ui.\(match.output.1)"), "\(file): \(match.output.1)")
            }
            for match in source.matches(of: /\.desk\("([a-z_.-]+)"/) {
                #expect(ids.contains("desk.\(match.output.1)"), "\(file): \(match.output.1)")
            }
        }
    }

    @Test func `every text of the interface is used`() throws {
        let sources = try FileManager.default.subpathsOfDirectory(
            atPath: "\(Fixture.root)/Sources/Site"
        )
        .filter { $0.hasSuffix(".swift") }
        .map { try String(contentsOfFile: "\(Fixture.root)/Sources/Site/\($0)", encoding: .utf8) }
        let used = (sources + edition.templates.values).joined()
        let families = [
            "warning.", "reason.", "condition.", "certainty.", "language.", "network.", "cost.",
            "unreachable.", "home.group_", "feedback.", "search.kind_", "number.only_", "device.",
        ]
        for id in edition.texts.messages(in: .japanese).keys where id.hasPrefix("ui.") {
            let key = String(id.dropFirst(3))
            if families.contains(where: key.hasPrefix) || key.hasPrefix("error.") { continue }
            if ["call.open", "call.closed", "call.unknown"].contains(key) { continue }
            // Titles and texts of error pages are named together.
            let stem = key.replacing(/_(title|text)$/, with: "")
            #expect(
                used.contains("\"\(key)\"") || used.contains("\"\(stem)\"")
                    || used.contains("t.\(key)}}"), "\(key) is not used")
        }
    }
}
