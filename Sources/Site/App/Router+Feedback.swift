import Guidance
import WebServer

/// Forms that readers send.
extension Router {
    /// Whether a form may be sent to `path`.
    static func takesForms(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 3 && parts[0].isEmpty && parts[2] == "feedback"
    }

    /// The question what is wrong, the form itself, or the thanks for it.
    func feedback(
        _ request: Request, _ query: PageQuery, _ rest: [String], _ context: PageContext
    ) -> Answer {
        let pages = publication.pages
        let page = query["page"]
        switch (request.method, rest.count) {
        case (.post, _): return take(request, context)
        case (_, 1):
            let isUnanswered = query["unanswered"] != nil
            return step(
                pages.feedbackForm(about: page ?? "/", isUnanswered: isUnanswered, context), context
            )
        case (_, 2) where rest[1] == "thanks":
            return step(pages.feedbackAnswer("thanks", about: page, context), context)
        default: return notFound(context)
        }
    }

    /// A form on another site's page is not a reader's word. Old browsers name the origin alone; it is
    /// `null` for pages that send no referrer, as ours do.
    private func isOfThisSite(_ request: Request) -> Bool {
        if let site = request.header("Sec-Fetch-Site") {
            return site == "same-origin" || site == "none"
        }
        guard let origin = request.header("Origin"), origin != "null" else { return true }
        let host = request.header("Host") ?? ""
        return ["http://\(host)", "https://\(host)", publication.pages.layout.origin]
            .contains { $0.utf8.elementsEqual(origin.utf8) }
    }

    private func take(_ request: Request, _ context: PageContext) -> Answer {
        let items = request.formItems
        let field = { (name: String) in items.first { $0.name == name }?.value }
        guard isOfThisSite(request), let page = field("page"),
            publication.pages.layout.pages.contains(page)
        else { return error(400, context) }
        let query = "?page=\(PercentEncoding.encode(page))"
        guard let answer = answer(field("answer"), reason: field("reason")) else {
            return seeOther(context.address("/feedback\(query)&unanswered"))
        }
        let feedback = Feedback(
            day: now.japanDate, language: context.root, page: page,
            edition: publication.edition.info.id, answer: answer)
        guard let feedbackDesk, feedbackDesk.take(feedback, at: now) == .taken else {
            var body = Body.html(
                publication.pages.feedbackAnswer("busy", about: page, context),
                language: context.language, status: 429)
            body.headers = [("Retry-After", "60")]
            return Answer(body: body, expires: now)
        }
        return seeOther(context.address("/feedback/thanks\(query)"))
    }

    private func answer(_ answer: String?, reason: String?) -> Feedback.Answer? {
        if answer == "right" { return .right }
        return reason.flatMap(Feedback.Answer.init).flatMap { $0 == .right ? nil : $0 }
    }

    /// A page that stands for one reader's step: no browser keeps it, and for the next reader it is the
    /// same.
    private func step(_ html: String?, _ context: PageContext) -> Answer {
        guard let html else { return notFound(context) }
        let midnight = Instant(japanDate: now.japanDate.adding(days: 1))
        return Answer(body: .html(html, language: context.language), expires: midnight)
    }
}
