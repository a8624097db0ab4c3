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
        let variesByLanguage: Bool
    }

    /// The page for a status in the reader's language and register; without context in the language that
    /// most can read.
    /// - Parameters:
    ///   - status: why there is no page.
    ///   - context: how it was asked for; nil when nothing is known of the reader's language.
    ///   - publication: whose pages they are.
    ///   - variesByLanguage: whether another browser is answered in another language.
    /// - Returns: the page, made before when anybody needed it before.
    func page(
        _ status: Int, _ context: PageContext?, _ publication: Publication,
        variesByLanguage: Bool = false
    ) -> ErrorPage {
        let kind = Kind(
            status: status, language: context?.language, simple: context?.simple,
            variesByLanguage: variesByLanguage)
        if let known = pages.withLock({ $0[kind] }) { return known }
        var body = Body.html(
            publication.pages(in: context?.simple).error(status: status, context),
            language: context?.language ?? publication.edition.languages.common, status: status)
        body.variesByLanguage = variesByLanguage
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
