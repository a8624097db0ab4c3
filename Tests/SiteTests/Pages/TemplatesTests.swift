import Guidance
import Publishing
import Templates
import Testing

@testable import Site

@Suite struct TemplatesTests {
    @Test(arguments: [["x": "{{>x}}"], ["x": "{{#a}}"], ["x": "{{{title}}}"]])
    func `an edition with a template that may not be used makes no pages`(more: [String: String])
        throws
    {
        let edition = try #require(Fixture.result.edition)
        let spoilt = Fixture.edition(
            edition, templates: edition.templates.merging(more) { $1 })
        #expect(throws: TemplateProblem.self) { _ = try Pages(edition: spoilt, origin: "") }
    }
}
