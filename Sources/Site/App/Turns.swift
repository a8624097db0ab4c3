import Synchronization
import WebServer

/// Lets those who ask for the same page make it one after the other: the first makes it, and the others find
/// it in the cache when it is their turn.
///
/// Bounded by the server's threads, each of which makes or awaits one page. Nothing that is made here asks
/// for another page, so nobody waits in a circle.
final class Turns: Sendable {
    private let waiting = Mutex<[RawTarget: Turn]>([:])

    private final class Turn: Sendable {
        let lock = Mutex(())
        /// Those who are at it or wait; changed under the lock of all turns alone.
        let users = Atomic(0)
    }

    /// Returns what `body` returns, once nobody else is at the same address.
    func alone<Answer>(at address: RawTarget, _ body: () -> Answer) -> Answer {
        let turn = waiting.withLock { waiting in
            let turn = waiting[address] ?? Turn()
            waiting[address] = turn
            turn.users.add(1, ordering: .relaxed)
            return turn
        }
        defer {
            waiting.withLock { waiting in
                if turn.users.subtract(1, ordering: .relaxed).newValue == 0 {
                    waiting[address] = nil
                }
            }
        }
        return turn.lock.withLock { _ in body() }
    }
}
