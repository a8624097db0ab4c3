import Guidance
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

    /// - Parameters:
    ///   - request: what was sent.
    ///   - query: what of it the page reads.
    ///   - segments: of its path.
    /// - Returns: the answer, whatever was asked for.
    func answer(_ request: Request, _ query: PageQuery, _ segments: [String]) -> Answer {
        switch segments.first {
        case nil: return chooser(request)
        case "api":
            return API(publication: publication, now: now).answer(request, query, segments)
        case .some(let name)
        where Self.plainNames.contains(name) && request.path.utf8.last == slash:
            return notFound(nil)
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
        case .some(let tag):
            return localized(request, query, tag, Array(segments.dropFirst()))
        }
    }

    private var slash: UInt8 { UInt8(ascii: "/") }

    /// What has one address, without a slash at the end: a proxy's rule for `/metrics` is often none
    /// for `/metrics/`.
    private static let plainNames: Set = [
        "assets", "l10n", "desk", "metrics", "health", "sw.js", "robots.txt", "sitemap.xml",
    ]

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
        case .closed: body.status = 403
        case .tooManyTries(let seconds):
            body.status = 429
            body.headers = [("Retry-After", "\(seconds)")]
        }
        return Answer(body: body, expires: now)
    }

    private func chooser(_ request: Request) -> Answer {
        let first = [PageQuery.language(of: request)].compactMap(\.self)
        let order = first + Language.allCases.filter { !first.contains($0) }
        var body = Body.html(publication.pages.chooser(order: order), language: nil)
        body.variesByLanguage = true
        return page(body)
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
        guard
            let asset = publication.edition.assets.first(where: {
                $0.source == PageAsset.serviceWorker.rawValue
            })
        else {
            return notFound(nil)
        }
        var body = Body(mediaType: asset.mediaType, bytes: asset.bytes)
        body.freshness = .data(until: now)
        return Answer(body: body, expires: now.adding(seconds: Instant.secondsPerDay))
    }

    /// The edition that is served, and what makes its answers doubtful. It is ready all the same: whether
    /// this clock is wrong or the publisher's, nobody here can know.
    private var readiness: String {
        let info = publication.edition.info
        let behind = ClockCheck.secondsBehind(info.publishedAt, at: now)
        return "ready \(info.id)\n"
            + (behind.map { "clock: \($0) s before the edition was published\n" } ?? "")
    }

    private func health(_ kind: String) -> Answer {
        switch kind {
        case "live": Answer(body: .text("live\n"), expires: now)
        case "ready":
            Answer(body: .text(readiness), expires: now)
        default: notFound(nil)
        }
    }
}
