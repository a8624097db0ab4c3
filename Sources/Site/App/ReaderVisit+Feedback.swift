import Guidance
import WebServer

/// Forms that readers send.
extension ReaderVisit {
    /// The question what is wrong, or what a form says.
    func feedback() -> Router.Answer {
        if request.method == .post { return take() }
        return step(
            pages.feedbackForm(
                about: query["page"] ?? "/", isUnanswered: query["unanswered"] != nil, context))
    }

    func feedbackThanks() -> Router.Answer {
        step(pages.feedbackAnswer("thanks", about: query["page"], context))
    }

    /// A form on another site's page is not a reader's word. Old browsers name the origin alone; it is
    /// `null` for pages that send no referrer, as ours do.
    private var isOfThisSite: Bool {
        if let site = request.header("Sec-Fetch-Site") {
            return site == "same-origin" || site == "none"
        }
        guard let origin = request.header("Origin"), origin != "null" else { return true }
        let host = request.header("Host") ?? ""
        return ["http://\(host)", "https://\(host)", publication.pages.layout.origin]
            .contains { $0.utf8.elementsEqual(origin.utf8) }
    }

    private func take() -> Router.Answer {
        let items = request.formItems
        let field = { (name: String) in items.first { $0.name == name }?.value }
        guard isOfThisSite, let page = field("page"),
            publication.pages.layout.pages[page] != nil
        else { return router.error(400, context) }
        let query = "page=\(PercentEncoding.encode(page))"
        guard let answer = answer(field("answer"), reason: field("reason")) else {
            return router.seeOther(context.address(.feedback.with(query: "\(query)&unanswered")))
        }
        let feedback = Feedback(
            day: router.today, language: context.root, page: page,
            edition: publication.edition.info.id, answer: answer)
        guard let desk = router.feedbackDesk, desk.take(feedback, at: router.now) == .taken else {
            var body = Body.html(
                publication.pages.feedbackAnswer("busy", about: page, context),
                language: context.language, status: 429)
            body.headers = [("Retry-After", "60")]
            return Router.Answer(body: body, expires: router.now)
        }
        return router.seeOther(context.address(.feedbackThanks.with(query: query)))
    }

    private func answer(_ answer: String?, reason: String?) -> Feedback.Answer? {
        if answer == "right" { return .right }
        return reason.flatMap(Feedback.Answer.init).flatMap { $0 == .right ? nil : $0 }
    }

    /// A page that stands for one reader's step: no browser keeps it, and for the next reader it is the
    /// same.
    private func step(_ html: String?) -> Router.Answer {
        guard let html else { return router.notFound(context) }
        let midnight = Instant(in: router.zone, date: router.today.adding(days: 1))
        return Router.Answer(body: .html(html, language: context.language), expires: midnight)
    }
}
