import Guidance
import Localization
import WebServer

/// `/api/…`: the same facts for programs.
///
/// `static/openapi.json` describes every address here; a test holds the two together.
struct API {
    let publication: Publication
    let now: Instant

    private var languages: Languages { publication.edition.languages }
    var zone: Zone { publication.edition.zone }

    static let endpoints: [Endpoint] = [
        Endpoint(
            "/api/v1/route", group: "route",
            reads: [.topic, .callerLanguage, .network, .at, .also, .reasons]
        ) { api, query, _ throws(RequestProblem) in
            try api.route(query)
        },
        Endpoint(
            "/api/v1/search", reads: [.language, .query, .limit, .archiveOrNot]
        ) { api, query, _ throws(RequestProblem) in
            try api.search(query)
        },
        Endpoint("/api/v1/languages") { api, _, _ in
            api.kept(.json(api.publication.content.languages()))
        },
        content("/api/v1/topics") { content, language, _ in content.topics(in: language) },
        content("/api/v1/lines") { content, language, _ in content.lines(in: language) },
        interchange("/api/v1/lines/{line}.ics") { $0.calendar(of: $1[0]) },
        interchange("/api/v1/lines/{line}.vcf") { $0.card(of: $1[0]) },
        content("/api/v1/lines/{line}") { content, language, names in
            content.line(names[0], in: language)
        },
        Endpoint("/api/v1/numbers/{digits}", reads: [.language]) {
            api, query, names throws(RequestProblem) in
            try api.number(names[0], query)
        },
        content("/api/v1/guides") { content, language, _ in content.guides(in: language) },
        Endpoint(
            "/api/v1/guides/{guide}", reads: [.language, .asOf]
        ) { api, query, names throws(RequestProblem) in
            let date = try api.date(query)
            return try api.content(query) { $0.guide(names[0], in: $1, on: date) }
        },
        content("/api/v1/faqs") { content, language, _ in content.faqs(in: language) },
        interchange("/api/v1/contact-points") { api, _ in api.contactPoints() },
        interchange("/api/v1/hsds") { api, _ in api.about() },
        Endpoint(
            "/api/v1/hsds/services", reads: [.language, .number("page"), .number("per_page")]
        ) { api, query, _ throws(RequestProblem) in
            let number = try api.number(query, "page", default: 1)
            let size = try api.number(query, "per_page", default: 50)
            return try api.interchange(query) { $0.services(page: number, size: size) }
        },
        interchange("/api/v1/hsds/services/{service}") { $0.service($1[0]) },
        Endpoint("/api/v1/status") { api, _, _ in api.kept(.json(api.status())) },
        Endpoint("/api/openapi.json") { api, _, _ in
            api.publication.description.map { api.kept($0) }
        },
    ]

    /// An address with facts in the language asked for.
    private static func content(
        _ path: String, _ make: @escaping @Sendable (ContentJSON, Language, [String]) -> JSON?
    ) -> Endpoint {
        Endpoint(path, reads: [.language]) { api, query, names throws(RequestProblem) in
            try api.content(query) { make($0, $1, names) }
        }
    }

    /// An address with facts in the form of others, with texts in the language asked for.
    private static func interchange(
        _ path: String, _ make: @escaping @Sendable (InterchangeAPI, [String]) -> Body?
    ) -> Endpoint {
        Endpoint(path, reads: [.language]) { api, query, names throws(RequestProblem) in
            try api.interchange(query) { make($0, names) }
        }
    }

    func answer(_ visit: Visit, _ endpoint: Endpoint) -> Router.Answer {
        do throws(RequestProblem) {
            if let problem = visit.query.problem { throw problem }
            return try endpoint.answer(self, visit.query, visit.names) ?? notFound(visit.request)
        } catch {
            return problem(error, visit.request)
        }
    }

    private func content(
        _ query: PageQuery, _ make: (ContentJSON, Language) -> JSON?
    ) throws(RequestProblem) -> Router.Answer? {
        let language = try language(query)
        return make(publication.content, language).map { kept(.json($0), in: language) }
    }

    private func interchange(
        _ query: PageQuery, _ make: (InterchangeAPI) -> Body?
    ) throws(RequestProblem) -> Router.Answer? {
        let language = try language(query)
        return make(InterchangeAPI(publication: publication, now: now, language: language))
            .map { kept($0, in: language) }
    }

