import Guidance
import Synchronization

/// Counts wrong tokens by client, so that nobody can try many.
///
/// Bounded: it forgets a client when its time has passed, and all of them when there are too many.
final class FailedTries: Sendable {
    static let allowed = 10
    static let period = 300
    private static let mostClients = 10_000
    /// Clients without an address count as one.
    private let tries = Mutex<[IPAddress?: Entry]>([:])

    private struct Entry {
        var count: Int
        let until: Instant

        /// A time that lies farther off than the period was set before the clock was turned back.
        func holds(at now: Instant) -> Bool {
            until > now && until <= now.adding(seconds: FailedTries.period)
        }
    }

    /// Clients that are remembered.
    var count: Int { tries.withLock(\.count) }

    /// Counts a wrong token; the time to wait begins with the first.
    /// - Returns: seconds for which the client has to wait, or nil when it may try again.
    func add(_ client: IPAddress?, at now: Instant) -> Int? {
        let client = client?.subscriber
        return tries.withLock { tries in
            var entry = Entry(count: 0, until: now.adding(seconds: Self.period))
            if let known = tries[client], known.holds(at: now) {
                entry = known
            } else if tries.count >= Self.mostClients {
                tries = tries.filter { $0.value.holds(at: now) }
                if tries.count >= Self.mostClients { tries.removeAll() }
            }
            if entry.count >= Self.allowed {
                return entry.until.secondsSinceEpoch - now.secondsSinceEpoch
            }
            entry.count += 1
            tries[client] = entry
            return nil
        }
    }
}
