import Guidance
import Synchronization
import WebServer

/// Prebuilt responses of one edition, by the one address of each.
///
/// Bounded by the memory that all of an entry takes: what was not asked for while half of a limit was
/// filled anew makes room. Pages whose addresses can be counted and those with a value of which there is no
/// end (a date, a search) have a limit each, so that the latter never push out the former.
final class ResponseCache: Sendable {
    private let entries: Mutex<Entries>
    private let limits: Limits

    /// Bytes of memory.
    struct Limits {
        var counted = 32_000_000
        var open = 4_000_000
    }

    private struct Entries {
        var counted = Generations()
        var open = Generations()
    }

    init(limits: Limits = Limits()) {
        self.limits = limits
        entries = Mutex(Entries())
    }

    /// The responses under an address that may be handed out at `now`.
    func variants(_ address: RawTarget, at now: Instant) -> Variants? {
        entries.withLock { entries in
            entries.counted.find(address, at: now, limits.counted)
                ?? entries.open.find(address, at: now, limits.open)
        }
    }

    func store(_ variants: Variants, under key: CacheKey) {
        entries.withLock { entries in
            if key.isOpen {
                entries.open.store(variants, under: key.address, limits.open)
            } else {
                entries.counted.store(variants, under: key.address, limits.counted)
            }
        }
    }

    /// What was asked for last, of what can be counted: all that came since half of the limit was filled.
    var recent: [RawTarget] { entries.withLock { Array($0.counted.young.keys) } }

    /// How many answers are kept, and the memory they take.
    var figures: (count: Int, bytes: Int) {
        entries.withLock { entries in
            let both = [entries.counted, entries.open]
            return (both.map(\.count).reduce(0, +), both.map(\.bytes).reduce(0, +))
        }
    }
}

/// The entries that came since half of a limit was filled, and those that came before.
private struct Generations {
    private(set) var young: [RawTarget: Variants] = [:]
    private var old: [RawTarget: Variants] = [:]
    private var youngBytes = 0
    private var oldBytes = 0

    var count: Int { young.count + old.keys.count { young[$0] == nil } }

    /// An upper bound: what is in both generations counts twice.
    var bytes: Int { youngBytes + oldBytes }

    mutating func find(_ address: RawTarget, at now: Instant, _ limit: Int) -> Variants? {
        if let variants = young[address] { return variants.holds(at: now) ? variants : nil }
        guard let variants = old[address], variants.holds(at: now) else { return nil }
        store(variants, under: address, limit)
        return variants
    }

    mutating func store(_ variants: Variants, under address: RawTarget, _ limit: Int) {
        let size = Self.size(variants, address)
        guard size <= limit / 2 else { return }
        if youngBytes + size > limit / 2 {
            (old, young, oldBytes, youngBytes) = (young, [:], youngBytes, 0)
        }
        let replaced = young.updateValue(variants, forKey: address)
        youngBytes += size - (replaced.map { Self.size($0, address) } ?? 0)
    }

    /// With the place in a dictionary that is at most three quarters full.
    private static func size(_ variants: Variants, _ address: RawTarget) -> Int {
        variants.size + address.bytes.count + 128
    }
}
