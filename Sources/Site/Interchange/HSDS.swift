import ContentStore
import Guidance
import Localization

/// Services in the Open Referral Human Services Data Specification 3.0
/// (https://docs.openreferral.org), read-only.
struct HSDS {
    let edition: Edition
    let services: [LinkedService]
    let texts: TextResolver
    let now: Instant
    let language: Language

    /// The first day of the year of schedules.
    private var today: CalendarDate { now.date(in: edition.zone) }

    static let version = "3.0"

    /// What the root of the API says of itself.
    func about(origin: String) -> JSON {
        .object([
            ("version", .string(Self.version)),
            ("profile", .string("https://docs.openreferral.org/en/3.0/")),
            ("openapi_url", .string("\(origin)/api/openapi.json")),
        ])
    }

    /// A page of services without what belongs to them.
    /// - Returns: nil when there is no such page.
    func page(_ number: Int, size: Int) -> JSON? {
        let pages = max(1, (services.count + size - 1) / size)
        guard (1...pages).contains(number) else { return nil }
        let shown = services.dropFirst((number - 1) * size).prefix(size)
        return .object([
            ("total_items", .number(services.count)),
            ("total_pages", .number(pages)),
            ("page_number", .number(number)),
            ("size", .number(shown.count)),
            ("first_page", .bool(number == 1)),
            ("last_page", .bool(number == pages)),
            ("empty", .bool(shown.isEmpty)),
            ("contents", .array(shown.map { .object(head($0)) })),
        ])
    }

    /// A service with its organization, phone, languages and schedules.
    func service(_ id: String) -> JSON? {
        guard let linked = services.first(where: { Self.id("service", $0.service.id) == id })
        else { return nil }
        let service = linked.service
        return .object(
            head(linked) + [
                ("organization", organization(of: linked.line)),
                ("phones", .array([phone(linked)])),
                (
                    "languages",
                    .array(service.languages.map { self.language($0, of: "service", service.id) })
                ),
                ("schedules", .array(HSDSSchedules(linked, from: today, edition.holidays).all)),
                ("cost_options", .array([cost(linked)])),
            ])
    }

    private func head(_ linked: LinkedService) -> [(String, JSON)] {
        let (service, line) = (linked.service, linked.line)
        let topics = service.topicNames(edition, texts, language)
        let name = texts.fallbackText(line.name, for: language).text
        let alert = linked.timetable.override(at: now).map { override in
            [("alert", JSON.string(texts.fallbackText(override.notice, for: language).text))]
        }
        return [
            ("id", .string(Self.id("service", service.id))),
            ("name", .string("\(name): \(topics.joined(separator: ", "))")),
            ("alternate_name", .string(service.id)),
            ("description", .string(service.hours.expression)),
            ("status", .string(service.validity.contains(today) ? "active" : "inactive")),
        ] + (alert ?? [])
    }

    /// HSDS wants an organization; the documents name the one that issued them.
    private func organization(of line: Line) -> JSON {
        let source = line.sources.first.flatMap { citation in
            edition.sources.first { $0.id == citation.source }
        }
        let issuer = source?.issuer ?? ""
        return .object([
            ("id", .string(Self.id("organization", issuer))),
            ("name", .string(issuer)),
            ("description", .string(source.map { "「\($0.title)」の発行者" } ?? "")),
        ])
    }

    private func phone(_ linked: LinkedService) -> JSON {
        .object([
            ("id", .string(Self.id("phone", linked.service.id))),
            ("number", .string(linked.line.phone.e164 ?? linked.line.number)),
            ("type", .string("voice")),
            (
                "description",
                .string(texts.fallbackText(linked.line.name, for: language).text)
            ),
            (
                "languages",
                .array(
                    linked.service.languages.map {
                        self.language($0, of: "phone", linked.service.id)
                    }
                )
            ),
        ])
    }

    private func language(_ spoken: SpokenLanguage, of kind: String, _ id: String) -> JSON {
        .object([
            ("id", .string(Self.id("language", "\(kind) \(id) \(spoken.tag)"))),
            ("name", .string(InterfaceTexts(texts, language).name(of: spoken))),
            ("code", .string(spoken.tag)),
        ])
    }

    private func cost(_ linked: LinkedService) -> JSON {
        .object([
            ("id", .string(Self.id("cost", linked.service.id))),
            (
                "option",
                .string(InterfaceTexts(texts, language)("cost.\(linked.line.cost.rawValue)"))
            ),
        ])
    }

    /// A UUID of version 8 (RFC 9562) that stays the same as long as kind and id do.
    static func id(_ kind: String, _ id: String) -> String {
        var digits = Array(SHA256.hex(of: Array("madoguchi \(kind) \(id)".utf8)).prefix(32))
        digits[12] = "8"
        digits[16] = "8"
        let cuts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
        return cuts.map { String(digits[$0]) }.joined(separator: "-")
    }
}
