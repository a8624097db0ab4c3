import Guidance
import Testing
import WebServer

@testable import Site

@Suite struct ResponseCacheTests {
    private let now = Instant(secondsSinceEpoch: 1_795_000_000)

    private func key(_ text: String) -> RawTarget { RawTarget(Array(text.utf8)) }

    /// Nothing in it can be compressed, so that its size is its length.
    private func page(_ length: Int, seconds: Int = 60) -> Variants {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
        return Variants(
            Body(mediaType: "text/plain", language: nil, bytes: bytes), edition: "e", now: now,
            expires: now.adding(seconds: seconds))
    }

    @Test func `it is never larger than its limit`() {
        let cache = ResponseCache(limit: 10_000)
        for number in 0..<100 { cache.store(page(1_000), under: key("\(number)")) }
        #expect((5...10).contains(cache.count))
        #expect(cache.variants(key("99"), at: now) != nil)
        #expect(cache.variants(key("0"), at: now) == nil)
    }

    @Test func `what is asked for stays`() {
        let cache = ResponseCache(limit: 10_000)
        cache.store(page(1_000), under: key("home"))
        for number in 0..<100 {
            cache.store(page(1_000), under: key("\(number)"))
            #expect(cache.variants(key("home"), at: now) != nil)
        }
    }

    @Test func `what has expired is not handed out`() {
        let cache = ResponseCache()
        cache.store(page(10, seconds: 5), under: key("call"))
        #expect(cache.variants(key("call"), at: now.adding(seconds: 4)) != nil)
        #expect(cache.variants(key("call"), at: now.adding(seconds: 5)) == nil)
    }

    @Test func `what was made while the clock was ahead is not handed out when it is right again`()
    {
        let cache = ResponseCache()
        cache.store(page(10, seconds: 86_400), under: key("call"))
        #expect(cache.variants(key("call"), at: now.adding(seconds: -1)) == nil)
        #expect(cache.variants(key("call"), at: now) != nil)
    }

    @Test func `a page counts with its compressed forms`() {
        let bytes = [UInt8](repeating: 65, count: 10_000)
        let variants = Variants(
            Body(mediaType: "text/plain", language: nil, bytes: bytes), edition: "e", now: now,
            expires: now)
        #expect(variants.size > 10_000 && variants.size < 10_200)
    }
}
