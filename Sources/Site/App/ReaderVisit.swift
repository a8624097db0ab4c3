import Guidance
import Search
import WebServer

/// A reader's request for a page that the page table has a row for.
struct ReaderVisit {
    let router: Router
    let request: Request
    let query: PageQuery
    /// What the address names, in its order.
    let names: [String]
    let pages: Pages
    let context: PageContext

    var publication: Publication { router.publication }

    /// The one thing that the address names.
    var name: String { names[0] }

    /// A page, or that it is not found when `text` is nil.
    func html(_ text: String?) -> Router.Answer {
        guard let text else { return router.notFound(context) }
        let body = Body.html(text, language: context.language)
        // For one translator's eyes: kept nowhere.
        return context.showsIDs ? router.unkept(body) : router.page(body)
    }

    /// What a page will say, for a reader whose network has gone; not found when `json` is nil.
    func data(_ json: [UInt8]?) -> Router.Answer {
        guard let json else { return router.notFound(context) }
        return router.page(Body(mediaType: "application/json", bytes: json))
    }

    func manifest() -> Router.Answer {
        router.page(
            Body(mediaType: "application/manifest+json", bytes: pages.manifest(context)))
    }

    func search() -> Router.Answer {
        let request = SearchRequest(
            language: context.language.tag, query: query["q"] ?? "", limit: 20,
            includesArchive: query["archive"] != nil)
        guard !request.isBlank else { return html(pages.search(request, .nothing, context)) }
        // Without an answer the page says that there is none; the operator has been warned.
        guard
            let found = try? publication.search(
                on: router.today, { try request.answered($0).1 })
        else { return unkept(pages.search(request, nil, context)) }
        var answer = html(pages.search(request, found, context))
        // The archive is a second look for the same words; a number is somebody's.
        if !request.includesArchive, found.hits.isEmpty, found.number == nil {
            answer.inVain = SearchInVain(query: found.query, language: context.language)
        }
        return answer
    }

    func labels() -> Router.Answer {
        guard let text = query["q"], !QueryText.isBlank(text),
            publication.edition.fills(.labels, on: context.date)
        else { return html(pages.labels(context)) }
        let finder = try? publication.search(on: router.today) {
            try $0.labelFinder(text, in: context.language)
        }
        let page = pages.labels(context, LabelQuestion(text: text, finder: finder))
        guard finder == nil, let page else { return html(page) }
        return unkept(page)
    }

    /// What may be right again in a moment.
    private func unkept(_ text: String) -> Router.Answer {
        router.unkept(Body.html(text, language: context.language))
    }

    func flow() -> Router.Answer {
        let answers = (query["a"] ?? "").split(separator: ",").map(String.init)
        switch pages.flow(
            names[0], node: names[1], answers: answers, choice: query["choice"], context)
        {
        case nil: return router.notFound(context)
        case .page(let text): return html(text)
        case .next(let address): return router.seeOther(address)
        }
    }

    func call() -> Router.Answer {
        guard let (network, also) = caller else { return router.error(400, context) }
        guard let call = pages.call(topic: name, network: network, also: also, context) else {
            return router.notFound(context)
        }
        return router.kept(
            .html(call.html, language: context.language), .aboutNow(until: call.validUntil))
    }

    func reminder() -> Router.Answer {
        guard let (network, also) = caller else { return router.error(400, context) }
        guard
            let entry = pages.reminder(topic: name, network: network, also: also, context)
        else { return router.notFound(context) }
        return router.kept(
            Body(mediaType: "text/calendar; charset=utf-8", bytes: entry.bytes),
            .aboutNow(until: entry.validUntil))
    }

    /// The caller's phone and other languages; nil when the address names an unknown one.
    private var caller: (network: Network?, also: [SpokenLanguage])? {
        let network = query["network"].flatMap { Network(rawValue: $0) }
        let tags = (query["also"] ?? "").split(separator: ",")
        guard query["network"] == nil || network != nil,
            let also = try? RouteRequest.languages(tags, of: publication.edition.languages)
        else { return nil }
        return (network, also)
    }
}
