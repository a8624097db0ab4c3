import Guidance
import Localization

/// What an agent sends to a caller and reads with them.
struct DeskPages {
    let pages: Pages
    let route: Route
    let topic: Topic
    let now: Instant

    /// UCS-2 characters in one short message.
    static let messageLength = 70

    private var texts: TextResolver { pages.texts }

    private var context: PageContext {
        PageContext(
            language: route.query.language.written, withJapanese: false, asOf: nil, now: now,
            zone: pages.edition.zone)
    }

    func view(key: Int, number: String?) -> DeskPagesView {
        let code = pages.back(to: .call(topic.id), context)
        let guides = guides
        return DeskPagesView(
            code: code,
            message: CopyView(key: key, copied: message(address: code.address, number: number)),
            hasGuides: !guides.isEmpty, guides: guides,
            card: pages.helpCard(for: topic, route, context).map { card in
                DeskPagesView.Card(
                    href: card.href, sentence: card.sentence, meaning: card.meaning)
            })
    }

    /// The most that fits: what it is about, the number, the address of the page.
    private func message(address: String, number: String?) -> String {
        let name = texts.fallbackText(topic.name, for: context.language).text
        let choices = [[name, number, address], [number, address], [number ?? address]]
        let fitting = choices.map { $0.compactMap(\.self).joined(separator: " ") }
            .first { $0.utf16.count <= Self.messageLength }
        return fitting ?? ""
    }

    private var guides: [DeskPagesView.Guide] {
        let source = PageContext(
            language: texts.source, withJapanese: false, asOf: nil, now: now,
            zone: pages.edition.zone)
        return zip(
            pages.guideLinks(about: topic, context), pages.guideLinks(about: topic, source)
        ).map { link, meaning in
            DeskPagesView.Guide(
                link: link,
                meaning: link.text == meaning.text
                    ? nil : TextView((text: meaning.text, language: texts.source)))
        }
    }
}
