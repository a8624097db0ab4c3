import Guidance
import Localization
import Templates

/// Guides, screens, cards to show and sources.
extension Pages {
    /// Nil when there is no such guide.
    package func guide(_ id: Guide.ID, _ context: PageContext) -> String? {
        guard let guide = edition.guides.first(where: { $0.id == id }) else { return nil }
        let t = InterfaceTexts(texts, context.language)
        let title = texts.fallbackText(guide.title, for: context.language)
        let summary = texts.fallbackText(guide.summary, for: context.language)
        var values = layout.values(
            title: title.text, description: summary.text, address: .guide(guide.id), context,
            offersJapanese: true)
        values["heading"] = line(guide.title, context.language)
        values["summary"] = line(guide.summary, context.language)
        values["archived"] = guide.archive.map { note($0, context) } ?? false as Any
        values["blocks"] = BlockView(pages: self, context: context).views(of: guide.blocks)
        values["jsonLD"] =
            PageData(pages: self, context: context).howTo(guide) ?? false as Any
        values["printHref"] = context.address(.printedGuide(guide.id))
        values["callHref"] =
            guide.topic.map { context.address(.call($0)) } ?? false as Any
        values["scripts"] = [layout.asset(.liveScript)]
        values["checked"] = t(
            "guide.checked", ["date": DateFormatting.longDate(guide.checked, context.language)])
        values["asOf"] =
            context.asOf.map {
                t("guide.as_of", ["date": DateFormatting.longDate($0, context.language)])
            } ?? false as Any
        return render(.guide, values)
    }

    /// Nil when there is no such screen.
    package func screen(_ id: Screen.ID, _ context: PageContext) -> String? {
        guard let screen = edition.screens.first(where: { $0.id == id }) else { return nil }
        let title = texts.fallbackText(screen.title, for: context.language)
        let t = InterfaceTexts(texts, context.language)
        var values = layout.values(
            title: title.text, description: t("screen.varies"), address: .screen(id), context)
        values["heading"] = ["text": title.text, "language": title.language.tag]
        values["archived"] = screen.archive.map { note($0, context) } ?? false as Any
        values["screen"] = ScreenView(pages: self, context: context).view(of: screen)
        values["sources"] = CitationView(pages: self, context: context).views(of: screen.sources)
        values["unconfirmed"] = screen.certainty == .unconfirmed
        return render(.screen, values)
    }

    /// A sentence for staff, as large as the display allows. Nil when there is no such card.
    package func card(_ id: Card.ID, _ context: PageContext) -> String? {
        guard let card = edition.cards.first(where: { $0.id == id }) else { return nil }
        let moment = texts.fallbackText(card.moment, for: context.language)
        var values = layout.values(
            title: moment.text, description: moment.text, address: .card(id), context)
        values["sentence"] = texts.plainText(card.sentence, in: .japanese) ?? ""
        values["moment"] = ["text": moment.text, "language": moment.language.tag]
        values["meaning"] =
            context.language == .japanese ? false : line(card.sentence, context.language) as Any
        values["scripts"] = [layout.asset(.showScript)]
        return render(.card, values)
    }
}
