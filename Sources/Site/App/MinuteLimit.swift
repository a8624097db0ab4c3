import Guidance
import Synchronization

/// So many a minute from everybody together, no more: who they come from is not known.
final class MinuteLimit: Sendable {
    private let most: Int
    private let taken = Mutex((minute: 0, count: 0))

    init(_ most: Int) { self.most = most }

    /// Counts one more; false when there were enough in this minute.
    func admits(at now: Instant) -> Bool {
        let minute = now.secondsSinceEpoch / 60
        return taken.withLock { taken in
            if taken.minute != minute { taken = (minute, 0) }
            taken.count += 1
            return taken.count <= most
        }
    }
}
