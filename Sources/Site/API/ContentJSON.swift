import Guidance
import Localization

/// Languages, topics, lines and guides in the JSON of the API.
struct ContentJSON {
    let edition: Edition
    let texts: TextResolver

    func languages() -> JSON {
        .array(
            edition.languages.written.map { written in
                .object([
                    ("language", .string(written.language.tag)),
                    ("autonym", .string(written.autonym)),
                    ("source", .bool(written.language == edition.languages.source)),
                    ("url", .string("/\(written.language.tag)/")),
                ])
            })
    }

    func topics(in language: Language) -> JSON {
        .array(
            edition.topics.map { topic in
                .object([
                    ("id", .string(topic.id)),
                    ("name", text(topic.name, language)),
                    ("summary", text(topic.summary, language)),
                    ("urgent", .bool(topic.isUrgent)),
                    (
                        "referral",
                        topic.referral.map { referral in
                            .object([
                                ("to", .string(referral.to)),
                                ("text", text(referral.text, language)),
                                ("sources", .sourceIDs(referral.sources)),
                            ])
                        } ?? .null
                    ),
                ])
            })
    }

    func lines(in language: Language) -> JSON { .array(edition.lines.map { line($0, language) }) }

    func line(_ id: Line.ID, in language: Language) -> JSON? {
        edition.lines.first { $0.id == id }.map { line($0, language) }
    }

    func guides(in language: Language) -> JSON {
        .array(
            edition.guides.map { guide in
                .object([
                    ("id", .string(guide.id)),
                    ("title", text(guide.title, language)),
                    ("summary", text(guide.summary, language)),
                    ("topic", .optional(guide.topic)),
                    ("checked", .string(guide.checked.description)),
                    ("archived", .bool(guide.archive != nil)),
                    ("url", .string("/\(language.tag)\(PageAddress.guide(guide.id))")),
                ])
            })
    }

    func faqs(in language: Language) -> JSON {
        .array(
            edition.more.faqs.map { faq in
                .object([
                    ("id", .string(faq.id)),
                    ("question", text(faq.question, language)),
                    ("answer", block(faq.answer, requested: language)),
                    ("guide", .optional(faq.guide)),
                    ("url", .string("/\(language.tag)\(PageAddress.faq.part(faq.id))")),
                ])
            })
    }

    /// A guide with the blocks that hold on `date`.
    func guide(_ id: Guide.ID, in language: Language, on date: CalendarDate) -> JSON? {
        guard let guide = edition.guides.first(where: { $0.id == id }) else { return nil }
        return .object([
            ("id", .string(guide.id)),
            ("title", text(guide.title, language)),
            ("summary", text(guide.summary, language)),
            ("topic", .optional(guide.topic)),
            ("checked", .string(guide.checked.description)),
            ("as_of", .string(date.description)),
            (
                "blocks",
                .array(
                    guide.blocks.filter { $0.validity.contains(date) }.map {
                        block($0, requested: language)
                    })
            ),
            ("picture", .optional(guide.picture?.rawValue)),
            ("next", .strings(guide.next)),
            ("other_ways", .strings(guide.otherWays)),
        ])
    }

    /// A block in one language: the requested one, or the one it falls back to as a whole.
    private func block(_ block: Block, requested: Language) -> JSON {
        let language = edition.texts.language(for: block.messages, requested: requested)
        return .object([
            ("id", .string(block.id)),
            ("kind", .string(block.kind.rawValue)),
            ("language", .string(language.tag)),
            ("title", block.title.map { plain($0, language) } ?? .null),
            ("text", block.text.map { plain($0, language) } ?? .null),
            ("items", .array(block.items.map { plain($0, language) })),
            ("screen", .optional(block.screen?.screen)),
            ("card", .optional(block.card)),
            ("topic", .optional(block.topic)),
            ("critical", .bool(block.isCritical)),
            ("certainty", .string(block.certainty.rawValue)),
            ("sources", .array(block.sources.map(citation))),
            ("picture", .optional(block.picture?.rawValue)),
            ("guides", .strings(block.guides)),
        ])
    }

    func line(_ line: Line, _ language: Language) -> JSON {
        .object(
            [("id", .string(line.id))] + JSON.numberMembers(of: line) + [
                ("name", text(line.name, language)),
                ("cost", .string(line.cost.rawValue)),
                (
                    "reach",
                    .object(
                        Network.allCases.map {
                            ($0.rawValue, .string(line.reach(from: $0).rawValue))
                        })
                ),
                ("services", .array(edition.services.filter { $0.line == line.id }.map(service))),
                ("sources", .array(line.sources.map(citation))),
            ])
    }

    private func service(_ service: Service) -> JSON {
        .object([
            ("id", .string(service.id)),
            ("topics", .strings(service.topics)),
            ("languages", .strings(service.languages.map(\.tag))),
            ("languages_stated", .bool(!service.languages.isEmpty)),
            ("hours", .string(service.hours.expression)),
            ("valid_from", .optional(service.validity.from?.description)),
            ("valid_until", .optional(service.validity.until?.description)),
            ("menu", service.menu.map(JSON.init) ?? .null),
            ("audience", .optional(service.audience?.rawValue)),
            ("fallback_for", .optional(service.fallbackFor)),
            ("condition", .optional(service.condition)),
            ("certainty", .string(service.certainty.rawValue)),
            ("doubts", .strings(service.doubts.map(\.code))),
            ("sources", .array(service.sources.map(citation))),
        ])
    }

    func citation(_ citation: Citation) -> JSON {
        .object([("source", .string(citation.source)), ("place", .optional(citation.place))])
    }

    private func text(_ id: Message.ID, _ language: Language) -> JSON {
        plain(id, edition.texts.language(for: [id], requested: language))
    }

    private func plain(_ id: Message.ID, _ language: Language) -> JSON {
        .optional(texts.plainText(id, in: language))
    }
}