    /// Whom to call. An answer about now is kept for a second, in which all who ask the same get the same.
    private func route(_ asked: PageQuery) throws(RequestProblem) -> Router.Answer {
        let at = asked["at"].map(RequestText.timestamp)
        let question = RouteRequest(
            topic: asked["topic"], language: asked["language"], network: asked["network"], at: at,
            also: asked["also"]?.split(separator: ",").map(String.init) ?? [])
        let hasReasons = try flag("reasons", asked["reasons"], default: true)
        let routes = publication.routes
        let query = try question.query(routes, now: now)
        guard let route = routes.route(query) else {
            throw .unknown("topic", value: query.topic, choices: routes.topicIDs)
        }
        var body = Body.json(
            publication.routeJSON.json(route, requestedAt: at, hasReasons: hasReasons))
        guard at == nil else {
            // The same for as long as the edition is; there is no end of such times.
            body.freshness = .data(until: now.adding(seconds: Instant.secondsPerDay))
            return Router.Answer(body: body, expires: now)
        }
        body.freshness = .aboutNow(until: route.validUntil)
        return Router.Answer(body: body, expires: min(now.adding(seconds: 1), route.validUntil))
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
    private func search(_ query: PageQuery) throws(RequestProblem) -> Router.Answer {
        guard query["q"] != nil else {
            throw RequestProblem(
                code: "missing-query", field: "q", message: "q is missing; it is what to look for")
        }
        if let archive = query["archive"], archive != "1" {
            throw .unknown("archive", value: archive, choices: ["0", "1"])
        }
        let limit = try number(
            query, "limit", default: SearchRequest.usualLimit, most: SearchRequest.mostHits)
        let question = SearchRequest(
            language: try language(query).tag, query: query["q"], limit: limit,
            includesArchive: query["archive"] != nil)
        do {
            return kept(
                .json(try publication.search(on: now.date(in: zone)) { try question.answer($0) }))
        } catch let problem as RequestProblem where !problem.isSearchFailure {
            throw problem
        } catch {
            return unavailable()
        }
    }

    private func status() -> JSON {
        let info = publication.edition.info
        return .object([
            ("edition", .string(info.id)),
            ("published_at", .string(info.publishedAt.rfc3339(in: zone))),
            ("sqlite", .string(info.sqliteVersion)),
            ("icu", .string(info.icuVersion)),
            (
                "holidays_official_through",
                .string(publication.edition.holidays.officialThrough.description)
            ),
            ("languages", StatusReport(publication.edition).json),
        ])
    }

    func language(_ query: PageQuery) throws(RequestProblem) -> Language {
        guard let tag = query["language"] else { return languages.source }
        guard let language = languages.accepting(tag) else {
            throw .unknown("language", value: tag, choices: languages.all.map(\.tag))
        }
        return language
    }

    private func date(_ query: PageQuery) throws(RequestProblem) -> CalendarDate {
        guard let text = query["asof"] else { return now.date(in: zone) }
        guard let date = CalendarDate(text) else {
            throw RequestProblem(
                code: "invalid-date", field: "asof",
                message: "asof \"\(text)\" is not a date; write it as 2026-11-21")
        }
        return date
    }

    private func number(
        _ query: PageQuery, _ name: String, default fallback: Int, most: Int = 1000
    ) throws(RequestProblem) -> Int {
        guard let text = query[name] else { return fallback }
        guard let number = Int(text), (1...most).contains(number) else {
            throw RequestProblem(
                code: "invalid-\(name)", field: name,
                message: "\(name) \"\(text)\" is not a number from 1 to \(most)")
        }
        return number
    }

    private func kept(_ body: Body, in language: Language? = nil) -> Router.Answer {
        var body = body
        body.language = language
        return Router.Answer(body, keptFor: .data(until: midnight), madeAt: now)
    }

    /// When the day ends in Japan: a validity may begin or end.
    var midnight: Instant { Instant(in: zone, date: now.date(in: zone).adding(days: 1)) }

    private func problem(_ problem: RequestProblem, _ request: Request) -> Router.Answer {
        Router.Answer(
            body: .problem(
                status: 400, code: problem.code, title: title("bad_request", request),
                detail: problem.message, field: problem.field), expires: now)
    }

    /// The index cannot be read: something happened to the file of the edition.
    private func unavailable() -> Router.Answer {
        Router.Answer(
            body: .problem(
                status: 503, code: "search-failed",
                title: InterfaceTexts(publication.pages.texts, languages.common)(
                    "error.server_title"),
                detail: "the search index cannot be read; ask again later"), expires: now)
    }

    /// The title of an error in the language asked for, else in English; its detail is for programmers.
    private func title(_ kind: String, _ request: Request) -> String {
        let language =
            request.query("language").flatMap { languages.accepting($0) } ?? languages.common
        return InterfaceTexts(publication.pages.texts, language)("error.\(kind)_title")
    }

    func notFound(_ request: Request) -> Router.Answer {
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
