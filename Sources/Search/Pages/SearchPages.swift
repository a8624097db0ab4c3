import Guidance

/// Everything of an edition that can be found.
struct SearchPages: Sendable {
    let all: [SearchPage]
    private let byReference: [String: SearchPage]

    /// - Parameters:
    ///   - edition: whose pages.
    ///   - date: what ended before it stands in the archive page alone.
    init(_ edition: Edition, on date: CalendarDate) {
        let pages =
            edition.guides.map { Self.page(of: $0, date) }
            + edition.topics.map { Self.page(of: $0) }
            + edition.more.faqs.map { Self.page(of: $0) }
            + edition.screens.map { Self.page(of: $0) }
            + edition.cards.map { Self.page(of: $0, edition) }
            + edition.more.flows.map { Self.page(of: $0) }
            + edition.more.terms.map { Self.page(of: $0) }
            + edition.lines.compactMap { Self.page(of: $0, edition) }
        all = pages + Self.lists(edition)
        byReference = Dictionary(
            all.map { ($0.reference.description, $0) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(reference: String) -> SearchPage? { byReference[reference] }

    private static func page(of guide: Guide, _ date: CalendarDate) -> SearchPage {
        let live = guide.blocks.filter { block in
            guide.archive != nil || block.validity.until.map { $0 >= date } ?? true
        }
        return SearchPage(
            reference: PageReference(.guide, guide.id), address: .guide(guide.id),
            isArchived: guide.archive != nil, topic: guide.topic, title: .message(guide.title),
            passages: [SearchPage.Passage(anchor: nil, messages: [guide.summary])]
                + live.map { SearchPage.Passage(anchor: $0.id, messages: $0.messages) },
            japanese: [])
    }

    private static func page(of topic: Topic) -> SearchPage {
        let more = topic.referral.map { [$0.text] } ?? []
        return SearchPage(
            reference: PageReference(.call, topic.id), address: .call(topic.id),
            isArchived: false, topic: topic.id, title: .message(topic.name),
            passages: [SearchPage.Passage(anchor: nil, messages: [topic.summary] + more)],
            japanese: [])
    }

    private static func page(of faq: FAQ) -> SearchPage {
        SearchPage(
            reference: PageReference(.faq, faq.id), address: .faq.part(faq.id), isArchived: false,
            topic: nil, title: .message(faq.question),
            passages: [SearchPage.Passage(anchor: nil, messages: faq.answer.messages)],
            japanese: [])
    }

    private static func page(of screen: Screen) -> SearchPage {
        let labels = screen.frames.flatMap(\.labels)
        return SearchPage(
            reference: PageReference(.screen, screen.id), address: .screen(screen.id),
            isArchived: screen.archive != nil, topic: nil, title: .message(screen.title),
            passages: labels.map { label in
                SearchPage.Passage(
                    anchor: nil, messages: [label.meaning] + [label.action].compactMap(\.self),
                    more: [label.text])
            },
            japanese: labels.map {
                JapaneseText(text: $0.text, reading: $0.reading, romaji: $0.romaji)
            })
    }

    private static func page(of card: Card, _ edition: Edition) -> SearchPage {
        let sentence =
            edition.texts.text(card.sentence, in: edition.languages.source)?.pattern ?? ""
        return SearchPage(
            reference: PageReference(.card, card.id), address: .card(card.id), isArchived: false,
            topic: nil, title: .message(card.moment),
            passages: [SearchPage.Passage(anchor: nil, messages: [card.sentence])],
            japanese: [JapaneseText(text: sentence)])
    }

    private static func page(of flow: Flow) -> SearchPage {
        let questions = flow.questions.map { question in
            SearchPage.Passage(
                anchor: nil, messages: [question.text] + question.answers.map(\.text))
        }
        let outcomes = flow.outcomes.map {
            SearchPage.Passage(anchor: nil, messages: $0.block.messages)
        }
        return SearchPage(
            reference: PageReference(.flow, flow.id), address: flow.address, isArchived: false,
            topic: nil, title: .message(flow.title),
            passages: [SearchPage.Passage(anchor: nil, messages: [flow.summary])] + questions
                + outcomes,
            japanese: [])
    }

    private static func page(of term: Term) -> SearchPage {
        let word = JapaneseText(text: term.text, reading: term.reading, romaji: term.romaji)
        return SearchPage(
            reference: PageReference(.term, term.id), address: .words.part(term.id),
            isArchived: false, topic: nil, title: .word(word),
            passages: [SearchPage.Passage(anchor: nil, messages: [term.meaning])],
            japanese: [word])
    }

    /// A line is shown where the first topic it serves is; one that serves none is nowhere.
    private static func page(of line: Line, _ edition: Edition) -> SearchPage? {
        guard let topic = edition.services.first(where: { $0.line == line.id })?.topics.first
        else { return nil }
        return SearchPage(
            reference: PageReference(.line, line.id), address: .call(topic), isArchived: false,
            topic: topic, title: .message(line.name),
            passages: [
                SearchPage.Passage(anchor: nil, messages: [], more: [line.number, line.tel])
            ],
            japanese: [])
    }

    /// The pages that list others, by the words of the interface.
    private static func lists(_ edition: Edition) -> [SearchPage] {
        [
            (PageAddress.labels, "labels", ["ui.labels.intro", "ui.nav.labels"]),
            (.words, "words", ["ui.words.intro", "ui.nav.words"]),
            (.faq, "faq", ["ui.nav.faq"]),
            (.topics, "call", ["ui.call.choose_topic", "ui.nav.call"]),
            (.archive, "archive", ["ui.archive.intro"]),
            (.sources, "sources", ["ui.sources.intro"]),
        ].compactMap { address, id, messages in
            let title = "ui.\(id).title"
            guard edition.fills(address, on: edition.info.publishedAt.date(in: edition.zone)),
                edition.texts.text(title, in: edition.languages.source) != nil
            else { return nil }
            return SearchPage(
                reference: PageReference(.page, id), address: address, isArchived: false,
                topic: nil, title: .message(title),
                passages: [
                    SearchPage.Passage(
                        anchor: nil,
                        messages: messages.filter {
                            edition.texts.text($0, in: edition.languages.source) != nil
                        })
                ], japanese: [])
        }
    }
}
