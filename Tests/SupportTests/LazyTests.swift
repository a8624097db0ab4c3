import Dispatch
import Support
import Synchronization
import Testing

@Suite struct LazyTests {
    private final class Count: Sendable {
        let made = Atomic(0)
    }

    @Test func `a value is made when it is asked for, and once`() {
        let count = Count()
        let lazy = Lazy { count.made.add(1, ordering: .relaxed).newValue }
        #expect(count.made.load(ordering: .relaxed) == 0)
        #expect(lazy.value == 1)
        #expect(lazy.value == 1)
    }

    @Test func `many threads that ask at once get the same value`() {
        let count = Count()
        let lazy = Lazy { count.made.add(1, ordering: .relaxed).newValue }
        let others = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 64) { _ in
            let value = lazy.value
            if value != 1 { others.withLock { $0 += 1 } }
        }
        #expect(others.withLock { $0 } == 0)
        #expect(count.made.load(ordering: .relaxed) == 1)
    }

    @Test func `what a value was made from is freed`() {
        var source: Count? = Count()
        weak let seen = source
        let lazy = Lazy { [source] in source?.made.load(ordering: .relaxed) }
        source = nil
        #expect(seen != nil)
        #expect(lazy.value == 0)
        #expect(seen == nil)
    }
}
