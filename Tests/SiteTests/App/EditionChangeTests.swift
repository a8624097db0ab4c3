import Guidance
import Publishing
import Synchronization
import Testing
import WebServer

@testable import Site

/// What happens when an edition takes the place of another.
@Suite struct EditionChangeTests {
    private let application: Application
    private let edition: Edition

    init() throws {
        edition = try #require(Fixture.result.edition)
        application = try Application(
            edition: edition, origin: "https://example.jp",
            clock: { Instant(secondsSinceEpoch: 1_795_000_000) })
    }

    private func get(_ target: String) throws -> Response {
        application.respond(to: try #require(Request(target: RawTarget(Array(target.utf8)))))
    }

    private var misses: Int { application.metrics.cacheMisses.load(ordering: .relaxed) }

    @Test func `what readers asked for last is ready in the new edition and speaks of it`() throws {
        let before = try get("/en/guides/lost-card")
        let other = Fixture.edition(
            edition, replacing: ["office.name": "Another name"], in: .english)
        try application.replaceEdition(with: other)
        let counted = misses
        let after = try get("/en/guides/lost-card")
        #expect(misses == counted)
        #expect(after.bodySize != before.bodySize)
    }

    @Test func `a page that the new edition does not have is not kept`() throws {
        #expect(try get("/en/guides/lost-card").status == 200)
        let guides = edition.guides.filter { $0.id != "lost-card" }
        try application.replaceEdition(with: Fixture.edition(edition, having: guides))
        #expect(try get("/en/guides/lost-card").status == 404)
    }

    @Test func `templates that do not compile leave the old edition`() throws {
        let broken = Fixture.edition(edition, templates: ["guide": "{{#open}}"])
        #expect(throws: (any Error).self) { try application.replaceEdition(with: broken) }
        #expect(try get("/en/guides/lost-card").status == 200)
    }

    @Test func `other templates are used with the new edition`() throws {
        var templates = edition.templates
        templates["guide"] = "only this"
        try application.replaceEdition(with: Fixture.edition(edition, templates: templates))
        #expect(try get("/en/guides/lost-card").bodySize == "only this".utf8.count)
    }
}
