import Glibc

/// A clock that never runs backwards, for durations only.
///
/// Safe to use: every pointer passed on points to a local variable.
enum MonotonicClock {
    static func nanoseconds() -> Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    /// Exact to some milliseconds, and cheaper.
    static func seconds() -> Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC_COARSE, &time)
        return time.tv_sec
    }
}
