import Guidance
import Search
import WebServer

/// What stands under a language.
extension Router {
    func localized(
        _ request: Request, _ query: PageQuery, _ tag: String, _ rest: [String]
    ) -> Answer {
        let isSimple = tag == PageContext.Simple.tag
        guard let language = isSimple ? .japanese : Language(accepting: tag) else {
            return notFound(nil)
        }
        let simple =
            isSimple
            ? PageContext.Simple(hasFurigana: query["furigana"] == nil) : nil
        let context = PageContext(
            language: language, simple: simple, withJapanese: query["with"] != nil,
            asOf: query["asof"].flatMap { CalendarDate($0) }, now: now,
            showsIDs: query["ids"] != nil)
        if query["asof"] != nil, context.asOf == nil {
            return error(400, context)
        }
        let below = "/" + rest.joined(separator: "/")
        let canonical = "/\(isSimple ? tag : language.tag)\(below)"
        guard canonical == request.path else { return redirect(to: canonical, request) }
        if let moved = publication.edition.more.redirects[below] {
            return redirect(to: "/\(isSimple ? tag : language.tag)\(moved)", request)
        }
        let pages = publication.pages(in: simple)
        switch (rest.first, rest.count) {
        case (nil, _): return html(pages.home(context), context)
        case ("guides", 2): return html(pages.guide(rest[1], context), context)
        case ("guides", 3) where rest[2] == "print":
            return html(pages.printedGuide(rest[1], context), context)
        case ("call", 3) where rest[2] == "print":
            return html(pages.wallet(rest[1], context), context)
        case ("call", 1): return html(pages.callIndex(context), context)
        case ("call", 2): return call(query, pages, topic: rest[1], context)
        case ("search", 1): return search(query, pages, context)
        case ("faq", 1): return html(pages.faq(context), context)
        case ("words", 1): return html(pages.words(context), context)
        case ("labels", 1): return labels(query, pages, context)
        case ("archive", 1): return html(pages.archive(context), context)
        case ("call", 3) where rest[2] == "ahead":
            return ahead(pages.answersAhead(topic: rest[1], context), context)
        case ("flows", 3) where rest[2] == "ahead":
            return ahead(pages.flowAhead(rest[1], context), context)
        case ("accessibility", 1): return html(pages.accessibility(context), context)
        case ("feedback", _): return feedback(request, query, rest, context)
        case ("offline", 1):
            return page(Body(mediaType: "application/json", bytes: pages.offlinePack(context)))
        case ("app.webmanifest", 1):
            return page(
                Body(mediaType: "application/manifest+json", bytes: pages.manifest(context)))
        case ("flows", 3): return flow(query, pages, rest[1], rest[2], context)
        case ("screens", 2): return html(pages.screen(rest[1], context), context)
        case ("show", 2): return html(pages.card(rest[1], context), context)
        case ("sources", 2): return html(pages.source(rest[1], context), context)
        default: return notFound(context)
        }
    }

    private func search(_ query: PageQuery, _ pages: Pages, _ context: PageContext) -> Answer {
        let request = SearchRequest(
            language: context.language.tag, query: query["q"] ?? "", limit: 20,
            includesArchive: query["archive"] != nil)
        guard !request.isBlank else {
            return html(pages.search(request, .nothing, context), context)
        }
        // Without an answer the page says that there is none; the operator has been told.
        guard
            let found = try? publication.search(on: now.japanDate, { try request.answered($0).1 })
        else { return unkept(pages.search(request, nil, context), context) }
        var answer = html(pages.search(request, found, context), context)
        // The archive is a second look for the same words.
        if !request.includesArchive, found.hits.isEmpty {
            answer.inVain = SearchInVain(query: found.query, language: context.language)
        }
        return answer
    }

    private func labels(_ query: PageQuery, _ pages: Pages, _ context: PageContext) -> Answer {
        guard let text = query["q"], !QueryText.isBlank(text) else {
            return html(pages.labels(context), context)
        }
        let finder = try? publication.search(on: now.japanDate) {
            try $0.labelFinder(text, in: context.language)
        }
        let page = pages.labels(context, LabelQuestion(text: text, finder: finder))
        return finder == nil ? unkept(page, context) : html(page, context)
    }

    private func flow(
        _ query: PageQuery, _ pages: Pages, _ id: Flow.ID, _ node: String, _ context: PageContext
    ) -> Answer {
        let answers = (query["a"] ?? "").split(separator: ",").map(String.init)
        switch pages.flow(
            id, node: node, answers: answers, choice: query["choice"], context)
        {
        case nil: return notFound(context)
        case .page(let text): return html(text, context)
        case .next(let address): return seeOther(address)
        }
    }

    private func call(
        _ query: PageQuery, _ pages: Pages, topic: Topic.ID, _ context: PageContext
    ) -> Answer {
        guard let (network, also) = caller(query) else { return error(400, context) }
        guard let call = pages.call(topic: topic, network: network, also: also, context) else {
            return notFound(context)
        }
        return kept(
            .html(call.html, language: context.language), .aboutNow(until: call.validUntil))
    }

    /// The caller's phone and other languages; nil when the address names an unknown one.
    private func caller(_ query: PageQuery) -> (network: Network?, also: [SpokenLanguage])? {
        let network = query["network"].flatMap { Network(rawValue: $0) }
        let tags = (query["also"] ?? "").split(separator: ",")
        guard query["network"] == nil || network != nil,
            let also = try? RouteRequest.languages(tags)
        else { return nil }
        return (network, also)
    }

    /// What a page will say, worked out for a reader whose network has gone.
    private func ahead(_ json: [UInt8]?, _ context: PageContext) -> Answer {
        guard let json else { return notFound(context) }
        return page(Body(mediaType: "application/json", bytes: json))
    }
}
