import Guidance
import Testing

@testable import Site

@Suite struct FreshnessTests {
    private let end = Instant(secondsSinceEpoch: 1_795_000_000)

    private func prose(_ left: Int) -> String {
        Freshness.prose(until: end).cacheControl(madeAt: end.adding(seconds: -left))
    }

    private func aboutNow(_ left: Int) -> String {
        Freshness.aboutNow(until: end).cacheControl(madeAt: end.adding(seconds: -left))
    }

    @Test func `prose is kept for a minute, and shown for ten more, until the day ends`() {
        #expect(prose(86_400) == "max-age=60, stale-while-revalidate=600")
        #expect(prose(690) == "max-age=60, stale-while-revalidate=600")
        #expect(prose(600) == "max-age=60, stale-while-revalidate=510")
        #expect(prose(91) == "max-age=60, stale-while-revalidate=1")
        #expect(prose(90) == "max-age=60, must-revalidate")
        #expect(prose(31) == "max-age=1, must-revalidate")
        #expect(prose(30) == "max-age=0, must-revalidate")
        #expect(prose(-5) == "max-age=0, must-revalidate")
    }

    @Test func `what is open now is kept by the reader's browser, to the end less its margin`() {
        #expect(aboutNow(3600) == "private, max-age=30, must-revalidate")
        #expect(aboutNow(45) == "private, max-age=30, must-revalidate")
        #expect(aboutNow(44) == "private, max-age=29, must-revalidate")
        #expect(aboutNow(16) == "private, max-age=1, must-revalidate")
        #expect(aboutNow(15) == "private, max-age=0, must-revalidate")
        #expect(aboutNow(0) == "private, max-age=0, must-revalidate")
    }

    @Test(arguments: [Freshness.prose, Freshness.data, Freshness.aboutNow])
    func `whenever a copy is handed out, it ends in time`(
        make: @Sendable (Instant) -> Freshness
    ) throws {
        let freshness = make(end)
        for left in 0...900 {
            let made = end.adding(seconds: -left)
            let latest = max(made, freshness.handedOutUntil(madeAt: made))
            let seconds = freshness.cacheControl(madeAt: made).split(separator: "=").dropFirst()
                .reduce(0) { $0 + (Int($1.prefix { $0.isNumber }) ?? 0) }
            #expect(latest.adding(seconds: seconds) <= end, "\(left)")
        }
    }
}
