import Guidance
import Synchronization

/// Counts wrong tokens by address, so that nobody can try many.
///
/// Bounded: it forgets an address when its time is over, and all of them when there are too many.
final class FailedTries: Sendable {
    static let allowed = 10
    static let period = 300
    private static let mostAddresses = 10_000
    private let tries = Mutex<[String: (count: Int, until: Instant)]>([:])

    /// Seconds for which `address` has to wait, or nil when it may try.
    func wait(of address: String, at now: Instant) -> Int? {
        tries.withLock { tries in
            guard let entry = tries[address], entry.until > now, entry.count >= Self.allowed else {
                return nil
            }
            return entry.until.secondsSinceEpoch - now.secondsSinceEpoch
        }
    }

    /// Counts a wrong token; the time to wait begins with the first.
    func add(_ address: String, at now: Instant) {
        tries.withLock { tries in
            if tries.count >= Self.mostAddresses { tries.removeAll() }
            var entry = tries[address] ?? (0, now)
            if entry.until <= now { entry = (0, now.adding(seconds: Self.period)) }
            entry.count += 1
            tries[address] = entry
        }
    }
}
