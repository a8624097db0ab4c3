import Guidance
import Localization
import Templates
import WebServer

/// Finds what a path names and makes it.
struct Router {
    let publication: Publication
    let now: Instant
    let access: StaffAccess
    /// Nil when feedback is not kept.
    var feedbackDesk: FeedbackDesk?
    /// Nil when what was looked for in vain is not kept.
    var searchMisses: SearchMisses?
    /// The figures of the moment, for `/metrics`.
    let figures: () -> String

    var zone: Zone { publication.edition.zone }
    /// On the calendar of the office.
    var today: CalendarDate { now.date(in: zone) }

    /// - Parameters:
    ///   - request: what was sent.
    ///   - query: what of it the page reads.
    ///   - match: the row of the page table for its path; nil when there is none.
    ///   - segments: of its path.
    /// - Returns: the answer, whatever was asked for.
    func answer(
        _ request: Request, _ query: PageQuery, _ match: PageTable.Match?, _ segments: [String]
    ) -> Answer {
        switch match?.kind.make {
        case .alone(let make):
            let visit = Visit(
                router: self, request: request, query: query, names: match?.names ?? [])
            // A proxy's rule for `/metrics` is often none for `/metrics/`.
            let hasOtherAddress =
                segments.first != "api" && "/" + segments.joined(separator: "/") != request.path
            return hasOtherAddress
                ? notFound(nil) : shown(to: match?.kind.audience, request) { make(visit) }
        case .inLanguage(let make):
            let answer = inLanguage(request, query, segments) { pages, context in
                make(
                    ReaderVisit(
                        router: self, request: request, query: query, names: match?.names ?? [],
                        pages: pages, context: context))
            }
            return answer.isMissing ? meant(by: request) : answer
        case nil:
            if segments.first == "api" {
                return API(publication: publication, now: now).notFound(request)
            }
            return PageTable.isAlone(segments.first) ? notFound(nil) : meant(by: request)
        }
    }

    /// What stands under a language, at its one address.
    private func inLanguage(
        _ request: Request, _ query: PageQuery, _ segments: [String],
        _ page: (Pages, PageContext) -> Answer
    ) -> Answer {
        guard let context = context(query, segments.first ?? "") else { return notFound(nil) }
        guard query["asof"] == nil || context.asOf != nil else { return error(400, context) }
        let path = "/" + segments.dropFirst().joined(separator: "/")
        guard "/\(context.root)\(path)" == request.path else { return notFound(context) }
        return page(publication.pages(in: context.simple), context)
    }

    /// The page that somebody may have meant by an address that is none, or that there is none.
    private func meant(by request: Request) -> Answer {
        let typed = TypedAddress(
            request.path, hasAnswers: request.query("a") != nil, publication.directory,
            publication.edition.languages, wanted: request.header("Accept-Language"))
        if typed.isRoot, request.path != "/" { return redirect(to: "/", request) }
        guard let page = typed.page else { return missing(typed) }
        let root = typed.root?.tag ?? publication.edition.languages.common.tag
        let path = "/\(root)\(page.path)"
        // A page that is there and has nothing to show would lead to itself.
        guard path != request.path else { return missing(typed) }
        return redirect(
            to: path, fragment: page.fragment, request, isForGood: typed.isForGood,
            variesByLanguage: typed.variesByLanguage)
    }

    /// That there is no such page, in the reader's language, with those whose names are near.
    private func missing(_ typed: TypedAddress) -> Answer {
        let nearest = publication.directory.nearest(to: typed.segments)
        let context = typed.root.map { root in
            PageContext(
                language: root.language,
                simple: root.isSimple ? PageContext.Simple(hasFurigana: true) : nil,
                withJapanese: false, asOf: nil, now: now, zone: zone)
        }
        guard !nearest.isEmpty else {
            return error(404, context, variesByLanguage: typed.variesByLanguage)
        }
        var body = Body.html(
            publication.pages(in: context?.simple).error(status: 404, context, nearest: nearest),
            language: context?.language ?? publication.edition.languages.common, status: 404)
        body.variesByLanguage = typed.variesByLanguage
        return Answer(body: body, expires: now)
    }

    /// Nil for what is no language.
    private func context(_ query: PageQuery, _ tag: String) -> PageContext? {
        let isSimple = tag == PageContext.Simple.tag
        let languages = publication.edition.languages
        // Easy Japanese is Japanese.
        let isWritten = !isSimple || languages.source == .japanese
        guard isWritten, let language = isSimple ? .japanese : languages.accepting(tag) else {
            return nil
        }
        let simple =
            isSimple ? PageContext.Simple(hasFurigana: query["furigana"] == nil) : nil
        return PageContext(
            language: language, simple: simple, withJapanese: query["with"] != nil,
            asOf: query["asof"].flatMap { CalendarDate($0) }, now: now, zone: zone,
            showsIDs: query["ids"] != nil)
    }

    /// What `page` makes, for those who may see it.
    private func shown(
        to audience: PageKind.Audience?, _ request: Request, _ page: () -> Answer
    ) -> Answer {
        let isOpen = audience == .everyone || audience == .translators && access.opensBoard
        let verdict = isOpen ? .granted : access.verdict(request, at: now)
        guard verdict != .granted else { return page() }
        let language = publication.edition.languages.staffLanguage(request.query("ui"))
        var body = Body.html(
            publication.pages.staffOnly(verdict, language: language), language: language)
        switch verdict {
        case .granted, .needsToken:
            body.status = 401
            body.headers = [
                (
                    "WWW-Authenticate",
                    "Basic realm=\"\(publication.pages.realm)\", charset=\"UTF-8\""
                )
            ]
        case .closed: body.status = 403
        case .tooManyTries(let seconds):
            body.status = 429
            body.headers = [("Retry-After", "\(seconds)")]
        }
        return Answer(body: body, expires: now)
    }
}
