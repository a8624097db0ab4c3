import Guidance
import Localization
import Publishing
import Testing
import WebServer

@testable import Site

@Suite struct TypedAddressTests {
    private let edition: Edition
    private let directory: PageDirectory
    private let application: Application

    init() throws {
        edition = try #require(Fixture.result.edition)
        directory = PageDirectory(edition)
        application = try Application(
            edition: edition, origin: "https://example.jp",
            clock: { Instant(secondsSinceEpoch: 1_795_000_000) })
    }

    private func response(_ path: String, query: String = "") throws -> Response? {
        let target = PercentEncoding.encode(path: path) + query
        return Request(target: RawTarget(Array(target.utf8))).map(application.respond)
    }

    private func location(_ path: String, query: String = "") throws -> String? {
        try response(path, query: query)?.headers.first { $0.0 == "Location" }?.1
    }

    private func typed(_ path: String, wanted: String? = nil) -> TypedAddress {
        TypedAddress(path, hasAnswers: false, directory, edition.languages, wanted: wanted)
    }

    @Test(arguments: [
        // Countries.
        ("/np/", "/ne/"), ("/np", "/ne/"), ("/JP/", "/ja/"), ("/kr/", "/ko/"), ("/vn/", "/vi/"),
        ("/cn/", "/zh-Hans/"), ("/tw/", "/zh-Hant/"), ("/hk/", "/zh-Hant/"), ("/mo/", "/zh-Hant/"),
        ("/sg/", "/en/"), ("/ph/", "/fil/"), ("/br/", "/pt/"), ("/pe/", "/es/"), ("/us/", "/en/"),
        ("/uk/", "/en/"), ("/gb/", "/en/"), ("/np/guides/lost-card", "/ne/guides/lost-card"),
        ("/br/call/card-lost", "/pt/call/card-lost"),
        // Other names of a language.
        ("/zh/", "/zh-Hans/"), ("/zh-CN/", "/zh-Hans/"), ("/zh-TW/", "/zh-Hant/"),
        ("/zh_tw/", "/zh-Hant/"),
        ("/pt-BR/", "/pt/"), ("/en-US/", "/en/"), ("/EN/", "/en/"), ("/nep/", "/ne/"),
        ("/tl/", "/fil/"),
        ("/JA-Simple/guides/lost-card", "/ja-simple/guides/lost-card"), ("/yue/", "/zh-Hant/"),
        // Without a language.
        ("/call", "/en/call"), ("/guides/lost-card", "/en/guides/lost-card"),
        ("/labels", "/en/labels"),
        ("/call/card-lost", "/en/call/card-lost"), ("/number", "/en/number"), ("/faq", "/en/faq"),
        // Capitals.
        ("/en/guides/Lost-Card", "/en/guides/lost-card"),
        ("/EN/Guides/LOST-CARD", "/en/guides/lost-card"),
        ("/Ne/Call/Card-Lost/", "/ne/call/card-lost"),
        // A tail.
        ("/en/guides/lost-card.", "/en/guides/lost-card"),
        ("/en/guides/lost-card)", "/en/guides/lost-card"),
        ("/en/guides/lost-card),", "/en/guides/lost-card"),
        ("/en/guides/lost-card。", "/en/guides/lost-card"),
        ("/en/guides/lost-card>", "/en/guides/lost-card"),
        ("/en/guides/lost-card\"", "/en/guides/lost-card"),
        ("/en/guides/lost-card ", "/en/guides/lost-card"),
        ("/en/guides/lost-card/", "/en/guides/lost-card"),
        ("/en/guides/lost-card」を見て", "/en/guides/lost-card"),
        ("/en/guides/lost-cardを", "/en/guides/lost-card"),
        ("/en/guides/lost-card\u{200b}", "/en/guides/lost-card"),
        ("/en/guides/lost-card\u{a0}", "/en/guides/lost-card"),
        ("/en/guides/lost-card\">x", "/en/guides/lost-card"), ("/ne.", "/ne/"), ("/ne/)", "/ne/"),
        ("/ne/。", "/ne/"),
        ("/en/guides/lost_card", "/en/guides/lost-card"),
        ("/en/guides/lost card", "/en/guides/lost-card"),
        // Folders.
        ("/ne/guides", "/ne/"), ("/ne/guides/", "/ne/"), ("/ne/flows", "/ne/"),
        ("/ne/screens", "/ne/labels"),
        ("/ne/show", "/ne/#cards"), ("/ne/source", "/ne/sources"), ("/ne/calls", "/ne/call"),
        ("/ne/faq/reader-broken", "/ne/faq#reader-broken"),
        // Another kind.
        ("/ne/call/lost-card", "/ne/guides/lost-card"),
        ("/ne/guides/card-lost", "/ne/call/card-lost"),
        ("/ne/guide/lost-card", "/ne/guides/lost-card"),
        ("/ne/flow/whom-to-ask", "/ne/flows/whom-to-ask/about"),
        ("/ne/lost-card", "/ne/guides/lost-card"), ("/lost-card", "/en/guides/lost-card"),
        ("/ne/guides/whom-to-ask", "/ne/flows/whom-to-ask/about"),
        // Names of other servers.
        ("/index.html", "/"), ("/index.php", "/"), ("/en/index.html", "/en/"),
        ("/en/guides/index.htm", "/en/"),
        ("/en/guides/lost-card.html", "/en/guides/lost-card"),
        ("/en/guides/lost-card/index.html", "/en/guides/lost-card"),
        ("/guides/Lost-Card.HTML", "/en/guides/lost-card"), ("/en/home", "/en/"),
    ])
    func `an address leads to the page that is meant`(path: String, target: String) throws {
        #expect(try location(path) == target)
    }

