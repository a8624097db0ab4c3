import Guidance
import Localization

/// What stands on several pages: blocks, screens, cards, sources, links.
extension Pages {
    /// The blocks that hold on the page's day; each of several steps carries its number.
    ///
    /// - Parameters:
    ///   - blocks: all of them.
    ///   - basis: what the page says of all of them; nil where each stands for itself.
    ///   - context: how the page was asked for.
    /// - Returns: the blocks in their order.
    func views(
        of blocks: [Block], on basis: GuideBasis? = nil, _ context: PageContext
    ) -> [BlockView] {
        let shown = blocks.filter { $0.validity.contains(context.date) }
        let numbers = stepNumbers(in: shown)
        var said = Said()
        return shown.map { block in
            defer { said.add(block) }
            return view(
                of: block, number: numbers[block.id].map { ($0, numbers.count) }, after: said,
                on: basis, context)
        }
    }

    /// What the blocks before one have said already.
    private struct Said {
        private(set) var endsInWay = false
        private(set) var hasScreen = false
        private(set) var cards: Set<Card.ID> = []

        mutating func add(_ block: Block) {
            endsInWay = block.kind == .way
            hasScreen = hasScreen || block.screen != nil
            if let card = block.card { cards.insert(card) }
        }
    }

    private func view(
        of block: Block, number: (Int, of: Int)?, after said: Said, on basis: GuideBasis?,
        _ context: PageContext
    ) -> BlockView {
        let t = InterfaceTexts(texts, context.language)
        let language = edition.texts.language(for: block.messages, requested: context.language)
        let sources =
            context.showsIDs ? block.sources : basis?.otherSources(of: block) ?? block.sources
        let guides = links(to: block.guides, context)
        let hasSource = language != texts.source && !block.messages.isEmpty
        let isDoubtful = isCriticalDraft(block, in: language)
        return BlockView(
            id: block.id, isStep: block.kind == .step, isWay: block.kind == .way,
            beginsWays: block.kind == .way && !said.endsInWay, isNeeds: block.kind == .needs,
            isWarning: block.kind == .warning, isNotice: block.kind == .notice,
            isContact: block.kind == .contact,
            number: number.map {
                BlockView.StepNumber(
                    words: t("guide.step_of", ["number": "\($0.0)", "count": "\($0.of)"]),
                    language: context.language.tag)
            },
            picture: block.picture.map(address(of:)), language: language.tag,
            body: body(of: block, in: language),
            japanese: hasSource && (context.withJapanese || isDoubtful)
                ? body(of: block, in: texts.source) : nil,
            isAsked: !isDoubtful,
            fallback: language == context.language || !isToBeTranslated(block, context)
                ? nil : t("guide.not_translated", ["language": t.name(of: language)]),
            certainty: certainty(of: block, on: basis, context),
            blockChecked: basis?.otherDay(of: block).map { checked($0, context) },
            screen: screen(of: block, context), notesVariety: !said.hasScreen,
            card: block.card.flatMap { cardLink(to: $0, context) },
            showsSentence: block.card.map { !said.cards.contains($0) } ?? false, guides: guides,
            hasGuides: !guides.isEmpty,
            contact: block.topic.map { BlockView.Contact(href: context.address(.call($0))) },
            hasIDs: context.showsIDs, ids: context.showsIDs ? ids(of: block, context) : [],
            sources: citations(sources, context), hasSources: !sources.isEmpty)
    }

    /// The archive is not, which its pages say once.
    private func isToBeTranslated(_ block: Block, _ context: PageContext) -> Bool {
        block.messages.contains {
            edition.languages.isTranslated(Message.catalogue(of: $0), into: context.language)
        }
    }

    /// How sure a block is, in words, where the page has not said enough of all.
    private func certainty(
        of block: Block, on basis: GuideBasis?, _ context: PageContext
    ) -> String? {
        guard let basis else {
            return words(for: block.certainty, block.sources, in: context.language)
        }
        switch basis.doubt(about: block) {
        case nil: return nil
        case .certainty(let certainty): return words(for: certainty, in: context.language)
        case .notSince(let source): return notSince(source, in: context.language)
        }
    }

    /// Every text of the block with its state and findings, linked to the translators' board.
    private func ids(of block: Block, _ context: PageContext) -> [BlockView.TextID] {
        block.messages.map { id in
            let note = edition.more.notes[context.language.tag]?[id]
            let state = edition.texts.state(of: id, in: context.language) ?? .source
            return BlockView.TextID(
                id: id, state: state.rawValue,
                href: "/l10n/\(context.language.tag)/\(Message.catalogue(of: id))#\(id)",
                findings: (note?.findings ?? []).map { "\($0.severity): \($0.message)" })
        }
    }

