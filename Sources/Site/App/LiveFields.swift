import Guidance
import WebServer

/// The header fields of JSON made for one request: known with the edition but for `max-age`, so they
/// are made ahead, for every age.
///
/// libmicrohttpd copies each of them for every answer, so there are only those that mean something:
/// such an answer comes in one coding, and is no document that leads anywhere.
struct LiveFields: Sendable {
    private let byAge: [[HeaderField]]

    /// - Parameter edition: the edition's id.
    init(edition: String) {
        let now = Instant(secondsSinceEpoch: 0)
        byAge = (0...Self.longest).map { age in
            var body = Body(mediaType: "application/json", bytes: [])
            (body.freshUntil, body.maxAge) = (now.adding(seconds: age), age)
            return [
                HeaderField("Content-Type", body.mediaType),
                HeaderField("Cache-Control", Variants.cacheControl(body, now: now)),
                HeaderField("Madoguchi-Edition", edition),
                HeaderField("X-Content-Type-Options", "nosniff"),
            ]
        }
    }

    /// Seconds that such an answer is fresh at most.
    private static let longest = 60

    /// An answer of `bytes`, fresh from `now` until an instant, but not for too long.
    func response(
        _ bytes: consuming BodyBuffer, from now: Instant, until end: Instant
    ) -> Response {
        let left = end.secondsSinceEpoch - now.secondsSinceEpoch
        return Response(
            status: 200, fields: byAge[min(max(left, 0), Self.longest)], body: bytes)
    }
}