    @Test func `a flow without a question leads to its first`() throws {
        for flow in edition.more.flows {
            #expect(try location("/ne/flows/\(flow.id)") == "/ne\(flow.address)")
            #expect(try location("/NE/flows/\(flow.id)/x") == "/ne\(flow.address)")
        }
    }

    @Test(arguments: [
        "/xx/", "/qq/", "/zz/guides/lost-card", "/nothing", "/en/nothing",
        "/en/guides/nothing/at/all",
        "/en/desk", "/Desk", "/desk.", "/DESK/", "/metrics.", "/API/v1/lines", "/api.",
        "/en/api/v1/lines",
        "/api/v1/lines.", "/l10n.", "/L10N/ne", "/assets/site", "/robots.txt.", "/health/x",
        "/sw.js)",
        "/<script>", "/)", "/en/<b>x", "/en/日本語", "/日本語", "/evil.com", "/evil.com/guides/lost-card",
        "/en/https:/evil.com", "/@evil.com", "/en@evil.com/guides",
        "/en/guides/lost-card/a/b/c/d/e",
        "/en/foo/lost-card", "/0x/", "/e/", "/-/", "/en-/x", "/call/nothing",
        "/en/guides/lost%2Dcard",
    ])
    func `what may be anything leads nowhere`(path: String) throws {
        let response = try #require(try response(path))
        #expect([404, 401, 403].contains(response.status), "\(path) \(response.headers)")
    }

