import TestSupport
import Testing
import WebServer

@testable import Site

@Suite struct PageQueryTests {
    private func query(_ target: String, isStaff: Bool = false) throws -> PageQuery {
        let request = try #require(Request(target: RawTarget(Array(target.utf8))))
        let segments = request.path.split(separator: "/").map(String.init)
        return PageQuery(request, PageTable.match(segments), .eleven) { isStaff }
    }

    private func key(_ target: String, isStaff: Bool = false) throws -> String? {
        try query(target, isStaff: isStaff).key?.address.text
    }

    @Test(arguments: [
        ("/ne/faq", "/ne/faq"), ("/ne/faq?", "/ne/faq"), ("/ne/faq?x=1", "/ne/faq"),
        ("/ne/faq?network=mobile", "/ne/faq"), ("/%6Ee/f%61q?x", "/ne/faq"),
        ("/ne/", "/ne/"), ("/robots.txt?a=b", "/robots.txt"),
        ("/sitemap.xml?a=b", "/sitemap.xml"), ("/assets/a.css?v=2", "/assets/a.css"),
        // What pages with blocks read, in one order and in one form.
        (
            "/ne/guides/lost-card?asof=2026-01-02&with=ja",
            "/ne/guides/lost-card?with=ja&asof=2026-01-02"
        ),
        ("/ne/guides/lost-card?with=yes&with=ja", "/ne/guides/lost-card"),
        ("/ne/guides/lost-card?w%69th=j%61&x=%zz", "/ne/guides/lost-card?with=ja"),
        ("/ne/guides/lost-card?ids=1", "/ne/guides/lost-card"),
        ("/ne/guides/lost-card/print?with=ja&with=en", "/ne/guides/lost-card/print?with=ja"),
        ("/ne/words?with=ja&asof=2026-01-02", "/ne/words"),
        // The register stands in the path; readings are for easy Japanese alone.
        ("/ja-simple/faq?furigana=off", "/ja-simple/faq?furigana=off"),
        ("/ja-simple/faq?furigana=on", "/ja-simple/faq"), ("/ja/faq?furigana=off", "/ja/faq"),
        // Who calls.
        ("/ne/call/card-lost?network=", "/ne/call/card-lost"),
        ("/ne/call/card-lost?also=&network=mobile", "/ne/call/card-lost?network=mobile"),
        ("/ne/call/card-lost?also=en,ja,EN,,en-GB", "/ne/call/card-lost?also=en%2Cja"),
        ("/ne/call/card-lost?also=ja%2Cen", "/ne/call/card-lost?also=ja%2Cen"),
        // The answers ahead are for every kind of phone.
        ("/ne/call/card-lost/ahead?x=1&network=overseas", "/ne/call/card-lost/ahead"),
        ("/ne/flows/what-to-bring/ahead?a=x", "/ne/flows/what-to-bring/ahead"),
        ("/ne/call/card-lost/print?network=mobile", "/ne/call/card-lost/print"),
        // What was typed.
        ("/ne/search?q=a+b&limit=3", "/ne/search?q=a%20b"),
        ("/ne/search?archive=2&q=a%00b", "/ne/search"),
        ("/ne/search?q=a%01b", "/ne/search?q=a%20b"),
        ("/ne/labels?q=pin&archive=1", "/ne/labels?q=pin"),
        ("/ne/flows/a/b?a=x,,y", "/ne/flows/a/b?a=x%2Cy"),
        ("/ne/feedback?unanswered&page=/faq", "/ne/feedback?page=%2Ffaq&unanswered=1"),
        // The API.
        ("/api/v1/guides?language=ja", "/api/v1/guides"),
        ("/api/v1/guides?language=", "/api/v1/guides"),
        ("/api/v1/guides?language=tl", "/api/v1/guides?language=fil"),
        ("/api/v1/guides?asof=2026-01-02", "/api/v1/guides"),
        (
            "/api/v1/guides/a?asof=2026-01-02&language=zh-TW",
            "/api/v1/guides/a?language=zh-Hans&asof=2026-01-02"
        ),
        ("/api/v1/hsds/services?per_page=007&page=%31", "/api/v1/hsds/services?page=1&per_page=7"),
        ("/api/v1/status?language=ne", "/api/v1/status"),
    ])
    func `a page has one address, whatever else is asked for`(target: String, expected: String)
        throws
    {
        #expect(try key(target) == expected)
    }

    @Test(arguments: [
        "/desk", "/desk?ui=en", "/l10n", "/l10n/ne", "/l10n/faq", "/metrics", "/metrics/",
        "/health/live", "/nothing", "/xx/faq", "/xx/", "/ne/nothing", "/ne/faq/more",
        "/api/v1/nothing",
        "/api/v1/route?topic=card-lost&language=ne",
        // Refused, each with what was sent.
        "/ne/call/card-lost?network=fax", "/ne/call/card-lost?also=en,xx",
        "/ne/guides/lost-card?asof=yesterday", "/ne/guides/lost-card?asof=",
        "/api/v1/guides?language=xx", "/api/v1/guides?language=ne&language=ne",
        "/api/v1/guides?language=%zz", "/api/v1/search?q=%00", "/api/v1/search?q=a&limit=x",
        "/api/v1/hsds/services?page=0",
        // One reader's step.
        "/ne/flows/a/b?choice=x",
    ])
    func `what is for staff, refused, or not there has no address to keep it under`(target: String)
        throws
    {
        #expect(try key(target) == nil || target.hasPrefix("/api/v1/route"))
    }

    @Test func `ids of texts are for staff, and such a page is kept nowhere`() throws {
        #expect(try key("/ne/guides/lost-card?ids=1", isStaff: true) == nil)
        #expect(try query("/ne/guides/lost-card?ids=1", isStaff: true)["ids"] == "1")
        #expect(try query("/ne/guides/lost-card?ids=1")["ids"] == nil)
        #expect(try key("/ne/guides/lost-card?ids=0", isStaff: true) == "/ne/guides/lost-card")
        #expect(try key("/ne/call/card-lost?ids=1", isStaff: true) == "/ne/call/card-lost")
    }

    @Test(arguments: [
        ("/ne/faq", false), ("/ne/call/card-lost?network=mobile", false),
        ("/ne/faq?with=ja", false),
        ("/ne/faq?asof=2026-01-02", true), ("/ne/call/card-lost?also=en", true),
        ("/ne/search?q=a", true), ("/ne/search", false), ("/api/v1/hsds/services?page=3", true),
        ("/ne/feedback?page=/faq", true), ("/api/v1/guides?language=ne", false),
    ])
    func `a value of which there is no end keeps a page apart`(target: String, expected: Bool)
        throws
    {
        #expect(try query(target).key?.isOpen == expected)
    }

    @Test func `an address leads to the page that has it`() throws {
        for target in [
            "/ne/guides/lost-card?with=ja&asof=2026-01-02", "/ne/call/card-lost?also=en%2Cja",
            "/ne/search?q=%E4%BF%9D%20%26%3D%23", "/ne/feedback?page=%2Ffaq&unanswered=1",
        ] {
            #expect(try key(target) == target)
        }
    }
}
