import ContentStore
import Guidance
import WebServer

/// One body in every form a client may ask for: plain, gzip, brotli, and "not modified" of each.
///
/// The responses are built once and queued again for every request.
final class Variants: Sendable {
    private let identity: Variant
    private let gzip: Variant?
    private let brotli: Variant?
    private let made: Instant
    private let expires: Instant
    /// Bytes of all bodies together.
    let size: Int

    private struct Variant: Sendable {
        let etag: EntityTag
        let full: Response
        let notModified: Response
    }

    /// - Parameters:
    ///   - body: what to send; one that is found.
    ///   - edition: the edition's id, named in a header.
    ///   - now: the instant the body was made.
    ///   - expires: until when the cache may hand it out.
    init(_ body: Body, edition: String, now: Instant, expires: Instant) {
        (made, self.expires) = (now, expires)
        let common = Variants.headers(body, edition: edition, now: now)
        let digest = String(SHA256.hex(of: body.bytes).prefix(16))
        let gzipped = Gzip.compress(body.bytes)
        let brotlied = Brotli.compress(body.bytes)
        identity = Variants.variant(body, body.bytes, etag: "\"\(digest)\"", common)
        gzip = gzipped.map {
            Variants.variant(
                body, $0, etag: "\"\(digest)-gz\"", common + [("Content-Encoding", "gzip")])
        }
        brotli = brotlied.map {
            Variants.variant(
                body, $0, etag: "\"\(digest)-br\"", common + [("Content-Encoding", "br")])
        }
        size = body.bytes.count + (gzipped?.count ?? 0) + (brotlied?.count ?? 0)
    }

    /// Whether it may be handed out. A clock may be set back: then what was made before is about a
    /// time to come.
    func isValid(at now: Instant) -> Bool { made <= now && now < expires }

    /// The form for this request.
    func response(to request: Request) -> Response {
        let variant = variant(for: AcceptEncoding(of: request))
        let isKnown = request.read(.ifNoneMatch) { variant.etag.matches($0) }
        return isKnown == true ? variant.notModified : variant.full
    }

    private func variant(for accepted: AcceptEncoding) -> Variant {
        if accepted.prefersBrotli, let brotli { return brotli }
        if accepted.allowsGzip, let gzip { return gzip }
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

    private static func variant(
        _ body: Body, _ bytes: [UInt8], etag: String, _ headers: [(String, String)]
    ) -> Variant {
        let tagged = headers + [("ETag", etag)]
        let kept = tagged.filter { name, _ in
            ["ETag", "Cache-Control", "Content-Location", "Vary", "Madoguchi-Edition"].contains(
                name)
        }
        return Variant(
            etag: EntityTag(etag), full: response(body, bytes, tagged),
            notModified: Response(status: 304, headers: kept, body: []))
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
