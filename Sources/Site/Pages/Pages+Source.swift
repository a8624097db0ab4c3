import Guidance
import Localization
import Templates

/// Documents.
extension Pages {
    /// A document and what rests on it. Nil when there is no such source.
    package func source(_ id: Source.ID, _ context: PageContext) -> String? {
        guard let source = edition.sources.first(where: { $0.id == id }) else { return nil }
        let t = InterfaceTexts(texts, context.language)
        var values = layout.values(
            title: source.title, description: t("source.title"), address: .source(id), context)
        values["sourceTitle"] = source.title
        values["issuer"] = source.issuer
        values["date"] = source.date ?? t("source.undated")
        let isLink = source.url.map(WebAddress.isOne) == true
        values["url"] = isLink ? source.url ?? "" : false as Any
        values["address"] = isLink ? false as Any : source.url ?? false as Any
        values["isSuperseded"] = source.isSuperseded
        values["links"] = links(restingOn: id, context)
        return render(.source, values)
    }

    private func links(restingOn id: Source.ID, _ context: PageContext) -> [[String: Any]] {
        func rests(_ citations: [Citation]) -> Bool { citations.contains { $0.source == id } }
        let t = InterfaceTexts(texts, context.language)
        let guides = edition.guides.filter { $0.blocks.contains { rests($0.sources) } }
            .map { link(.guide($0.id), $0.title, context) }
        let topics = Set(edition.services.filter { rests($0.sources) }.flatMap(\.topics))
        let calls = edition.topics.filter { topics.contains($0.id) }
            .map { link(.call($0.id), $0.name, context) }
        let flows = edition.more.flows.filter { $0.outcomes.contains { rests($0.block.sources) } }
            .map { link($0.address, $0.title, context) }
        let screens = edition.screens.filter { rests($0.sources) }
            .map { link(.screen($0.id), $0.title, context) }
        let cards = edition.cards.filter { rests($0.sources) }
            .map { link(.card($0.id), $0.moment, context) }
        let faqs = edition.more.faqs.filter { rests($0.answer.sources) }
            .map { link(.faq.part($0.id), $0.question, context) }
        let words =
            edition.more.terms.contains { rests($0.sources) }
            ? [
                [
                    "href": context.address(.words), "text": t("words.title"),
                    "language": context.language.tag,
                ] as [String: Any]
            ] : []
        return guides + calls + flows + screens + cards + faqs + words
    }
}