    @Test func `every redirect leads in one hop to a page of this server`() throws {
        let pages = PageTable.inLanguage.flatMap { $0.existing(edition) }
        let roots = ["ne", "NE", "np", "ja-simple", "JA-SIMPLE", "zh-TW", "tw", "", "pt-BR", "kr"]
        let tails = [
            "", "/", ".", ")", ",", "。", ">", "\"", " ", ".html", "/index.html", "」と", "\u{200b}",
            "/x", "?",
        ]
        var count = 0
        for (number, page) in pages.enumerated() {
            for root in [roots[number % roots.count], roots[(number / 3 + 1) % roots.count]] {
                for path in [page.path, page.path.uppercased(), page.path + "s"] {
                    for tail in [tails[number % tails.count], tails[(number / 2) % tails.count]] {
                        let prefix = root.isEmpty ? "" : "/" + root
                        // An answered question leads on by 303.
                        guard let response = try response(prefix + path + tail, query: "?x=1"),
                            [307, 308].contains(response.status),
                            let location = response.headers.first(where: { $0.0 == "Location" })?.1
                        else { continue }
                        count += 1
                        #expect(location.hasPrefix("/") && !location.hasPrefix("//"))
                        #expect(location.contains("?x=1"))
                        let target = String(location.prefix { $0 != "#" })
                        let request = try #require(Request(target: RawTarget(Array(target.utf8))))
                        #expect(
                            application.respond(to: request).status == 200,
                            "\(prefix + path + tail) to \(location)")
                    }
                }
            }
        }
        #expect(count > 1_000)
    }

    @Test func `only what can never mean anything else is for good`() throws {
        for (path, status) in [
            ("/EN/guides/Lost-Card.", 308), ("/zh-CN/guides/lost-card", 308),
            ("/np/guides/lost-card", 307),
            ("/guides/lost-card", 307), ("/ne/call/lost-card", 307), ("/ne/guides", 307),
            ("/ne", 308),
            ("/ne/flows/whom-to-ask", 307),
        ] {
            #expect(try response(path)?.status == status, "\(path)")
        }
    }

    @Test(arguments: [
        ("/call", "ne-NP,ne;q=0.9,en;q=0.5", "ne", "/call"),
        ("/guides/lost-card", "xx, th", "th", "/guides/lost-card"),
        ("/br/", "fr, en;q=0.5", "pt", "/"), ("/np/call", "vi", "ne", "/call"),
        ("/kr/", "ko", "ko", "/"),
        ("/tw/", "zh-TW,zh;q=0.9", "zh-Hant", "/"),
    ])
    func `the language is the address's, else the browser's`(
        path: String, wanted: String, language: String, page: String
    ) {
        let typed = typed(path, wanted: wanted)
        #expect(typed.root?.tag == language)
        #expect(typed.page?.path == page)
        #expect(typed.variesByLanguage)
    }

    /// Breton, Arabic, Kanuri are languages, and codes of Brazil, Argentina and Korea.
    @Test(arguments: [("/br/", "br-FR, en;q=0.5"), ("/ar/", "en;q=0.5, AR"), ("/kr/", "kr")])
    func `who reads the language of that name is not sent to the country's`(
        path: String, wanted: String
    ) {
        let typed = typed(path, wanted: wanted)
        #expect(typed.page == nil)
        #expect(typed.root?.tag == (wanted.contains("en") ? "en" : nil))
    }

    @Test func `a language that the office writes comes before a country`() throws {
        let languages = Languages(
            tags: ["ja", "br", "sv", "pt", "es"], source: .japanese, staff: [.japanese])
        func root(_ path: String) -> String? {
            TypedAddress(path, hasAnswers: false, directory, languages, wanted: nil).root?.tag
        }
        #expect(root("/br/") == "br")
        #expect(root("/sv/") == "sv")
        #expect(root("/mx/") == "es")
        #expect(root("/jp/") == "ja")
        #expect(root("/np/") == nil)
    }

    @Test(arguments: [
        ("/ne/guides/lost-cart", "/ne/guides/lost-card"),
        ("/np/guides/lostcard", "/ne/guides/lost-card"),
        ("/ne/call/card-lots", "/ne/call/card-lost"), ("/ne/lable", "/ne/labels"),
        ("/ne/foo/lost-card", "/ne/guides/lost-card"), ("/ne/guides/lost", "/ne/guides/lost-card"),
    ])
    func `pages with a near name are offered in the reader's language`(
        path: String, target: String
    ) throws {
        let typed = typed(path)
        #expect(typed.page == nil)
        #expect(typed.root?.tag == "ne")
        let near = directory.nearest(to: typed.segments).map { "/ne\($0.address)" }
        #expect(near.contains(target), "\(near)")
        #expect(near.count <= 3)
        let response = try #require(try response(path))
        #expect(response.status == 404)
        #expect(response.headers.contains { $0 == ("Content-Language", "ne") })
        #expect(String(decoding: response.body, as: UTF8.self).contains("href=\"\(target)\""))
    }

    @Test func `a moved page is one hop away in every spelling`() throws {
        var more = edition.more
        more.redirects["/guides/old-name"] = "/guides/lost-card"
        let moved = Edition(
            info: edition.info, sources: edition.sources, facts: edition.facts,
            topics: edition.topics, lines: edition.lines, services: edition.services,
            holidays: edition.holidays, guides: edition.guides, screens: edition.screens,
            cards: edition.cards, more: more, texts: edition.texts, templates: edition.templates,
            assets: edition.assets)
        let application = try Application(
            edition: moved, origin: "", clock: { Instant(secondsSinceEpoch: 1_795_000_000) })
        for path in [
            "/ne/guides/old-name", "/NE/Guides/Old-Name/", "/np/guides/old-name)",
            "/ne/guides/old-name.html",
        ] {
            let target = PercentEncoding.encode(path: path)
            let request = try #require(Request(target: RawTarget(Array(target.utf8))))
            let location = application.respond(to: request).headers.first { $0.0 == "Location" }?.1
            #expect(location == "/ne/guides/lost-card", "\(path)")
        }
    }

    @Test func `a long address is looked at no further`() throws {
        let typed = typed("/ne/guides/" + String(repeating: "a", count: 400))
        #expect(typed.segments.isEmpty)
        #expect(directory.nearest(to: typed.segments).isEmpty)
    }
}
