import Guidance
import Templates
import WebServer

/// A request for what has one address for all languages.
struct Visit {
    let router: Router
    let request: Request
    let query: PageQuery
    /// What the address names, in its order.
    let names: [String]

    private var publication: Publication { router.publication }
    private var languages: Languages { publication.edition.languages }

    func chooser() -> Router.Answer {
        let first = [PageQuery.language(of: request, languages)].compactMap(\.self)
        let order = first + languages.all.filter { !first.contains($0) }
        var body = Body.html(publication.pages.chooser(order: order), language: nil)
        body.variesByLanguage = true
        return router.page(body)
    }

    /// The language that the address names; nil when it is none.
    var language: Language? { names.first.flatMap { tag in languages.all.first { $0.tag == tag } } }

    /// A page of the translators' board; not found when `make` gives nil.
    func board(_ make: (TranslationBoard) -> String?) -> Router.Answer {
        guard let html = make(publication.pages.board) else { return router.notFound(nil) }
        return router.unkept(Body.html(html, language: .english))
    }

    func desk() -> Router.Answer {
        let language = languages.staffLanguage(request.query("ui"))
        let query = DeskQuery(
            topic: request.query("topic"), language: request.query("language"),
            network: request.query("network"), at: request.query("at"),
            also: request.query("also"), zone: router.zone)
        let html = publication.pages.desk(
            query, words: publication.wordsOfTopics, language: language, now: router.now)
        return router.unkept(Body.html(html, language: language))
    }

    /// What readers said of pages and sought in vain.
    func editors() -> Router.Answer {
        let language = languages.staffLanguage(request.query("ui"))
        let html = publication.pages.editors(
            feedback: router.feedbackDesk?.counts(since: router.today.adding(days: -90)) ?? [],
            misses: router.searchMisses?.counts(on: router.today) ?? [], language: language)
        return router.unkept(Body.html(html, language: language))
    }

    func metrics() -> Router.Answer {
        router.unkept(Body(mediaType: MetricsText.mediaType, bytes: [UInt8](router.figures().utf8)))
    }

    func robots() -> Router.Answer {
        let origin = publication.pages.layout.origin
        return router.page(
            .text(
                "User-agent: *\nDisallow: /desk\nDisallow: /l10n\nSitemap: \(origin)/sitemap.xml\n")
        )
    }

    func sitemap() -> Router.Answer {
        let map = Sitemap(edition: publication.edition, origin: publication.pages.layout.origin)
        return router.page(Body(mediaType: "application/xml", bytes: [UInt8](map.xml.utf8)))
    }

    func asset() -> Router.Answer {
        guard let asset = publication.assets[names[0]] else { return router.notFound(nil) }
        var body = Body(mediaType: asset.mediaType, bytes: asset.bytes)
        body.isImmutable = true
        return Router.Answer(
            body: body, expires: router.now.adding(seconds: 365 * Instant.secondsPerDay))
    }

    /// At the top, so that it may look after every page; asked for anew each time.
    func serviceWorker() -> Router.Answer {
        guard
            let asset = publication.edition.assets.first(where: {
                $0.source == PageAsset.serviceWorker.rawValue
            })
        else {
            return router.notFound(nil)
        }
        var body = Body(mediaType: asset.mediaType, bytes: asset.bytes)
        body.freshness = .data(until: router.now)
        return Router.Answer(body: body, expires: router.now.adding(seconds: Instant.secondsPerDay))
    }

    /// The edition that is served, and what makes its answers doubtful. It is ready all the same: whether
    /// this clock is wrong or the publisher's, nobody here can know.
    private var readiness: String {
        let info = publication.edition.info
        let behind = ClockCheck.secondsBehind(info.publishedAt, at: router.now)
        return "ready \(info.id)\n"
            + (behind.map { "clock: \($0) s before the edition was published\n" } ?? "")
    }

    func health() -> Router.Answer {
        switch names[0] {
        case "live": router.unkept(.text("live\n"))
        case "ready": router.unkept(.text(readiness))
        default: router.notFound(nil)
        }
    }
}
