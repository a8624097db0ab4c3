import Guidance
import Search
import WebServer

/// What stands under a language.
extension Router {
    func localized(_ request: Request, _ tag: String, _ rest: [String]) -> Answer {
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
        let pages = publication.pages(in: simple)
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
            return ahead(pages.answersAhead(topic: rest[1], context), context)
        case ("flows", 3) where rest[2] == "ahead":
            return ahead(pages.flowAhead(rest[1], context), context)
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
        return kept(
            .html(call.html, language: context.language), .aboutNow(until: call.validUntil))
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

    /// What a page will say, worked out for a reader whose network has gone.
    private func ahead(_ json: [UInt8]?, _ context: PageContext) -> Answer {
        guard let json else { return notFound(context) }
        return page(Body(mediaType: "application/json", bytes: json))
    }
}
