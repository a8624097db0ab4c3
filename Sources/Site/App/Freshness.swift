import Guidance

/// For how long copies of an answer may be used, so that none outlasts what it says
/// ([decision 23](../../../docs/decisions/0023-never-stale.md)).
///
/// A copy is handed out by this server's own cache, kept by caches on the way and by the browser for
/// `max-age`, and shown for `stale-while-revalidate` while they ask for another. All of that ends
/// before `validUntil`.
struct Freshness: Equatable, Sendable {
    /// From when on the answer may be wrong.
    let validUntil: Instant
    /// Longest time a cache keeps it without asking, in seconds.
    let maxAge: Int
    /// Longest time a stale copy is shown while a cache asks for a new one, in seconds.
    let staleWhileRevalidate: Int
    private let isAboutNow: Bool

    /// Prose and data, which are right until a day ends.
    static func prose(until end: Instant) -> Freshness {
        Freshness(validUntil: end, maxAge: 60, staleWhileRevalidate: 600, isAboutNow: false)
    }

    /// Data for programs, which ask again themselves.
    static func data(until end: Instant) -> Freshness {
        Freshness(validUntil: end, maxAge: 60, staleWhileRevalidate: 0, isAboutNow: false)
    }

    /// What is open now. The reader's own browser alone keeps it: caches in front of the server may
    /// be set to go on with what they have when it does not answer, whatever the answer says.
    static func aboutNow(until end: Instant) -> Freshness {
        Freshness(validUntil: end, maxAge: 30, staleWhileRevalidate: 0, isAboutNow: true)
    }

    /// Until when this server hands out its own copy.
    func handedOutUntil(madeAt now: Instant) -> Instant {
        let soon = min(now.adding(seconds: isAboutNow ? 5 : 30), validUntil)
        guard !isAboutNow else { return soon }
        // Until then nothing has to be shortened, so one copy serves the whole day.
        return max(soon, validUntil.adding(seconds: -(maxAge + staleWhileRevalidate)))
    }

    /// The field `Cache-Control` of a copy made at `now`, right whenever the copy is handed out.
    func cacheControl(madeAt now: Instant) -> String {
        let end = handedOutUntil(madeAt: now)
        let left = max(0, validUntil.secondsSinceEpoch - end.secondsSinceEpoch - grace)
        let age = min(left, maxAge)
        let stale = min(left - age, staleWhileRevalidate)
        return (isAboutNow ? "private, " : "") + "max-age=\(age)"
            + (stale > 0 ? ", stale-while-revalidate=\(stale)" : ", must-revalidate")
    }

    /// Seconds for which a cache that disregards all of this may go on: Varnish's grace as it comes.
    private var grace: Int { isAboutNow ? 10 : 0 }
}
