import Templates

/// A block of a guide, a flow or an answer: `block.mustache`.
struct BlockView: TemplateView {
    let id: String
    let isStep: Bool
    let isWay: Bool
    /// The first of several ways.
    let beginsWays: Bool
    let isNeeds: Bool
    let isWarning: Bool
    let isNotice: Bool
    let isContact: Bool
    /// Which of several steps it is, in words; nil for everything else.
    let number: StepNumber?
    /// The address of its pictogram.
    let picture: String?
    let language: String
    let body: BlockBodyView
    let japanese: BlockBodyView?
    /// Whether the source is there because somebody asked for it.
    let isAsked: Bool
    /// That the text is in another language than the page.
    let fallback: String?
    /// How sure it is, where that is another answer than for all of the page.
    let certainty: String?
    /// When it was compared with its documents, if not with the rest of the page.
    let blockChecked: String?
    let screen: ScreenView?
    /// That devices differ is said once on a page.
    let notesVariety: Bool
    let card: CardLinkView?
    /// The second time a link to the card is enough.
    let showsSentence: Bool
    let guides: [LinkView]
    let hasGuides: Bool
    let contact: Contact?
    let hasIDs: Bool
    let ids: [TextID]
    /// Where they are others than those of the page.
    let sources: [CitationView]
    let hasSources: Bool

    struct StepNumber: TemplateView {
        let words: String
        let language: String
    }

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
    let sourceDate: String
    let sourcePlace: String?
    let sourceHref: String
}

/// A card to show, in short.
struct CardLinkView: TemplateView {
    let href: String
    let sentence: String
    /// How it is said; nil for who can read it.
    let reading: ReadingView?
    /// Nil for who reads the sentence itself.
    let meaning: TextView?
}

/// A device's display with its labels explained.
struct ScreenView: TemplateView {
    let frames: [Frame]
    /// Whether devices may show it otherwise.
    let varies: Bool

    struct Frame: TemplateView {
        let frameID: String
        /// Another one for each picture of a page.
        let frameTitle: String
        let frameLanguage: String
        let isPaper: Bool
        let labels: [Label]
    }

    struct Label: TemplateView {
        let labelNumber: Int
        let labelText: String
        let labelKind: String
        /// Whether it is pressed on the way.
        let press: Bool
        let reading: ReadingView?
        let meaning: TextView
        let action: TextView?
    }
}

/// How Japanese is said, in the letters that a reader can read.
struct ReadingView: TemplateView {
    let said: String
    let letters: String
}

/// Why something is in the archive.
struct ArchiveNoteView: TemplateView {
    /// In which languages it is written, where the reader's is none of them.
    let written: String?
    let reason: TextView
    let ended: String?
    let replacement: LinkView?
}
