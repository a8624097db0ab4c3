import Guidance
import Localization
import Templates

/// Where readers begin.
extension Pages {
    package func chooser(order: [Language]) -> String {
        render(.chooser, layout.chooser(order: order))
    }

    /// By task: what is urgent, then the guides in their groups, the questions, the sentences to show.
    package func home(_ context: PageContext) -> String {
        let t = InterfaceTexts(texts, context.language)
        var values = layout.values(
            title: t("home.title"), description: t("site.description"), address: .home, context)
        let urgent = edition.topics.filter(\.isUrgent).map(\.id)
        let live = edition.liveGuides
        let isUrgent = { (guide: Guide) in guide.topic.map(urgent.contains) ?? false }
        values["urgent"] = live.filter { isUrgent($0) && $0.group == .lost }
            .map { guideLink($0, context) }
        values["groups"] = Guide.Group.allCases.filter { $0 != .lost }.compactMap { group in
            let guides = live.filter { $0.group == group }.sorted { $0.place < $1.place }
            return guides.isEmpty
                ? nil
                : [
                    "groupID": group.rawValue,
                    "groupName": t("home.group_\(group.rawValue)"),
                    "guides": guides.map { guideLink($0, context) },
                ] as [String: Any]
        }
        values["flows"] = edition.more.flows.map { flow in
            link(flow.address, flow.title, context)
        }
        values["hasFlows"] = !edition.more.flows.isEmpty
        values["cards"] = edition.cards.map { link(.card($0.id), $0.moment, context) }
        values["pages"] = [
            (PageAddress.faq, "nav.faq"), (.words, "nav.words"), (.labels, "nav.labels"),
            (.archive, "nav.archive"),
        ]
        .map { address, words in ["href": context.address(address), "words": t(words)] }
        return render(.home, values)
    }

    private func guideLink(_ guide: Guide, _ context: PageContext) -> [String: Any] {
        let title = texts.fallbackText(guide.title, for: context.language)
        let summary = texts.fallbackText(guide.summary, for: context.language)
        return [
            "href": context.address(.guide(guide.id)), "title": title.text,
            "titleLanguage": title.language.tag, "summary": summary.text,
            "summaryLanguage": summary.language.tag,
        ]
    }

    /// A link to a page in the reader's language, with the text of a message.
    func link(_ address: PageAddress, _ text: Message.ID, _ context: PageContext) -> [String: Any] {
        ["href": context.address(address)]
            .merging(line(text, context.language)) { first, _ in first }
    }
}
