import Guidance
import Testing
import WebServer

@testable import Site

@Suite struct ResponseCacheTests {
    private let now = Instant(secondsSinceEpoch: 1_795_000_000)

    private func address(_ text: String) -> RawTarget { RawTarget(Array(text.utf8)) }

    private func key(_ text: String, isOpen: Bool = false) -> CacheKey {
        CacheKey(address: address(text), isOpen: isOpen)
    }

    private func cache(counted: Int = 1_000_000, open: Int = 1_000_000) -> ResponseCache {
        ResponseCache(limits: ResponseCache.Limits(counted: counted, open: open))
    }

    /// Nothing in it can be compressed, so that its size is its length.
    private func page(_ length: Int, seconds: Int = 60) -> Variants {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
        return Variants(
            Body(mediaType: "text/plain", language: nil, bytes: bytes), edition: "e", now: now,
            expires: now.adding(seconds: seconds))
    }

    @Test func `it is never larger than its limit`() {
        let cache = cache(counted: 100_000)
        for number in 0..<200 {
            cache.store(page(1_000), under: key("\(number)"))
            #expect(cache.figures.bytes <= 100_000)
        }
        #expect(cache.figures.count >= 5)
        #expect(cache.variants(address("199"), at: now) != nil)
        #expect(cache.variants(address("0"), at: now) == nil)
    }

    @Test func `what is asked for stays`() {
        let cache = cache(counted: 100_000)
        cache.store(page(1_000), under: key("home"))
        for number in 0..<200 {
            cache.store(page(1_000), under: key("\(number)"))
            #expect(cache.variants(address("home"), at: now) != nil)
        }
    }

    @Test func `addresses without end never push out those that can be counted`() {
        let cache = cache(counted: 1_000_000, open: 50_000)
        for number in 0..<20 { cache.store(page(1_000), under: key("/ne/\(number)")) }
        for number in 0..<2_000 {
            cache.store(page(100), under: key("/ne/search?q=\(number)", isOpen: true))
        }
        for number in 0..<20 {
            #expect(cache.variants(address("/ne/\(number)"), at: now) != nil)
        }
        #expect(cache.recent.count == 20)
        #expect(cache.figures.bytes <= 1_050_000)
    }

    @Test func `a long address counts as its bytes do`() {
        let cache = cache(open: 100_000)
        for number in 0..<1_000 {
            let long = String(repeating: "a", count: 7_000) + "\(number)"
            cache.store(page(1), under: key(long, isOpen: true))
        }
        #expect((1...14).contains(cache.figures.count))
    }

    @Test func `what is larger than half of the limit is not kept`() {
        let cache = cache(counted: 20_000)
        cache.store(page(1), under: key("small"))
        cache.store(page(20_000), under: key("large"))
        #expect(cache.variants(address("large"), at: now) == nil)
        #expect(cache.variants(address("small"), at: now) != nil)
    }

    @Test func `a page counts with its fields and compressed forms`() {
        let bytes = [UInt8](repeating: 65, count: 10_000)
        let variants = Variants(
            Body(mediaType: "text/plain", language: nil, bytes: bytes), edition: "e", now: now,
            expires: now)
        #expect((20_000...30_000).contains(variants.size))
    }

    @Test func `what has expired is not handed out`() {
        let cache = cache()
        cache.store(page(10, seconds: 5), under: key("call"))
        #expect(cache.variants(address("call"), at: now.adding(seconds: 4)) != nil)
        #expect(cache.variants(address("call"), at: now.adding(seconds: 5)) == nil)
    }

    @Test func `what was made at a time that has not come yet is not handed out`() {
        let cache = cache()
        cache.store(page(10, seconds: 86_400), under: key("call"))
        #expect(cache.variants(address("call"), at: now.adding(seconds: -1)) == nil)
        #expect(cache.variants(address("call"), at: now) != nil)
    }
}
