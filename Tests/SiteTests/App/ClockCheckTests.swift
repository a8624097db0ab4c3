import Guidance
import Testing

@testable import Site

@Suite struct ClockCheckTests {
    private let now = Instant(secondsSinceEpoch: 1_795_000_000)

    @Test(arguments: [(-86_400, nil), (0, nil), (60, nil), (61, 61), (86_400, 86_400)])
    func `an edition from the future makes the clock doubtful`(ahead: Int, expected: Int?) {
        let published = now.adding(seconds: ahead)
        #expect(ClockCheck.secondsBehind(published, at: now) == expected)
        #expect((ClockCheck.warning(published, at: now) != nil) == (expected != nil))
    }

    @Test func `a clock that goes is not set`() {
        var watch = ClockWatch()
        for second in 0..<1_000 {
            // It gains a second in a hundred, and is read a little late.
            let then = now.adding(seconds: second + second / 100)
            #expect(watch.jump(at: then, running: 500 + second - second % 2) == nil)
        }
    }

    @Test func `a clock that is set is noticed once`() {
        var watch = ClockWatch()
        #expect(watch.jump(at: now, running: 500) == nil)
        #expect(watch.jump(at: now.adding(seconds: 86_401), running: 501) == 86_400)
        #expect(watch.jump(at: now.adding(seconds: 86_402), running: 502) == nil)
        #expect(watch.jump(at: now.adding(seconds: 3), running: 503) == -86_400)
        // The machine sleeps for an hour: both times go on.
        #expect(watch.jump(at: now.adding(seconds: 3_603), running: 4_103) == nil)
    }
}
