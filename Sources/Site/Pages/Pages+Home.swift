import Guidance
import Localization
import Templates

/// Where readers begin.
extension Pages {
    package func chooser(order: [Language]) -> String {
        render(layout.chooser(order: order))
    }

    /// By task: what is urgent, then the guides in their groups, the questions, the sentences to show.
    package func home(_ context: PageContext) -> String {
        let t = InterfaceTexts(texts, context.language)
        let urgent = edition.topics.filter(\.isUrgent).map(\.id)
        let isUrgent = { (guide: Guide) in guide.topic.map(urgent.contains) ?? false }
        let (groups, pages) = (groups(context), pages(context))
        let view = HomeView(
            frame: layout.frame(
                title: t("home.title"), description: t.officeDescription, .home, context),
            urgent: edition.liveGuides.filter { isUrgent($0) && $0.group == nil }
                .map { guideLink($0, context) },
            groups: groups, hasJumps: groups.count + min(1, edition.cards.count) > 1,
            flows: edition.more.flows.map { link($0.address, $0.title, context) },
            hasFlows: !edition.more.flows.isEmpty,
            cards: edition.cards.map { link(.card($0.id), $0.moment, context) },
            hasCards: !edition.cards.isEmpty,
            labelsHref: edition.fills(.labels, on: context.date)
                ? context.address(.labels) : nil, pages: pages, hasPages: !pages.isEmpty,
            age: edition.sources.newest.map {
                t("home.basis", ["date": date(of: $0, in: context.language)])
            }, sourcesHref: context.address(.sources))
        return render(view)
    }

    /// The pages that list others.
    private func pages(_ context: PageContext) -> [WordsLink] {
        let t = InterfaceTexts(texts, context.language)
        return [
            (PageAddress.faq, "nav.faq"), (.words, "nav.words"), (.labels, "nav.labels"),
            (.archive, "nav.archive"),
            (.number, "number.title"),
        ].filter { address, _ in edition.fills(address, on: context.date) }
            .map { WordsLink(href: context.address($0), words: t($1)) }
    }

    private func groups(_ context: PageContext) -> [HomeView.Group] {
        edition.more.office.groups.compactMap { group in
            let guides = edition.liveGuides.filter { $0.group == group.id }
            guard !guides.isEmpty else { return nil }
            return HomeView.Group(
                groupID: group.id, groupName: text(group.title, context),
                guides: guides.sorted { $0.place < $1.place }.map { guideLink($0, context) })
        }
    }

    private func guideLink(_ guide: Guide, _ context: PageContext) -> GuideLinkView {
        let (title, summary) = (text(guide.title, context), text(guide.summary, context))
        return GuideLinkView(
            href: context.address(.guide(guide.id)), title: title.text,
            titleLanguage: title.language, summary: summary.text,
            summaryLanguage: summary.language)
    }
}
