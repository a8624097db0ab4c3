import ContentStore
import Guidance
import Support
import WebServer

/// One body in every form a client may ask for: plain, gzip, brotli, and "not modified" of each.
///
/// Each form is built when it is first asked for, and queued again for every request from then on.
final class Variants: Sendable {
    private let identity: Variant
    private let gzip: Lazy<Variant?>
    private let brotli: Lazy<Variant?>
    /// When the body was made. A clock that was ahead for a while has left entries from a time that has
    /// not come yet.
    private let made: Instant
    /// Not to be handed out from this instant on.
    private let expires: Instant
    /// Bytes of memory that all forms take together, at most.
    let size: Int
    /// What was looked for and not found; nil for all that is no search.
    let inVain: SearchInVain?

    private struct Variant: Sendable {
        let etag: EntityTag
        let full: Response
        let notModified: Lazy<Response>

        /// - Parameters:
        ///   - full: the whole answer.
        ///   - etag: its tag.
        init(_ full: Response, etag: String) {
            (self.full, self.etag) = (full, EntityTag(etag))
            notModified = Lazy {
                let kept = full.headers.filter { Variants.keptHeaders.contains($0.0) }
                return Response(status: 304, headers: kept, body: [])
            }
        }
    }

    private static let keptHeaders: Set = [
        "ETag", "Cache-Control", "Content-Location", "Vary", "Madoguchi-Edition",
    ]

    /// - Parameters:
    ///   - body: what to send; one that is found.
    ///   - edition: the edition's id, named in a header.
    ///   - now: the instant the body was made.
    ///   - expires: until when the cache may hand it out.
    ///   - inVain: what was looked for and not found.
    init(
        _ body: Body, edition: String, now: Instant, expires: Instant, inVain: SearchInVain? = nil
    ) {
        (made, self.expires, self.inVain) = (now, expires, inVain)
        let digest = String(SHA256.hex(of: body.bytes).prefix(16))
        let headers = Variants.headers(body, edition: edition, now: now)
        let plain = Variants.response(
            body, body.bytes, headers + [("ETag", "\"\(digest)\"")])
        identity = Variant(plain, etag: "\"\(digest)\"")
        gzip = Lazy { Variants.coded(plain, "gzip", "\"\(digest)-gz\"") { Gzip.compress($0) } }
        brotli = Lazy { Variants.coded(plain, "br", "\"\(digest)-br\"") { Brotli.compress($0) } }
        size = Variants.size(of: plain)
    }

    /// Another form of an answer; nil when it would not be smaller.
    private static func coded(
        _ plain: Response, _ coding: String, _ etag: String, _ compress: ([UInt8]) -> [UInt8]?
    ) -> Variant? {
        guard let body = compress(plain.body) else { return nil }
        let headers =
            plain.headers.filter { $0.0 != "ETag" } + [
                ("Content-Encoding", coding), ("ETag", etag),
            ]
        return Variant(Response(status: plain.status, headers: headers, body: body), etag: etag)
    }

    /// Three forms, of which the compressed ones take less than the plain one together, each with its
    /// fields twice. libmicrohttpd allocates each field, its name and its value.
    private static func size(of plain: Response) -> Int {
        let fields = plain.headers.reduce(0) { $0 + 128 + $1.0.utf8.count + $1.1.utf8.count }
        return 2 * plain.bodySize + 6 * (fields + 256)
    }

    /// Whether it may be handed out at `now`.
    func holds(at now: Instant) -> Bool { made <= now && now < expires }

    /// Builds all forms, so that no reader has to wait for one.
    func buildForms() { _ = (gzip.value, brotli.value) }

    /// The form for this request.
    func response(to request: Request) -> Response {
        let variant = variant(for: AcceptEncoding(of: request))
        let isKnown = request.read(.ifNoneMatch) { variant.etag.matches($0) }
        return isKnown == true ? variant.notModified.value : variant.full
    }

    private func variant(for accepted: AcceptEncoding) -> Variant {
        if accepted.prefersBrotli, let brotli = brotli.value { return brotli }
        if accepted.allowsGzip, let gzip = gzip.value { return gzip }
        return identity
    }

    /// A body for one request that nobody asks for again: without a tag, and compressed, where that
    /// helps, as fast as can be.
    static func single(
        _ body: Body, edition: String, now: Instant, acceptEncoding: AcceptEncoding
    ) -> Response {
        let common = headers(body, edition: edition, now: now)
        guard body.bytes.count > 1400, acceptEncoding.allowsGzip,
            let gzipped = Gzip.compress(body.bytes, level: 1)
        else { return response(body, body.bytes, common) }
        return response(body, gzipped, common + [("Content-Encoding", "gzip")])
    }

    private static func response(
        _ body: Body, _ bytes: [UInt8], _ headers: [(String, String)]
    ) -> Response {
        Response(
            status: body.status, headers: [("Content-Type", body.mediaType)] + headers, body: bytes)
    }

    static func headers(
        _ body: Body, edition: String, now: Instant
    ) -> [(String, String)] {
        var headers = body.headers
        if let language = body.language { headers.append(("Content-Language", language.tag)) }
        headers.append(("Cache-Control", cacheControl(body, now: now)))
        headers.append(
            ("Vary", body.variesByLanguage ? "Accept-Encoding, Accept-Language" : "Accept-Encoding")
        )
        headers.append(("Madoguchi-Edition", edition))
        headers.append(("X-Content-Type-Options", "nosniff"))
        headers.append(("Referrer-Policy", "no-referrer"))
        if body.mediaType.hasPrefix("text/html") {
            headers += [
                (
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
                        + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
                        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
                ),
                ("Cross-Origin-Opener-Policy", "same-origin"),
                ("Cross-Origin-Resource-Policy", "same-origin"),
            ]
        }
        return headers
    }

    static func cacheControl(_ body: Body, now: Instant) -> String {
        if body.isImmutable { return "max-age=31536000, immutable" }
        return body.freshness?.cacheControl(madeAt: now) ?? "no-store"
    }
}

extension Substring {
    /// Without the characters at both ends that `isPadding` names.
    func trimming(_ isPadding: (Character) -> Bool) -> Substring {
        var text = self
        while let first = text.first, isPadding(first) { text.removeFirst() }
        while let last = text.last, isPadding(last) { text.removeLast() }
        return text
    }
}
