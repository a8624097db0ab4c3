import Guidance
import Localization
import Publishing
import TestSupport
import Testing

@testable import Site

@Suite struct NumberPageTests {
    private let edition: Edition
    private let pages: Pages

    init() throws {
        edition = try #require(Fixture.result.edition)
        pages = try Pages(edition: edition, origin: "https://example.jp")
    }

    private func context(_ language: Language) -> PageContext {
        PageContext(
            language: language, withJapanese: false, asOf: nil,
            now: Instant(secondsSinceEpoch: 1_795_000_000), zone: .japan)
    }

    private func page(_ typed: String?, _ language: Language = .english) -> String {
        pages.number(typed, context(language))
    }

    private func text(_ key: String, _ language: Language = .english) -> String {
        InterfaceTexts(pages.texts, language)(key)
    }

    @Test(arguments: Language.allCases)
    func `a number of the documents is shown with all that they say`(language: Language) throws {
        for line in edition.lines {
            let page = page(line.number, language)
            #expect(page.contains("<a href=\"\(line.phone.uri)\">\(line.number)</a>"))
            #expect(page.contains(text("number.ours", language)))
            #expect(!page.contains("class=\"warning\""))
            for topic in Set(edition.services.filter { $0.line == line.id }.flatMap(\.topics)) {
                #expect(page.contains("href=\"/\(language.tag)/call/\(topic)\""))
            }
            for source in Set(line.sources.map(\.source)) {
                #expect(page.contains("href=\"/\(language.tag)/sources/\(source)\""))
            }
        }
    }

    @Test func `whom a number is for, and from where it cannot be called, is said`() {
        #expect(page("03-6734-0170").contains(text("number.only_outside-japan")))
        let ip = page("050-3818-1250")
        #expect(ip.contains(text("number.only_ip-phone")))
        #expect(ip.contains("Use it when you cannot get through to 0120-95-0178."))
        #expect(ip.contains(text("number.superseded")))
        let paid = page("0570-064-738")
        #expect(paid.contains("Use it when you cannot get through to 0120-0178-27."))
        #expect(paid.contains("Cannot be called from: "))
        #expect(!paid.contains(text("condition.primary-does-not-connect")))
        #expect(page("0120-95-0178").contains("Cannot always be called from: "))
    }

    @Test(arguments: ["0120-95-0179", "0120-95-0187", "+1 0120-95-0178", "012-095-017"])
    func `a number that is only like one is none`(typed: String) throws {
        for language in Language.allCases {
            let page = page(typed, language)
            #expect(!page.contains("tel:"))
            #expect(!page.contains(text("number.ours", language)))
            #expect(page.contains("0120-95-0178"))
            #expect(page.contains("class=\"warning\""))
        }
    }

    @Test(arguments: [
        ("", "empty"), ("   ", "empty"), ("\u{202e}", "empty"), ("hello", "nothing"),
        ("12", "nothing"),
        ("0120-95-0178 / 050-3818-1250", "unclear"),
        (String(repeating: "1", count: 300), "too_long"),
    ])
    func `what is no number is asked for again`(typed: String, key: String) {
        let page = page(typed)
        #expect(page.contains(text("number.\(key)")))
        #expect(!page.contains("class=\"warning\""))
        #expect(!page.contains("tel:"))
    }

    @Test func `the form alone says nothing of a number`() {
        let page = page(nil)
        #expect(!page.contains("role=\"status\">\(text("number.empty"))"))
        #expect(page.contains("name=\"n\""))
        #expect(!page.contains("aria-invalid"))
    }

    @Test func `what was typed comes back as text`() {
        for text in ["\"><script>", "<b>0120-95-0178", "'\u{202e}0120", "&lt;", "\0", "{{title}}"] {
            let page = page(text)
            #expect(!page.contains("<script>\"") && !page.contains("<b>"))
            #expect(!page.contains("\u{202e}"))
        }
    }

    @Test func `links to it stand on the home page, the list of topics and at every foot`() {
        for page in [pages.home(context(.english)), pages.callIndex(context(.english)), page(nil)] {
            #expect(page.contains("href=\"/en/number\""))
        }
    }
}
