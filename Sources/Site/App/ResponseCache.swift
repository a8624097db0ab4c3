import Guidance
import Synchronization
import WebServer

/// Prebuilt responses of one edition, by what was asked.
///
/// Bounded by their bytes: what was not asked for while half of the limit was filled anew makes room.
final class ResponseCache: Sendable {
    private let entries = Mutex(Generations())
    private let limit: Int

    private struct Generations {
        var young: [RawTarget: Variants] = [:]
        var old: [RawTarget: Variants] = [:]
        /// Bytes of the young ones.
        var size = 0
    }

    /// - Parameter limit: bytes of all bodies in all their forms.
    init(limit: Int = 16_000_000) { self.limit = limit }

    /// The responses under `key` that may still be handed out at `now`.
    func variants(_ key: RawTarget, at now: Instant) -> Variants? {
        entries.withLock { entries in
            if let variants = entries.young[key] {
                return variants.isValid(at: now) ? variants : nil
            }
            guard let variants = entries.old[key], variants.isValid(at: now) else { return nil }
            store(variants, under: key, in: &entries)
            return variants
        }
    }

    func store(_ variants: Variants, under key: RawTarget) {
        entries.withLock { store(variants, under: key, in: &$0) }
    }

    private func store(
        _ variants: Variants, under key: RawTarget, in entries: inout Generations
    ) {
        if entries.size + variants.size > limit / 2 {
            (entries.old, entries.young, entries.size) = (entries.young, [:], 0)
        }
        let replaced = entries.young.updateValue(variants, forKey: key)
        entries.size += variants.size - (replaced?.size ?? 0)
    }

    /// What was asked for last: all that came since half of the limit was filled.
    var recent: [RawTarget] { entries.withLock { Array($0.young.keys) } }

    var count: Int {
        entries.withLock { entries in
            entries.young.count + entries.old.keys.count { entries.young[$0] == nil }
        }
    }
}
