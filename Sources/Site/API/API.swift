import Guidance
import Localization
import WebServer

/// `/api/v1/…`: the same facts for programs.
struct API {
    let publication: Publication
    let now: Instant

    func answer(_ request: Request, _ segments: [String]) -> Router.Answer {
        guard segments.count >= 3, segments[1] == "v1" else { return notFound(request) }
        let id = segments.dropFirst(3).first
        guard segments.count <= (segments[2] == "hsds" ? 5 : 4) else { return notFound(request) }
        do throws(RequestProblem) {
            if segments[2] == "route", id == nil { return try route(request) }
            let interchange = InterchangeAPI(
                publication: publication, now: now, language: try self.language(request))
            if let body = try interchange.body(request, Array(segments.dropFirst(2))) {
                return kept(body)
            }
            let language = try language(request)
            let content = publication.content
            let json: JSON? =
                switch (segments[2], id) {
                case ("languages", nil): content.languages()
                case ("topics", nil): content.topics(in: language)
                case ("lines", nil): content.lines(in: language)
                case ("lines", .some(let id)): content.line(id, in: language)
                case ("guides", nil): content.guides(in: language)
                case ("guides", .some(let id)):
                    content.guide(id, in: language, on: try date(request))
                case ("faqs", nil): content.faqs(in: language)
                case ("status", nil): status()
                default: nil
                }
            guard let json else { return notFound(request) }
            return kept(.json(json))
        } catch {
            return problem(error, request)
        }
    }

    /// Computed anew for every request.
    private func route(_ request: Request) throws(RequestProblem) -> Router.Answer {
        let items = request.queryItems
        func value(_ name: String) -> String? { items.first { $0.name == name }?.value }
        let at = value("at").map(RequestText.timestamp)
        let question = RouteRequest(
            topic: value("topic"), language: value("language"), network: value("network"), at: at,
            also: (value("also") ?? "").split(separator: ",").map(String.init))
        let routes = publication.routes
        let query = try question.query(topics: routes.topicIDs, now: now)
        guard let route = routes.route(query) else {
            throw .unknown("topic", value: query.topic, choices: routes.topicIDs)
        }
        var body = Body.json(
            publication.routeJSON.json(route, requestedAt: at ?? query.at.rfc3339))
        // An answer for a named instant stays; one for now ends when it may change.
        body.freshUntil = at == nil ? route.validUntil : now.adding(seconds: 60)
        body.isLive = true
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
            ("languages", StatusReport(states: publication.edition.states).json),
        ])
    }

    private func language(_ request: Request) throws(RequestProblem) -> Language {
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

    private func kept(_ body: Body) -> Router.Answer {
        let midnight = Instant(japanDate: now.japanDate.adding(days: 1))
        var body = body
        body.freshUntil = midnight
        return Router.Answer(body: body, expires: midnight)
    }

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
                detail: "\(request.path) names nothing; see /api/v1/languages, topics, lines, "
                    + "guides, faqs, route, contact-points, hsds/, status"), expires: now)
    }
}

/// Mends what query strings do to values.
enum RequestText {
    /// An unescaped `+` of an offset arrives as a space.
    static func timestamp(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "T")), text.utf8.contains(UInt8(ascii: " ")) else {
            return text
        }
        return String(text.map { $0 == " " ? "+" : $0 })
    }
}
