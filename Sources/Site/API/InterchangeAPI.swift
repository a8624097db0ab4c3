import Guidance
import WebServer

/// Lines and hours in the formats of others: JSON-LD, HSDS, iCalendar, vCard.
struct InterchangeAPI {
    let publication: Publication
    let now: Instant
    let language: Language

    private var edition: Edition { publication.edition }
    private var texts: TextResolver { publication.pages.texts }

    /// What the segments behind `/api/v1` name; nil when they name nothing here.
    func body(_ request: Request, _ segments: [String]) throws(RequestProblem) -> Body? {
        switch (segments[0], segments.dropFirst().first) {
        case ("contact-points", nil):
            return contactPoints(publication.routes.services)
        case ("lines", .some(let file)):
            return line(file)
        case ("hsds", let resource):
            return try hsds(request, resource, segments.dropFirst(2).first)
        default: return nil
        }
    }

    private func contactPoints(_ services: [LinkedService]) -> Body {
        let points = ContactPoints(
            edition: edition, texts: texts, today: now.japanDate, language: language)
        return Body(
            mediaType: "application/ld+json", language: nil, bytes: points.document(services).bytes)
    }

    /// `general.ics` or `general.vcf`.
    private func line(_ file: String) -> Body? {
        let parts = file.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let line = edition.lines.first(where: { $0.id == parts[0] }) else {
            return nil
        }
        let services = publication.routes.services.filter { $0.line.id == line.id }
        switch parts[1] {
        case "ics":
            let calendar = LineCalendar(
                edition: edition, texts: texts, language: language, now: now)
            return Body(
                mediaType: "text/calendar; charset=utf-8", language: nil,
                bytes: calendar.bytes(of: line, services))
        case "vcf":
            let card = LineCard(edition: edition, texts: texts, language: language)
            return Body(
                mediaType: "text/vcard; charset=utf-8", language: nil,
                bytes: card.bytes(of: line, services))
        default: return nil
        }
    }

    private func hsds(
        _ request: Request, _ resource: String?, _ id: String?
    ) throws(RequestProblem) -> Body? {
        let hsds = HSDS(
            edition: edition, services: publication.routes.services, texts: texts,
            now: now, language: language)
        switch (resource, id) {
        case (nil, _): return .json(hsds.about(origin: publication.pages.layout.origin))
        case ("services", nil):
            let page = try number(request, "page", default: 1)
            let size = try number(request, "per_page", default: 50)
            guard let json = hsds.page(page, size: size) else {
                throw RequestProblem(
                    code: "invalid-page", field: "page", message: "there is no page \(page)")
            }
            return .json(json)
        case ("services", .some(let id)): return hsds.service(id).map { .json($0) }
        default: return nil
        }
    }

    private func number(
        _ request: Request, _ name: String, default fallback: Int
    ) throws(RequestProblem) -> Int {
        guard let text = request.query(name), !text.isEmpty else { return fallback }
        guard let number = Int(text), (1...1000).contains(number) else {
            throw RequestProblem(
                code: "invalid-\(name)", field: name,
                message: "\(name) \"\(text)\" is not a number from 1 to 1000")
        }
        return number
    }
}
