import Guidance
import Localization
import WebServer

/// Lines and hours in the formats of others: JSON-LD, HSDS, iCalendar, vCard.
struct InterchangeAPI {
    let publication: Publication
    let now: Instant
    let language: Language

    private var edition: Edition { publication.edition }
    private var texts: TextResolver { publication.pages.texts }

    func contactPoints() -> Body {
        let points = ContactPoints(
            edition: edition, texts: texts, today: now.date(in: edition.zone), language: language)
        let document = points.document(publication.routes.services)
        return Body(mediaType: "application/ld+json", language: nil, bytes: document.bytes)
    }

    /// When a line is open; nil when there is no such line.
    func calendar(of id: Line.ID) -> Body? {
        edition.lines.first { $0.id == id }.map { line in
            let calendar = LineCalendar(
                edition: edition, texts: texts, language: language, now: now)
            return Body(
                mediaType: "text/calendar; charset=utf-8", language: nil,
                bytes: calendar.bytes(of: line, services(of: line)))
        }
    }

    /// A line for the phone's contacts; nil when there is no such line.
    func card(of id: Line.ID) -> Body? {
        edition.lines.first { $0.id == id }.map { line in
            let card = LineCard(
                edition: edition, texts: texts, words: publication.pages.words, language: language)
            return Body(
                mediaType: "text/vcard; charset=utf-8", language: nil,
                bytes: card.bytes(of: line, services(of: line)))
        }
    }

    private func services(of line: Line) -> [LinkedService] {
        publication.routes.services.filter { $0.line.id == line.id }
    }

    func about() -> Body { .json(hsds.about(origin: publication.pages.layout.origin)) }

    /// One page of all services; nil when there is no such page.
    func services(page: Int, size: Int) -> Body? { hsds.page(page, size: size).map { .json($0) } }

    /// Nil when there is no such service.
    func service(_ id: String) -> Body? { hsds.service(id).map { .json($0) } }

    private var hsds: HSDS {
        HSDS(
            edition: edition, services: publication.routes.services, texts: texts,
            now: now, language: language)
    }
}
