import Guidance
import WebServer

/// The header fields of routes: known with the edition but for `max-age`, so they are made ahead, for
/// every age.
///
/// libmicrohttpd copies each of them for every answer, so there are only those that mean something:
/// such an answer comes in one coding, and is no document that leads anywhere.
struct LiveFields: Sendable {
    /// By the seconds for which an answer still holds; the last also for those that hold longer.
    private let aboutNow: [[HeaderField]]
    private let named: [HeaderField]

    /// - Parameter edition: the edition's id.
    init(edition: String) {
        let now = Instant(secondsSinceEpoch: 0)
        func fields(_ freshness: Freshness) -> [HeaderField] {
            [
                HeaderField("Content-Type", "application/json"),
                HeaderField("Cache-Control", freshness.cacheControl(madeAt: now)),
                HeaderField("Madoguchi-Edition", edition),
                HeaderField("X-Content-Type-Options", "nosniff"),
            ]
        }
        aboutNow = (0...60).map { fields(.aboutNow(until: now.adding(seconds: $0))) }
        named = fields(.data(until: now.adding(seconds: Instant.secondsPerDay)))
    }

    /// An answer about `now`, which may be wrong from `end` on.
    func response(
        _ bytes: consuming BodyBuffer, madeAt now: Instant, validUntil end: Instant
    ) -> Response {
        let left = max(0, end.secondsSinceEpoch - now.secondsSinceEpoch)
        return Response(
            status: 200, fields: aboutNow[min(left, aboutNow.count - 1)], body: bytes)
    }

    /// An answer for a time that was named; it is the same for as long as the edition is.
    func response(forNamedTime bytes: consuming BodyBuffer) -> Response {
        Response(status: 200, fields: named, body: bytes)
    }
}
