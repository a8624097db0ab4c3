import Guidance
import Localization

/// Prepares blocks for their templates.
struct BlockView {
    let pages: Pages
    let context: PageContext

    private var edition: Edition { pages.edition }
    private var texts: TextResolver { pages.texts }

    /// The blocks that hold on the page's day; steps carry their number.
    func views(of blocks: [Block]) -> [[String: Any]] {
        var number = 0
        return blocks.filter { $0.validity.contains(context.date) }.map { block in
            if block.kind == .step { number += 1 }
            return view(of: block, number: number)
        }
    }

    private func view(of block: Block, number: Int) -> [String: Any] {
        let t = InterfaceTexts(texts, context.language)
        let language = edition.texts.language(for: block.messages, requested: context.language)
        let isFallback = language != context.language
        var view: [String: Any] = body(of: block, in: language)
        for kind in Block.Kind.allCases {
            view["is" + kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()] =
                block.kind == kind
        }
        view["id"] = block.id
        view["number"] = String(number)
        view["language"] = language.tag
        view["fallback"] =
            isFallback ? t("guide.not_translated", ["language": t.name(of: language)]) : false
        view["japanese"] =
            showsJapanese(block, language) ? body(of: block, in: .japanese) : false
        view["unconfirmed"] = block.certainty == .unconfirmed
        view["screen"] = screen(of: block)
        view["card"] = card(of: block)
        view["contact"] = contact(of: block)
        view["ids"] = context.showsIDs ? ids(of: block) : []
        view["hasIDs"] = context.showsIDs
        view["sources"] = CitationView(pages: pages, context: context).views(of: block.sources)
        return view
    }

    /// Every text of the block with its state and findings, linked to the translators' board.
    private func ids(of block: Block) -> [[String: Any]] {
        block.messages.map { id in
            let note = edition.more.notes[context.language.tag]?[id]
            let state = edition.texts.state(of: id, in: context.language) ?? .source
            return [
                "id": id, "state": state.rawValue,
                "href": "/l10n/\(context.language.tag)/\(Message.catalogue(of: id))#\(id)",
                "findings": (note?.findings ?? []).map { "\($0.severity): \($0.message)" },
            ]
        }
    }

    private func body(of block: Block, in language: Language) -> [String: Any] {
        [
            "blockTitle": block.title.map { segments($0, language) } ?? false as Any,
            "blockText": block.text.map { segments($0, language) } ?? false as Any,
            "items": block.items.map { ["item": segments($0, language)] },
            "hasItems": !block.items.isEmpty,
        ]
    }

    private func segments(_ id: Message.ID, _ language: Language) -> [String: Any] {
        ["segments": texts.segments(id, in: language).map(\.view)]
    }

    /// With both languages asked for; and a draft of a text that does harm when it is wrong.
    private func showsJapanese(_ block: Block, _ language: Language) -> Bool {
        guard language != .japanese, !block.messages.isEmpty else { return false }
        let isDraft = block.messages.contains {
            edition.texts.text($0, in: language)?.state == .draft
        }
        return context.withJapanese || block.isCritical && isDraft
    }

    private func screen(of block: Block) -> Any {
        guard let reference = block.screen,
            let screen = edition.screens.first(where: { $0.id == reference.screen })
        else { return false }
        return ScreenView(pages: pages, context: context)
            .view(of: screen, only: reference.frame)
    }

    private func card(of block: Block) -> Any {
        guard let id = block.card, let card = edition.cards.first(where: { $0.id == id }) else {
            return false
        }
        return [
            "href": context.address(.card(card.id)),
            "sentence": texts.plainText(card.sentence, in: .japanese) ?? "",
            "meaning": context.language == .japanese
                ? false : pages.line(card.sentence, context.language) as Any,
        ] as [String: Any]
    }

    private func contact(of block: Block) -> Any {
        guard let topic = block.topic else { return false }
        return ["href": context.address(.call(topic))]
    }
}
