import Guidance
import Publishing
import Testing

@testable import Site

@Suite struct TemplatesTests {
    @Test(arguments: [
        ("plain {{text}} { {", []), ("{{>a}}{{> b }}", ["a", "b"]),
        ("{{<frame}}{{$x}}{{>a}}{{/x}}", ["frame", "a"]),
        ("{{{raw}}}{{#open}}{{>a}}{{/open}}", ["a"]), ("{{!>a}}", []), ("{{>", [""]), ("{", []),
    ])
    func `partials and parents are found`(source: String, expected: [String]) {
        #expect(TemplateNames.named(in: source) == expected)
    }

    @Test(arguments: ["{{>*name}}", "{{=<% %>=}}<%>a%>", "{{ = | | = }}"])
    func `what the source alone does not tell is not guessed`(source: String) {
        #expect(TemplateNames.named(in: source) == nil)
        let sources = ["page": source, "other": ""]
        #expect(TemplateNames.needed(by: "page", in: sources) == ["page", "other"])
    }

    @Test func `templates may name each other in a circle`() {
        let sources = ["a": "{{>b}}", "b": "{{#more}}{{>a}}{{/more}}", "c": ""]
        #expect(TemplateNames.needed(by: "a", in: sources) == ["a", "b"])
    }

    @Test func `pages are the same when templates are compiled as they are asked for`() throws {
        let edition = try #require(Fixture.result.edition)
        let context = PageContext(
            language: .vietnamese, withJapanese: true, asOf: nil,
            now: try Instant(rfc3339: "2026-11-21T10:00:00+09:00"))
        let ahead = try Pages(edition: edition, origin: "http://localhost")
        let asked = try Pages(edition: edition, origin: "http://localhost", isVouchedFor: true)
        for guide in edition.guides {
            let page = try #require(ahead.guide(guide.id, context))
            #expect(asked.guide(guide.id, context) == page)
        }
        #expect(asked.home(context) == ahead.home(context))
        #expect(asked.faq(context) == ahead.faq(context))
    }
}
