import Guidance
import Localization
import Templates

/// Documents.
extension Pages {
    /// How old the site is: every document, the latest first. Nil when there is none.
    package func sources(_ context: PageContext) -> String? {
        guard edition.fills(.sources, on: context.date) else { return nil }
        let t = InterfaceTexts(texts, context.language)
        let latestFirst = edition.sources.enumerated().sorted {
            ($1.element.printed ?? "", $0.offset) < ($0.element.printed ?? "", $1.offset)
        }
        return render(
            SourcesView(
                frame: layout.frame(
                    title: t("sources.title"), description: t("sources.intro"), .sources, context),
                documents: latestFirst.map { document($0.element, context) }))
    }

    private func document(_ source: Source, _ context: PageContext) -> SourcesView.Document {
        SourcesView.Document(
            href: context.address(.source(source.id)), title: source.title,
            date: date(of: source, in: context.language), issuer: source.issuer,
            isSuperseded: source.isSuperseded)
    }

    /// A document and what rests on it. Nil when there is no such source.
    package func source(_ id: Source.ID, _ context: PageContext) -> String? {
        guard let source = edition.sources.first(where: { $0.id == id }) else { return nil }
        let t = InterfaceTexts(texts, context.language)
        let isLink = source.url.map(WebAddress.isOne) == true
        return render(
            SourceView(
                frame: layout.frame(
                    title: source.title, description: t("source.title"), .source(id), context),
                sourceTitle: source.title, issuer: source.issuer,
                date: date(of: source, in: context.language), url: isLink ? source.url : nil,
                address: isLink ? nil : source.url, isSuperseded: source.isSuperseded,
                links: links(restingOn: id, context)))
    }

    private func links(restingOn id: Source.ID, _ context: PageContext) -> [LinkView] {
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
                LinkView(
                    href: context.address(.words), text: t("words.title"),
                    language: context.language.tag)
            ] : []
        return guides + calls + flows + screens + cards + faqs + words
    }
}