    private func body(of block: Block, in language: Language) -> BlockBodyView {
        BlockBodyView(
            blockTitle: block.title.map { segments($0, language) },
            blockText: block.text.map { segments($0, language) },
            items: block.items.map { BlockBodyView.Item(item: segments($0, language)) },
            hasItems: !block.items.isEmpty)
    }

    private func segments(_ id: Message.ID, _ language: Language) -> SegmentsView {
        SegmentsView(segments: texts.segments(id, in: language).map(SegmentView.init))
    }

    /// Whether it is a draft of a text that does harm when it is wrong: its source stands beside it.
    private func isCriticalDraft(_ block: Block, in language: Language) -> Bool {
        block.isCritical
            && block.messages.contains {
                edition.texts.text($0, in: language)?.state == .draft
            }
    }

    private func screen(of block: Block, _ context: PageContext) -> ScreenView? {
        block.screen.flatMap { reference in
            edition.screens.first { $0.id == reference.screen }
                .map { view(of: $0, only: reference.frame, context) }
        }
    }

    /// One frame of a screen, or all when `frame` is nil.
    func view(
        of screen: Screen, only frame: Screen.Frame.ID? = nil, _ context: PageContext
    ) -> ScreenView {
        let title = text(screen.title, context)
        var number = 0
        let frames = screen.frames.enumerated().filter { frame == nil || $1.id == frame }
        return ScreenView(
            frames: frames.map { index, frame in
                ScreenView.Frame(
                    frameID: "frame-\(frame.id)",
                    frameTitle: screen.frames.count == 1
                        ? title.text : "\(title.text) (\(index + 1)/\(screen.frames.count))",
                    frameLanguage: title.language, isPaper: screen.device == .paper,
                    labels: frame.labels.map { label in
                        number += 1
                        return view(of: label, number, context)
                    })
            }, varies: screen.device != .paper)
    }

    private func view(
        of label: Label, _ number: Int, _ context: PageContext
    ) -> ScreenView.Label {
        ScreenView.Label(
            labelNumber: number, labelText: label.text, labelKind: label.kind.rawValue,
            press: label.isOnTheWay,
            reading: reading(Spoken(reading: label.reading, romaji: label.romaji), context),
            meaning: text(label.meaning, context), action: label.action.map { text($0, context) })
    }

    /// In kana for who reads Japanese, in Latin letters for all others.
    func reading(_ spoken: Spoken, _ context: PageContext) -> ReadingView {
        context.language == texts.source
            ? ReadingView(said: spoken.reading, letters: texts.source.tag)
            : ReadingView(said: spoken.romaji, letters: "\(texts.source.tag)-Latn")
    }

    /// A card to show, in short; nil when there is no such card.
    func cardLink(to id: Card.ID, _ context: PageContext) -> CardLinkView? {
        edition.cards.first { $0.id == id }.map { card in
            CardLinkView(
                href: context.address(.card(card.id)),
                sentence: texts.plainText(card.sentence, in: texts.source) ?? "",
                reading: reading(of: card, context), meaning: meaning(of: card, context))
        }
    }

    /// How a card's sentence is said; nil for who reads it in Japanese.
    func reading(of card: Card, _ context: PageContext) -> ReadingView? {
        let isReader = context.language == texts.source && context.simple == nil
        return isReader ? nil : card.spoken.map { reading($0, context) }
    }

    /// What a card says; nil for who reads it in Japanese.
    func meaning(of card: Card, _ context: PageContext) -> TextView? {
        context.language == texts.source ? nil : text(card.sentence, context)
    }

    /// Sources, as a reader sees them under a block.
    func citations(_ citations: [Citation], _ context: PageContext) -> [CitationView] {
        citations.compactMap { citation in
            edition.sources.first { $0.id == citation.source }.map { source in
                CitationView(
                    sourceTitle: source.title, sourceDate: date(of: source, in: context.language),
                    sourcePlace: citation.place, sourceHref: context.address(.source(source.id)))
            }
        }
    }

    /// A text with the language it is in.
    func text(_ id: Message.ID, _ context: PageContext) -> TextView {
        TextView(texts.fallbackText(id, for: context.language))
    }

    /// A text in pieces with the language it is in.
    func line(_ id: Message.ID, _ context: PageContext) -> LineView {
        let found = texts.fallbackSegments(id, for: context.language)
        return LineView(
            language: found.language.tag, segments: found.segments.map(SegmentView.init))
    }

    /// A link to a page in the reader's language, with a text of the content.
    func link(_ address: PageAddress, _ id: Message.ID, _ context: PageContext) -> LinkView {
        let text = text(id, context)
        return LinkView(
            href: context.address(address), text: text.text, language: text.language)
    }

    /// A link to a guide with its title; nil when there is no such guide.
    func guideLink(to id: Guide.ID, _ context: PageContext) -> LinkView? {
        edition.guides.first { $0.id == id }.map { link(.guide($0.id), $0.title, context) }
    }
}
