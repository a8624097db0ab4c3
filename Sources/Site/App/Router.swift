import Guidance
import Localization
import Search
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

    struct Answer {
        let content: Content
        /// Until when the same request may be answered with it again.
        let expires: Instant

        enum Content {
            case body(Body)
            /// Made for one request: neither compressed nor tagged, since nobody asks for it again.
            case ready(Response)
        }

        init(body: Body, expires: Instant) { (content, self.expires) = (.body(body), expires) }

        init(_ response: Response, madeAt now: Instant) {
            (content, expires) = (.ready(response), now)
        }
    }

    func answer(_ request: Request) -> Answer {
        let segments = request.path.utf8.split(separator: UInt8(ascii: "/"))
            .map { String(Substring($0)) }
        switch segments.first {
        case nil: return chooser(request)
        case "api": return API(publication: publication, now: now).answer(request, segments)
        case "assets" where segments.count == 2: return asset(segments[1])
        case "l10n":
            return staff(request, isOpen: access.opensBoard) { board(Array(segments.dropFirst())) }
        case "desk" where segments.count == 1: return staff(request) { desk(request) }
        case "metrics" where segments.count == 1:
            return staff(request) {
                Answer(
                    body: Body(mediaType: MetricsText.mediaType, bytes: [UInt8](figures().utf8)),
                    expires: now)
            }
        case "health" where segments.count == 2: return health(segments[1])
        case "sw.js" where segments.count == 1: return serviceWorker()
        case "robots.txt" where segments.count == 1:
            let origin = publication.pages.layout.origin
            return page(
                .text(
                    "User-agent: *\nDisallow: /desk\nDisallow: /l10n\nSitemap: \(origin)/sitemap.xml\n"
                ))
        case "sitemap.xml" where segments.count == 1:
            let map = Sitemap(
                edition: publication.edition, origin: publication.pages.layout.origin)
            return page(Body(mediaType: "application/xml", bytes: [UInt8](map.xml.utf8)))
        case .some(let tag): return localized(request, tag, Array(segments.dropFirst()))
        }
    }

    /// What `page` makes, for those who may see it.
    private func staff(
        _ request: Request, isOpen: Bool = false, _ page: () -> Answer
    ) -> Answer {
        let verdict = isOpen ? .granted : access.verdict(request, at: now)
        guard verdict != .granted else { return page() }
        let language: Language = request.query("ui") == "en" ? .english : .japanese
        var body = Body.html(
            publication.pages.staffOnly(verdict, language: language), language: language)
        switch verdict {
        case .granted, .needsToken:
            body.status = 401
            body.headers = [("WWW-Authenticate", "Basic realm=\"Madoguchi\", charset=\"UTF-8\"")]
        case .refused: body.status = 404
        case .tooManyTries(let seconds):
            body.status = 429
            body.headers = [("Retry-After", "\(seconds)")]
        }
        return Answer(body: body, expires: now)
    }

    /// Whether this reader sees the ids of texts.
    private func showsBoard(_ request: Request) -> Bool {
        access.opensBoard || access.verdict(request, at: now) == .granted
    }

    private func chooser(_ request: Request) -> Answer {
        let match = request.header("Accept-Language").flatMap {
            LanguageMatcher.match(acceptLanguage: $0, offered: Language.allCases)
        }
        let first = [match?.language].compactMap(\.self)
        let order = first + Language.allCases.filter { !first.contains($0) }
        var body = Body.html(publication.pages.chooser(order: order), language: nil)
        body.variesByLanguage = true
        return page(body)
    }

    private func localized(_ request: Request, _ tag: String, _ rest: [String]) -> Answer {
        let isSimple = tag == PageContext.Simple.tag
        guard let language = isSimple ? .japanese : Language(accepting: tag) else {
            return notFound(nil)
        }
        let simple =
            isSimple
            ? PageContext.Simple(hasFurigana: request.query("furigana") != "off") : nil
        let context = PageContext(
            language: language, simple: simple, withJapanese: request.query("with") == "ja",
            asOf: request.query("asof").flatMap { CalendarDate($0) }, now: now,
            showsIDs: request.query("ids") == "1" && showsBoard(request))
        if let text = request.query("asof"), CalendarDate(text) == nil {
            return error(400, context)
        }
        let canonical =
            ([isSimple ? tag : language.tag] + rest).reduce("") { $0 + "/" + $1 }
            + (rest.isEmpty ? "/" : "")
        guard canonical == request.path else { return redirect(to: canonical, request) }
        if let moved = publication.edition.more.redirects[rest.reduce("") { $0 + "/" + $1 }] {
            return redirect(to: "/\(isSimple ? tag : language.tag)\(moved)", request)
        }
        let pages = simple.map(publication.pages.simplified) ?? publication.pages
        switch (rest.first, rest.count) {
        case (nil, _): return html(pages.home(context), context)
        case ("guides", 2): return html(pages.guide(rest[1], context), context)
        case ("guides", 3) where rest[2] == "print":
            return html(pages.printedGuide(rest[1], context), context)
        case ("call", 3) where rest[2] == "print":
            return html(pages.wallet(rest[1], context), context)
        case ("call", 1): return html(pages.callIndex(context), context)
        case ("call", 2): return call(request, pages, topic: rest[1], context)
        case ("search", 1): return search(request, pages, context)
        case ("faq", 1): return html(pages.faq(context), context)
        case ("words", 1): return html(pages.words(context), context)
        case ("labels", 1): return labels(request, pages, context)
        case ("archive", 1): return html(pages.archive(context), context)
        case ("call", 3) where rest[2] == "ahead":
            return answersAhead(request, pages, topic: rest[1], context)
        case ("accessibility", 1): return html(pages.accessibility(context), context)
        case ("feedback", _): return feedback(request, rest, context)
        case ("offline", 1):
            return page(Body(mediaType: "application/json", bytes: pages.offlinePack(context)))
        case ("app.webmanifest", 1):
            return page(
                Body(mediaType: "application/manifest+json", bytes: pages.manifest(context)))
        case ("flows", 3): return flow(request, pages, rest[1], rest[2], context)
        case ("screens", 2): return html(pages.screen(rest[1], context), context)
        case ("show", 2): return html(pages.card(rest[1], context), context)
        case ("sources", 2): return html(pages.source(rest[1], context), context)
        default: return notFound(context)
        }
    }

    private func search(_ sent: Request, _ pages: Pages, _ context: PageContext) -> Answer {
        let request = SearchRequest(
            language: context.language.tag, query: sent.query("q") ?? "", limit: 20,
            includesArchive: sent.query("archive") == "1")
        // Without an answer the page says that there is none; the operator has been told.
        let found = try? publication.search(on: now.japanDate) { try request.answered($0).1 }
        // The archive is a second look for the same words.
        if sent.method == .get, !request.includesArchive, let found, found.hits.isEmpty {
            searchMisses?.add(found.query, in: context.language, at: now)
        }
        return html(pages.search(request, found, context), context)
    }

    private func labels(_ request: Request, _ pages: Pages, _ context: PageContext) -> Answer {
        guard let text = request.query("q") else { return html(pages.labels(context), context) }
        let finder = try? publication.search(on: now.japanDate) {
            try $0.labelFinder(text, in: context.language)
        }
        return html(pages.labels(context, LabelQuestion(text: text, finder: finder)), context)
    }

    private func flow(
        _ request: Request, _ pages: Pages, _ id: Flow.ID, _ node: String, _ context: PageContext
    ) -> Answer {
        let answers = (request.query("a") ?? "").split(separator: ",").map(String.init)
        switch pages.flow(
            id, node: node, answers: answers, choice: request.query("choice"), context)
        {
        case nil: return notFound(context)
        case .page(let text): return html(text, context)
        case .next(let address): return seeOther(address)
        }
    }

    private func call(
        _ request: Request, _ pages: Pages, topic: Topic.ID, _ context: PageContext
    ) -> Answer {
        guard let (network, also) = caller(request) else { return error(400, context) }
        guard let call = pages.call(topic: topic, network: network, also: also, context) else {
            return notFound(context)
        }
        var body = Body.html(call.html, language: context.language)
        // Handed out for `kept` seconds at most, and fresh elsewhere only for what is left then.
        let kept = 5
        body.freshUntil = max(now, call.validUntil.adding(seconds: -kept))
        body.maxAge = 30
        return Answer(body: body, expires: min(call.validUntil, now.adding(seconds: kept)))
    }

    /// The caller's phone and other languages; nil when the address names an unknown network.
    private func caller(_ request: Request) -> (network: Network?, also: [SpokenLanguage])? {
        let name = request.query("network") ?? ""
        let network = Network(rawValue: name)
        guard name.isEmpty || network != nil else { return nil }
        let also = (request.query("also") ?? "").split(separator: ",")
            .compactMap { SpokenLanguage(accepting: String($0)) }
        return (network, also)
    }

    private func answersAhead(
        _ request: Request, _ pages: Pages, topic: Topic.ID, _ context: PageContext
    ) -> Answer {
        guard let (network, also) = caller(request) else { return error(400, context) }
        guard
            let json = pages.answersAhead(topic: topic, network: network, also: also, context)
        else { return notFound(context) }
        return page(Body(mediaType: "application/json", bytes: json))
    }

    private func board(_ segments: [String]) -> Answer {
        let board = publication.pages.board
        let language = segments.first.flatMap { Language(rawValue: $0) }
        let html: String? =
            switch (segments.first, segments.dropFirst().first, segments.count) {
            case (nil, _, _): board.overview()
            case ("facts", .some(let guide), 2): board.facts(of: guide)
            case (_, nil, 1): language.flatMap { board.language($0) }
            case (_, .some(let catalogue), 2): language.flatMap { board.catalogue(catalogue, $0) }
            default: nil
            }
        guard let html else { return notFound(nil) }
        return Answer(body: Body.html(html, language: .english), expires: now)
    }

    private func desk(_ request: Request) -> Answer {
        let language: Language = request.query("ui") == "en" ? .english : .japanese
        let query = DeskQuery(
            topic: request.query("topic"), language: request.query("language"),
            network: request.query("network"), at: request.query("at"),
            also: request.query("also"))
        let counts = feedbackDesk?.counts(since: now.japanDate.adding(days: -90)) ?? []
        let body = Body.html(
            publication.pages.desk(
                query, feedback: counts, misses: searchMisses?.counts(on: now.japanDate) ?? [],
                language: language, now: now),
            language: language)
        return Answer(body: body, expires: now)
    }

    private func asset(_ name: String) -> Answer {
        guard let asset = publication.assets[name] else { return notFound(nil) }
        var body = Body(mediaType: asset.mediaType, bytes: asset.bytes)
        body.isImmutable = true
        return Answer(body: body, expires: now.adding(seconds: 365 * Instant.secondsPerDay))
    }

    /// At the top, so that it may look after every page; asked for anew each time.
    private func serviceWorker() -> Answer {
        guard let asset = publication.edition.assets.first(where: { $0.source == "sw.js" }) else {
            return notFound(nil)
        }
        var body = Body(mediaType: asset.mediaType, bytes: asset.bytes)
        body.freshUntil = now
        return Answer(body: body, expires: now.adding(seconds: Instant.secondsPerDay))
    }

    private func health(_ kind: String) -> Answer {
        switch kind {
        case "live": Answer(body: .text("live\n"), expires: now)
        case "ready":
            Answer(body: .text("ready \(publication.edition.info.id)\n"), expires: now)
        default: notFound(nil)
        }
    }

    // MARK: Forms of answers

    private func html(_ text: String?, _ context: PageContext) -> Answer {
        guard let text else { return notFound(context) }
        // For one translator's eyes: kept nowhere.
        if context.showsIDs {
            return Answer(body: Body.html(text, language: context.language), expires: now)
        }
        return page(Body.html(text, language: context.language))
    }

    /// Prose: the same until midnight in Japan, when a validity may begin or end.
    private func page(_ body: Body) -> Answer {
        let midnight = Instant(japanDate: now.japanDate.adding(days: 1))
        var body = body
        body.freshUntil = midnight
        body.staleWhileRevalidate = 600
        return Answer(body: body, expires: midnight)
    }

    private func notFound(_ context: PageContext?) -> Answer { error(404, context) }

    func error(_ status: Int, _ context: PageContext?) -> Answer {
        Answer(
            body: .html(
                publication.pages.error(status: status, context),
                language: context?.language ?? .japanese, status: status), expires: now)
    }

    /// To the page that follows a form.
    func seeOther(_ address: String) -> Answer {
        var body = Body.text("See \(address)\n")
        body.status = 303
        body.headers = [("Location", address)]
        return Answer(body: body, expires: now)
    }

    /// To the one address of a page: `/tl/…` to `/fil/…`, `/ne` to `/ne/`.
    private func redirect(to path: String, _ request: Request) -> Answer {
        let items = request.queryItems.map {
            "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))"
        }
        let target = path.split(separator: "/", omittingEmptySubsequences: false)
            .map { PercentEncoding.encode(String($0)) }.joined(separator: "/")
        let address = items.isEmpty ? target : "\(target)?\(items.joined(separator: "&"))"
        var body = Body.text("See \(address)\n")
        body.status = 308
        body.headers = [("Location", address)]
        return Answer(body: body, expires: now)
    }
}

/// Percent-encoding of one path segment or query part (RFC 3986, section 2.1).
enum PercentEncoding {
    static func encode(_ text: String) -> String {
        let unreserved = Set(
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~".utf8)
        return text.utf8.reduce(into: "") { result, byte in
            if unreserved.contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
    }
}
