import Guidance
import Localization
import WebServer

/// `/api/…`: the same facts for programs.
///
/// `static/openapi.json` describes every address here; a test holds the two together.
struct API {
    let publication: Publication
    let now: Instant

    /// Where whom to call is computed, found before a path is taken apart.
    static let routePath = "/api/v1/route"

    /// The first that fits answers.
    static let routes: [APIRoute] = [
        APIRoute(routePath) { api, request, _ throws(RequestProblem) in
            try api.computedRoute(request)
        },
        APIRoute("/api/v1/search") { api, request, _ throws(RequestProblem) in
            try api.search(request)
        },
        APIRoute("/api/v1/languages") { api, _, _ in
            api.kept(.json(api.publication.content.languages()))
        },
        APIRoute("/api/v1/topics") { api, request, _ in
            api.content(request) { $0.topics(in: $1) }
        },
        APIRoute("/api/v1/lines") { api, request, _ in
            api.content(request) { $0.lines(in: $1) }
        },
        APIRoute("/api/v1/lines/{line}.ics") { api, request, names in
            api.interchange(request) { $0.calendar(of: names[0]) }
        },
        APIRoute("/api/v1/lines/{line}.vcf") { api, request, names in
            api.interchange(request) { $0.card(of: names[0]) }
        },
        APIRoute("/api/v1/lines/{line}") { api, request, names in
            api.content(request) { $0.line(names[0], in: $1) }
        },
        APIRoute("/api/v1/guides") { api, request, _ in
            api.content(request) { $0.guides(in: $1) }
        },
        APIRoute("/api/v1/guides/{guide}") { api, request, names throws(RequestProblem) in
            let date = try api.date(request)
            return api.content(request) { $0.guide(names[0], in: $1, on: date) }
        },
        APIRoute("/api/v1/faqs") { api, request, _ in
            api.content(request) { $0.faqs(in: $1) }
        },
        APIRoute("/api/v1/contact-points") { api, request, _ in
            api.interchange(request) { $0.contactPoints() }
        },
        APIRoute("/api/v1/hsds") { api, request, _ in
            api.interchange(request) { $0.about() }
        },
        APIRoute("/api/v1/hsds/services") { api, request, _ throws(RequestProblem) in
            let number = try api.number(request, "page", default: 1)
            let size = try api.number(request, "per_page", default: 50)
            return api.interchange(request) { $0.services(page: number, size: size) }
        },
        APIRoute("/api/v1/hsds/services/{service}") { api, request, names in
            api.interchange(request) { $0.service(names[0]) }
        },
        APIRoute("/api/v1/status") { api, _, _ in api.kept(.json(api.status())) },
        APIRoute("/api/openapi.json") { api, _, _ in
            api.publication.description.map { api.kept($0) }
        },
    ]

    func answer(_ request: Request, _ segments: [String]) -> Router.Answer {
        for route in Self.routes {
            guard let parameters = route.parameters(in: segments) else { continue }
            return answer(request, route, parameters)
        }
        return notFound(request)
    }

    /// Whom to call.
    func route(_ request: Request) -> Router.Answer {
        do throws(RequestProblem) {
            return try computedRoute(request)
        } catch {
            return problem(error, request)
        }
    }

    private func answer(
        _ request: Request, _ route: APIRoute, _ parameters: [String]
    ) -> Router.Answer {
        do throws(RequestProblem) {
            return try route.answer(self, request, parameters) ?? notFound(request)
        } catch {
            return problem(error, request)
        }
    }

    private func content(
        _ request: Request, _ make: (ContentJSON, Language) -> JSON?
    ) -> Router.Answer? {
        let language = language(request)
        return make(publication.content, language).map { kept(.json($0), in: language) }
    }

    private func interchange(
        _ request: Request, _ make: (InterchangeAPI) -> Body?
    ) -> Router.Answer? {
        let language = language(request)
        return make(InterchangeAPI(publication: publication, now: now, language: language))
            .map { kept($0, in: language) }
    }

    private func computedRoute(_ request: Request) throws(RequestProblem) -> Router.Answer {
        let asked = request.queryPairs
        // An empty field of a form is no time: such an answer is about now.
        let at = asked.value(of: "at").flatMap { $0.isEmpty ? nil : RequestText.timestamp($0) }
        let question = RouteRequest(
            topic: asked.value(of: "topic"), language: asked.value(of: "language"),
            network: asked.value(of: "network"), at: at,
            also: asked.value(of: "also")?.split(separator: ",").map(String.init) ?? [])
        let hasReasons = try flag("reasons", asked.value(of: "reasons"), default: true)
        let routes = publication.routes
        let query = try question.query(routes, now: now)
        guard let route = routes.route(query) else {
            throw .unknown("topic", value: query.topic, choices: routes.topicIDs)
        }
        let json = publication.routeJSON.json(
            route, requestedAt: at, hasReasons: hasReasons)
        var body = BodyBuffer(capacity: 16_384)
        body.append(json.bytes)
        let fields = publication.liveFields
        let response =
            at == nil
            ? fields.response(body, madeAt: now, validUntil: route.validUntil)
            : fields.response(forNamedTime: body)
        return Router.Answer(response, madeAt: now)
    }

