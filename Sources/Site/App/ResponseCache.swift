import Guidance
import Synchronization

/// Prebuilt responses of one edition, by what was asked.
///
/// Bounded: when it is full it starts anew, which costs a rendering a page and no more.
final class ResponseCache: Sendable {
    private let entries = Mutex<[String: Variants]>([:])
    private let limit: Int

    init(limit: Int = 4096) { self.limit = limit }

    /// The responses under `key` that may still be handed out at `now`.
    func variants(_ key: String, at now: Instant) -> Variants? {
        entries.withLock { entries in
            entries[key].flatMap { $0.expires > now ? $0 : nil }
        }
    }

    func store(_ variants: Variants, under key: String) {
        entries.withLock { entries in
            if entries.count >= limit { entries.removeAll(keepingCapacity: true) }
            entries[key] = variants
        }
    }

    var count: Int { entries.withLock(\.count) }
}
