import Glibc

/// A clock that never runs backwards, for durations only.
///
/// Safe to use: the pointer passed on points to a local variable.
enum MonotonicClock {
    static func nanoseconds() -> Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