    private func flag(
        _ name: String, _ value: String?, default fallback: Bool
    ) throws(RequestProblem) -> Bool {
        switch value {
        case nil: fallback
        case "0": false
        case "1": true
        case .some(let value): throw .unknown(name, value: value, choices: ["0", "1"])
        }
    }

    /// Pages by what somebody types.
    private func search(_ request: Request) throws(RequestProblem) -> Router.Answer {
        let items = request.queryItems
        func value(_ name: String) -> String? { items.first { $0.name == name }?.value }
        let limit = try number(request, "limit", default: SearchRequest.usualLimit)
        let question = SearchRequest(
            language: language(request).tag, query: value("q"), limit: limit,
            includesArchive: value("archive") == "1")
        let answer: JSON
        do {
            answer = try publication.search(on: now.japanDate) { try question.answer($0) }
        } catch let problem as RequestProblem {
            throw problem
        } catch {
            throw .searchFailed(error)
        }
        var body = Body.json(answer)
        body.freshness = .data(until: midnight)
        return Router.Answer(body: body, expires: now)
    }

    private func status() -> JSON {
        let info = publication.edition.info
        return .object([
            ("edition", .string(info.id)),
            ("published_at", .string(info.publishedAt.rfc3339)),
            ("sqlite", .string(info.sqliteVersion)),
            ("icu", .string(info.icuVersion)),
            (
                "holidays_official_through",
                .string(publication.edition.holidays.officialThrough.description)
            ),
            ("languages", StatusReport(publication.edition.texts).json),
        ])
    }

    private func language(_ request: Request) -> Language {
        guard let tag = request.query("language"), !tag.isEmpty else { return .japanese }
        // A route takes any language and answers in Japanese and English.
        return Language(accepting: tag) ?? .english
    }

    private func date(_ request: Request) throws(RequestProblem) -> CalendarDate {
        guard let text = request.query("asof") else { return now.japanDate }
        guard let date = CalendarDate(text) else {
            throw RequestProblem(
                code: "invalid-date", field: "asof",
                message: "asof \"\(text)\" is not a date; write it as 2026-11-21")
        }
        return date
    }

    private func number(
        _ request: Request, _ name: String, default fallback: Int
    ) throws(RequestProblem) -> Int {
        guard let text = request.query(name) else { return fallback }
        guard let number = Int(text), (1...1000).contains(number) else {
            throw RequestProblem(
                code: "invalid-\(name)", field: name,
                message: "\(name) \"\(text)\" is not a number from 1 to 1000")
        }
        return number
    }

    private func kept(_ body: Body, in language: Language? = nil) -> Router.Answer {
        let freshness = Freshness.data(until: midnight)
        var body = body
        body.freshness = freshness
        body.language = language
        return Router.Answer(body: body, expires: freshness.handedOutUntil(madeAt: now))
    }

    /// When the day ends in Japan: a validity may begin or end.
    private var midnight: Instant { Instant(japanDate: now.japanDate.adding(days: 1)) }

    private func problem(_ problem: RequestProblem, _ request: Request) -> Router.Answer {
        Router.Answer(
            body: .problem(
                status: 400, code: problem.code, title: title("bad_request", request),
                detail: problem.message, field: problem.field), expires: now)
    }

    /// The title of an error in the language asked for, else in English; its detail is for programmers.
    private func title(_ kind: String, _ request: Request) -> String {
        let language = request.query("language").flatMap { Language(accepting: $0) } ?? .english
        return InterfaceTexts(publication.pages.texts, language)("error.\(kind)_title")
    }

    private func notFound(_ request: Request) -> Router.Answer {
        Router.Answer(
            body: .problem(
                status: 404, code: "not-found", title: title("not_found", request),
                detail: "\(request.path) names nothing; /api/openapi.json names everything"),
            expires: now)
    }
}

/// Mends what query strings do to values.
enum RequestText {
    /// An unescaped `+` of an offset arrives as a space.
    static func timestamp(_ text: String) -> String {
        guard holds(UInt8(ascii: " "), text), holds(UInt8(ascii: "T"), text) else { return text }
        return String(text.map { $0 == " " ? "+" : $0 })
    }

    private static func holds(_ byte: UInt8, _ text: String) -> Bool {
        let bytes = text.utf8.span
        for index in bytes.indices where bytes[index] == byte { return true }
        return false
    }
}
