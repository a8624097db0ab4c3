import ContentStore
import Guidance
import WebServer

/// One body in every form a client may ask for: plain, gzip, and "not modified" of both.
///
/// The responses are built once and queued again for every request.
struct Variants: Sendable {
    private let identity: Variant
    private let gzip: Variant?
    /// Not to be handed out from this instant on.
    let expires: Instant

    private struct Variant: Sendable {
        /// Nil when there is nothing to compare.
        let etag: String?
        let full: Response
        let notModified: Response
    }

    /// - Parameters:
    ///   - body: what to send.
    ///   - edition: the edition's id, named in a header.
    ///   - now: the instant the body was made.
    ///   - expires: until when the cache may hand it out.
    init(_ body: Body, edition: String, now: Instant, expires: Instant) {
        self.expires = expires
        let common = Variants.headers(body, edition: edition, now: now)
        guard !body.isLive else {
            let full = Variants.response(body, body.bytes, common)
            identity = Variant(etag: nil, full: full, notModified: full)
            gzip = nil
            return
        }
        let digest = String(SHA256.hex(of: body.bytes).prefix(16))
        identity = Variants.variant(body, body.bytes, etag: "\"\(digest)\"", common)
        gzip = Gzip.compress(body.bytes).map {
            Variants.variant(
                body, $0, etag: "\"\(digest)-gz\"", common + [("Content-Encoding", "gzip")])
        }
    }

    /// The form for this request.
    func response(to request: Request) -> Response {
        let variant =
            gzip.flatMap { AcceptEncoding.allowsGzip(request.header("Accept-Encoding")) ? $0 : nil }
            ?? identity
        if let etag = variant.etag, EntityTag.matches(etag, request.headers("If-None-Match")) {
            return variant.notModified
        }
        return variant.full
    }

    /// The uncompressed form, whoever asks.
    var plain: Response { identity.full }

    private static func variant(
        _ body: Body, _ bytes: [UInt8], etag: String, _ headers: [(String, String)]
    ) -> Variant {
        guard body.status == 200 else {
            let full = response(body, bytes, headers)
            return Variant(etag: nil, full: full, notModified: full)
        }
        let tagged = headers + [("ETag", etag)]
        let kept = tagged.filter { name, _ in
            ["ETag", "Cache-Control", "Vary", "Madoguchi-Edition"].contains(name)
        }
        return Variant(
            etag: etag, full: response(body, bytes, tagged),
            notModified: Response(status: 304, headers: kept, body: []))
    }

    private static func response(
        _ body: Body, _ bytes: [UInt8], _ headers: [(String, String)]
    ) -> Response {
        Response(
            status: body.status, headers: [("Content-Type", body.mediaType)] + headers, body: bytes)
    }

    private static func headers(
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

    /// Freshness never passes `freshUntil`: a cache cannot say "open" after closing.
    private static func cacheControl(_ body: Body, now: Instant) -> String {
        if body.isImmutable { return "public, max-age=31536000, immutable" }
        guard let until = body.freshUntil else { return "no-store" }
        let left = max(0, until.secondsSinceEpoch - now.secondsSinceEpoch)
        let age = min(left, body.maxAge)
        let stale = body.staleWhileRevalidate
        return "public, max-age=\(age)"
            + (stale > 0 ? ", stale-while-revalidate=\(stale)" : ", must-revalidate")
    }
}

/// `If-None-Match` (RFC 9110, section 13.1.2), with weak comparison.
enum EntityTag {
    static func matches(_ etag: String, _ fields: [String]) -> Bool {
        fields.contains { field in
            field.split(separator: ",").contains { part in
                let tag = part.trimming { $0 == " " || $0 == "\t" }
                return tag == "*" || tag == etag || tag.hasPrefix("W/") && tag.dropFirst(2) == etag
            }
        }
    }
}

/// `Accept-Encoding` (RFC 9110, section 12.5.3), as far as we have codings to offer.
enum AcceptEncoding {
    static func allowsGzip(_ field: String?) -> Bool {
        guard let field else { return false }
        // What nearly every client sends, without weights.
        if field == "gzip" || field.hasPrefix("gzip, ") && !field.utf8.contains(UInt8(ascii: ";")) {
            return true
        }
        var any = false
        for part in field.utf8.count > 1000 ? [] : field.lowercased().split(separator: ",") {
            let words = part.split(separator: ";").map { $0.trimming { $0 == " " || $0 == "\t" } }
            guard let coding = words.first else { continue }
            let isRefused = words.dropFirst().contains { parameter in
                parameter.hasPrefix("q=0")
                    && parameter.dropFirst(3).allSatisfy { $0 == "." || $0 == "0" }
            }
            if coding == "gzip" || coding == "x-gzip" { return !isRefused }
            if coding == "*" { any = !isRefused }
        }
        return any
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
