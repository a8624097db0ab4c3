import Guidance
import Publishing
import Templates
import Testing

@testable import Site

@Suite struct TemplatesTests {
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

    @Test(arguments: [["x": "{{>x}}"], ["x": "{{#a}}"], ["x": "{{{title}}}"]])
    func `an edition with a template that may not be used makes no pages`(more: [String: String])
        throws
    {
        let edition = try #require(Fixture.result.edition)
        let spoilt = Fixture.edition(
            edition, templates: edition.templates.merging(more) { $1 })
        for isVouchedFor in [true, false] {
            #expect(throws: TemplateProblem.self) {
                _ = try Pages(edition: spoilt, origin: "", isVouchedFor: isVouchedFor)
            }
        }
    }
}
