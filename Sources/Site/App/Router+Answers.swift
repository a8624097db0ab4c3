import Guidance
import WebServer

/// The forms that answers take.
extension Router {
    struct Answer {
        let content: Content
        /// What was looked for and not found; nil for all that is no search.
        var inVain: SearchInVain?
        /// Whether there is no such page.
        var isMissing = false
        /// Until when the same request may be answered with it again.
        let expires: Instant

        enum Content {
            case body(Body)
            case error(ErrorPage)
        }

        init(content: Content, expires: Instant) {
            (self.content, self.expires) = (content, expires)
        }

        init(body: Body, expires: Instant) { (content, self.expires) = (.body(body), expires) }

        /// Handed out for exactly as long as its `Cache-Control` allows for.
        init(_ body: Body, keptFor freshness: Freshness, madeAt now: Instant) {
            var body = body
            body.freshness = freshness
            self.init(body: body, expires: freshness.handedOutUntil(madeAt: now))
        }
    }

    /// What nobody else is to be shown, or what may be right again in a moment.
    func unkept(_ body: Body) -> Answer { Answer(body: body, expires: now) }

    /// Prose: the same until midnight in Japan, when a validity may begin or end.
    func page(_ body: Body) -> Answer {
        kept(body, .prose(until: Instant(in: zone, date: today.adding(days: 1))))
    }

    /// What is kept for as long as it is fresh.
    func kept(_ body: Body, _ freshness: Freshness) -> Answer {
        Answer(body, keptFor: freshness, madeAt: now)
    }

    func notFound(_ context: PageContext?) -> Answer {
        var answer = error(404, context)
        answer.isMissing = true
        return answer
    }

    func error(
        _ status: Int, _ context: PageContext?, variesByLanguage: Bool = false
    ) -> Answer {
        let page = publication.errorPages.page(
            status, context, publication, variesByLanguage: variesByLanguage)
        return Answer(content: .error(page), expires: now)
    }

    /// To the page that follows a form.
    func seeOther(_ address: String) -> Answer {
        var body = Body.text("See \(address)\n")
        body.status = 303
        body.headers = [("Location", address)]
        return Answer(body: body, expires: now)
    }

    /// Bytes of the longest address that is sent back.
    private static let longestLocation = 2_000

    /// To the one address of a page: `/tl/…` to `/fil/…`, `/ne` to `/ne/`.
    /// - Parameters:
    ///   - path: of this server, decoded.
    ///   - fragment: the id of a part of the page; nil for the whole.
    ///   - request: whose query is kept.
    ///   - isForGood: whether the address that was sent can never be another page's.
    ///   - variesByLanguage: whether another browser is led elsewhere.
    /// - Returns: the answer that leads there.
    func redirect(
        to path: String, fragment: String? = nil, _ request: Request, isForGood: Bool = true,
        variesByLanguage: Bool = false
    ) -> Answer {
        let target = PercentEncoding.encode(path: path)
        let query = request.hasQuery ? "?\(request.queryText)" : ""
        let address = target + query + (fragment.map { "#\($0)" } ?? "")
        // Escapes may make a path three times as long, and the head of an answer has little room.
        guard address.utf8.count <= Self.longestLocation else { return error(414, nil) }
        var body = Body.text("See \(address)\n")
        body.status = isForGood ? 308 : 307
        body.variesByLanguage = variesByLanguage
        body.headers = [("Location", address)]
        return Answer(body: body, expires: now)
    }
}
