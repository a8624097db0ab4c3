import Guidance
import Synchronization
import WebServer

/// The error pages of one edition, each made when it is first needed: whoever asks for what does not
/// exist must not keep the server busier than others.
final class ErrorPages: Sendable {
    private let pages = Mutex<[Kind: ErrorPage]>([:])

    /// All that an error page depends on.
    private struct Kind: Hashable {
        let status: Int
        let language: Language?
        let simple: PageContext.Simple?
    }

    /// The page for a status in the reader's language and register; without context in Japanese and
    /// English.
    func page(
        _ status: Int, _ context: PageContext?, _ publication: Publication
    ) -> ErrorPage {
        let kind = Kind(status: status, language: context?.language, simple: context?.simple)
        if let known = pages.withLock({ $0[kind] }) { return known }
        let body = Body.html(
            publication.pages.error(status: status, context),
            language: context?.language ?? .japanese, status: status)
        let page = ErrorPage(body, edition: publication.edition.info.id)
        pages.withLock { $0[kind] = page }
        return page
    }
}

/// An error page, plain and as gzip; kept by no cache outside.
struct ErrorPage: Sendable {
    private let plain: Response
    private let compressed: Response

    init(_ body: Body, edition: String) {
        let now = Instant(secondsSinceEpoch: 0)
        plain = Variants.single(body, edition: edition, now: now, acceptEncoding: .none)
        compressed = Variants.single(body, edition: edition, now: now, acceptEncoding: .gzip)
    }

    func response(to request: Request) -> Response {
        AcceptEncoding(of: request).allowsGzip ? compressed : plain
    }
}
