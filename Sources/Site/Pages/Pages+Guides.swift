import Guidance
import Localization
import Templates

/// Guides, screens, cards to show.
extension Pages {
    /// Nil when there is no such guide.
    package func guide(_ id: Guide.ID, _ context: PageContext) -> String? {
        guard let guide = edition.guides.first(where: { $0.id == id }) else { return nil }
        let t = InterfaceTexts(texts, context.language)
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
                blocks: views(of: guide.blocks, context),
                callHref: guide.topic.map { context.address(.call($0)) },
                checked: checked(guide, context),
                printHref: context.address(.printedGuide(guide.id)),
                jsonLD: PageData(pages: self, context: context).howTo(guide)))
    }

    /// When the guide was last compared with its documents.
    func checked(_ guide: Guide, _ context: PageContext) -> String {
        InterfaceTexts(texts, context.language)(
            "guide.checked", ["date": DateFormatting.longDate(guide.checked, context.language)])
    }

    /// Nil when there is no such screen.
    package func screen(_ id: Screen.ID, _ context: PageContext) -> String? {
        guard let screen = edition.screens.first(where: { $0.id == id }) else { return nil }
        let t = InterfaceTexts(texts, context.language)
        let title = text(screen.title, context)
        return render(
            ScreenPageView(
                frame: layout.frame(
                    title: title.text, description: t("screen.varies"), .screen(id), context),
                heading: title, archived: screen.archive.map { note($0, context) },
                screen: view(of: screen, context), sources: citations(screen.sources, context),
                unconfirmed: screen.certainty == .unconfirmed))
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
                meaning: meaning(of: card, context)))
    }
}
