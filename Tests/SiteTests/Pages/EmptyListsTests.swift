import Guidance
import Testing

@testable import Site

@Suite struct EmptyListsTests {
    @Test(arguments: [PageAddress.faq, .words, .labels, .archive])
    func `a list with nothing in it is linked from nowhere, and is not there`(
        page: PageAddress
    ) throws {
        let edition = try Fixture.empty
        #expect(!PageTable.listed(in: edition).contains(page))
        let pages = try Pages(edition: edition, origin: "")
        let context = PageContext(
            language: .english, simple: nil, withJapanese: false, asOf: nil,
            now: Instant(secondsSinceEpoch: 1_796_000_000), zone: .japan)
        #expect(!pages.home(context).contains(page.path + "\""))
        let text =
            switch page {
            case .faq: pages.faq(context)
            case .words: pages.words(context)
            case .labels: pages.labels(context)
            default: pages.archive(context)
            }
        #expect(text == nil)
    }

    @Test func `a home page without cards has no heading for them`() throws {
        let pages = try Pages(edition: Fixture.empty, origin: "")
        let context = PageContext(
            language: .english, simple: nil, withJapanese: false, asOf: nil,
            now: Instant(secondsSinceEpoch: 1_796_000_000), zone: .japan)
        #expect(!pages.home(context).contains("id=\"cards\""))
        #expect(!pages.home(context).contains("#cards"))
    }
}
