import Guidance
import Localization
import Templates

/// Guides, screens, cards to show.
extension Pages {
    /// Nil when there is no such guide.
    package func guide(_ id: Guide.ID, _ context: PageContext) -> String? {
        guard let guide = edition.guides.first(where: { $0.id == id }) else { return nil }
        let t = InterfaceTexts(texts, context.language)
        let basis = basis(of: guide, context)
        let next = links(to: guide.next, context)
        let otherWays = otherWays(than: guide, context)
        return render(
            GuideView(
                frame: layout.frame(
                    title: text(guide.title, context).text,
                    description: text(guide.summary, context).text, .guide(guide.id), context,
                    offersJapanese: true, scripts: [.liveScript]),
                heading: line(guide.title, context), summary: line(guide.summary, context),
                archived: guide.archive.map { note($0, context) },
                asOf: context.asOf.map {
                    t("guide.as_of", ["date": DateFormatting.longDate($0, context.language)])
                },
                guidePicture: guide.picture.map(address(of:)),
                contents: contents(of: guide, context),
                blocks: views(of: guide.blocks, on: basis, context),
                callHref: topicToOffer(guide, context).map { context.address(.call($0)) },
                next: next, hasNext: !next.isEmpty, otherWays: otherWays,
                hasOtherWays: !otherWays.isEmpty, basis: view(of: basis, guide, context),
                printHref: context.address(.printedGuide(guide.id)),
                jsonLD: context.withJapanese
                    ? nil : PageData(pages: self, context: context).howTo(guide)))
    }

    /// Whom to call about the guide, unless a block offers it.
    private func topicToOffer(_ guide: Guide, _ context: PageContext) -> Topic.ID? {
        blocks(of: guide, context).contains { $0.topic == guide.topic } ? nil : guide.topic
    }

    /// Those that no block has named already.
    private func otherWays(than guide: Guide, _ context: PageContext) -> [LinkView] {
        let named = Set(blocks(of: guide, context).flatMap(\.guides))
        return links(to: guide.otherWays.filter { !named.contains($0) }, context)
    }

    /// Nil when there is no such screen.
    package func screen(_ id: Screen.ID, _ context: PageContext) -> String? {
        guard let screen = edition.screens.first(where: { $0.id == id }) else { return nil }
        let t = InterfaceTexts(texts, context.language)
        let title = text(screen.title, context)
        let description = screen.device == .paper ? title.text : t("screen.varies")
        return render(
            ScreenPageView(
                frame: layout.frame(
                    title: title.text, description: description, .screen(id), context),
                heading: title, archived: screen.archive.map { note($0, context) },
                screen: view(of: screen, context), sources: citations(screen.sources, context),
                certainty: words(
                    for: screen.certainty, screen.sources, in: context.language)))
    }

    /// A sentence for staff, as large as the display allows. Nil when there is no such card.
    package func card(_ id: Card.ID, _ context: PageContext) -> String? {
        guard let card = edition.cards.first(where: { $0.id == id }) else { return nil }
        let moment = text(card.moment, context)
        return render(
            CardView(
                frame: layout.frame(
                    title: moment.text, description: moment.text, .card(id), context,
                    scripts: [.showScript]),
                moment: moment, sentence: texts.plainText(card.sentence, in: texts.source) ?? "",
                reading: reading(of: card, context), meaning: meaning(of: card, context),
                isOurs: card.sources.isEmpty))
    }
}
