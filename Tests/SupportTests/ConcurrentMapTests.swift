import Support
import Testing

@Suite struct ConcurrentMapTests {
    @Test(arguments: [0, 1, 2, 1_000])
    func `keeps the order`(count: Int) {
        let numbers = Array(0..<count)
        #expect(numbers.concurrentMap { $0 * 2 } == numbers.map { $0 * 2 })
    }
}
