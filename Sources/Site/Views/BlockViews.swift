import Templates

/// A block of a guide, a flow or an answer: `block.mustache`.
struct BlockView: TemplateView {
    let id: String
    let isStep: Bool
    let isNeeds: Bool
    let isWarning: Bool
    let isNotice: Bool
    let isContact: Bool
    /// Of a step, from 1.
    let number: Int
    let language: String
    let body: BlockBodyView
    let japanese: BlockBodyView?
    /// That the text is in another language than the page.
    let fallback: String?
    let unconfirmed: Bool
    let screen: ScreenView?
    let card: CardLinkView?
    let contact: Contact?
    let hasIDs: Bool
    let ids: [TextID]
    let sources: [CitationView]

    /// Whom to call about it.
    struct Contact: TemplateView {
        let href: String
    }

    /// A text's id, for translators.
    struct TextID: TemplateView {
        let id: String
        let state: String
        let href: String
        let findings: [String]
    }
}

/// What a block says.
struct BlockBodyView: SharedView {
    let blockTitle: SegmentsView?
    let blockText: SegmentsView?
    let items: [Item]
    let hasItems: Bool

    struct Item: TemplateView {
        let item: SegmentsView
    }
}

/// A document that a block rests on.
struct CitationView: TemplateView {
    let sourceTitle: String
    let sourceDate: String?
    let sourcePlace: String?
    let sourceHref: String
}

/// A card to show, in short.
struct CardLinkView: TemplateView {
    let href: String
    let sentence: String
    /// Nil for who reads the sentence itself.
    let meaning: TextView?
}

/// A device's display with its labels explained.
struct ScreenView: TemplateView {
    let screenTitle: TextView
    let frames: [Frame]

    struct Frame: TemplateView {
        let labels: [Label]
    }

    struct Label: TemplateView {
        let labelNumber: Int
        let labelText: String
        let labelKind: String
        /// Whether it is pressed on the way.
        let press: Bool
        let reading: String
        let romaji: String
        let meaning: TextView
        let action: TextView?
    }
}

/// Why something is in the archive.
struct ArchiveNoteView: TemplateView {
    let reason: TextView
    let ended: String?
    let replacement: LinkView?
}
