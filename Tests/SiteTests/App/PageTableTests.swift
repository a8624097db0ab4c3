import Foundation
import Guidance
import Publishing
import Testing

@testable import Site

@Suite struct PageTableTests {
    private func segments(_ path: String) -> [String] {
        path.split(separator: "/").map(String.init)
    }

    @Test(arguments: PageTable.inLanguage.map(\.pattern.text), ["ne", "ja-simple"])
    func `every row answers at its own address`(pattern: String, root: String) throws {
        let match = try #require(PageTable.match([root] + segments(pattern)))
        #expect(match.kind.pattern.text == pattern)
        #expect(match.names == segments(pattern).filter { $0.hasPrefix("{") })
        #expect(match.reads.contains { $0.name == "furigana" } == (root == "ja-simple"))
    }

    @Test(arguments: PageTable.alone.map(\.pattern.text))
    func `every row without a language answers at its own address`(pattern: String) throws {
        let match = try #require(PageTable.match(segments(pattern)))
        #expect(match.kind.pattern.text == pattern)
    }

    @Test(arguments: [
        "/ne/nothing", "/ne/guides", "/ne/guides/a/b", "/nothing", "/assets", "/assets/a/b", "/api",
        "/api/v1", "/guides/lost-card", "/ja-simple/desk", "/ne/metrics", "/desk/x", "/l10n/a/b/c",
    ])
    func `what stands in no row is no page`(path: String) {
        #expect(PageTable.match(segments(path))?.kind.pattern.text == nil)
    }

    @Test func `what is for staff is kept for nobody`() {
        let staff = PageTable.alone.filter { $0.audience != .everyone }
        #expect(
            Set(staff.map(\.pattern.firstSegment)) == ["desk", "metrics", "l10n"])
        #expect(staff.allSatisfy { !$0.isKept })
    }

    @Test func `every page that is listed, saved or answerable is there`() throws {
        let edition = try #require(Fixture.result.edition)
        let pages =
            PageTable.listed(in: edition) + PageTable.saved(in: edition)
            + PageTable.answerable(in: edition)
        for page in Set(pages) {
            #expect(PageTable.match(["ne"] + segments(page.path)) != nil, "\(page)")
        }
        // What needs the network is of no use without one.
        let online: Set<PageAddress> = [.accessibility, .number]
        #expect(
            Set(PageTable.listed(in: edition)).subtracting(online)
                .isSubset(of: Set(PageTable.saved(in: edition))))
    }

    @Test func `whom to call is saved first, each page with its answers ahead`() throws {
        let edition = try #require(Fixture.result.edition)
        let first = edition.topics.flatMap { [PageAddress.call($0.id), .callAhead($0.id)] }
        #expect(Array(PageTable.saved(in: edition).prefix(first.count)) == first)
    }

    @Test func `requests are counted under these names`() {
        #expect(
            Set(PageTable.groups) == [
                "chooser", "home", "guides", "call", "faq", "flows", "screens", "labels", "show",
                "words", "search", "share", "archive", "sources", "accessibility", "number",
                "feedback", "offline",
                "desk", "l10n", "api", "route", "assets", "health", "metrics", "other",
            ])
    }
}
