import Templates

/// The pages for readers, one view for each template.
enum PageViews {
    /// All there are; a test compares them with the templates.
    static let all: [any PageView.Type] = [
        AccessibilityView.self, ArchiveView.self, CallView.self, CallIndexView.self,
        CallNotesView.self, CallNumbersView.self, CallReasonsView.self, CardView.self,
        ChooserView.self, DeskView.self, EditorsView.self, ErrorView.self, FAQView.self,
        FeedbackView.self,
        FlowView.self, FlowStateView.self, GuideView.self, HomeView.self, LabelsView.self,
        NumberView.self, PrintView.self, SavedNoticeView.self, ScreenPageView.self, SearchView.self,
        ShareView.self,
        SourceView.self, SourcesView.self, TranslationsView.self, WalletView.self, WordsView.self,
    ]
}

struct AccessibilityView: PageView {
    static let template = PageTemplate.accessibility
    let frame: FrameView
}

struct ErrorView: PageView {
    static let template = PageTemplate.error
    let frame: FrameView
    let text: String
    /// Pages that may have been meant.
    let nearest: [LinkView]
    let hasNearest: Bool
}

/// Above a page that was saved, in the browser.
struct SavedNoticeView: PageView {
    static let template = PageTemplate.savedNotice
    let words: String
}

/// The languages to choose from.
struct ChooserView: PageView {
    static let template = PageTemplate.chooser
    let lang: String
    let direction: String
    let name: String
    let choose: String
    /// The same in a language that most can read; nil when the office writes none besides its own.
    let commonChoose: TextView?
    let css: String
    let icon: String
    let canonical: String
    let alternates: [FrameView.Alternate]
    let siteScript: String
    let languages: [Choice]

    struct Choice: TemplateView {
        let tag: String
        let name: String
        let direction: String
        let href: String
        let hint: String
    }
}

struct HomeView: PageView {
    static let template = PageTemplate.home
    let frame: FrameView
    let urgent: [GuideLinkView]
    let groups: [Group]
    /// Whether there is more than one part to go to.
    let hasJumps: Bool
    let flows: [LinkView]
    let hasFlows: Bool
    let cards: [LinkView]
    let hasCards: Bool
    /// Nil without a screen.
    let labelsHref: String?
    let pages: [WordsLink]
    let hasPages: Bool
    /// Up to when its documents reach; nil when no date is known.
    let age: String?
    let sourcesHref: String

    struct Group: TemplateView {
        let groupID: String
        let groupName: TextView
        let guides: [GuideLinkView]
    }
}

struct GuideView: PageView {
    static let template = PageTemplate.guide
    let frame: FrameView
    let heading: LineView
    let summary: LineView
    let archived: ArchiveNoteView?
    /// On which day it held, when a day was asked for.
    let asOf: String?
    let guidePicture: String?
    /// Nil where there are few headings.
    let contents: GuideContentsView?
    let blocks: [BlockView]
    let callHref: String?
    let next: [LinkView]
    let hasNext: Bool
    let otherWays: [LinkView]
    let hasOtherWays: Bool
    let basis: GuideBasisView
    let printHref: String
    let jsonLD: String?
}

struct PrintView: PageView {
    static let template = PageTemplate.print
    let frame: FrameView
    let heading: LineView
    let summary: LineView
    let archived: ArchiveNoteView?
    let blocks: [BlockView]
    let basis: GuideBasisView
    let printed: String
    let back: BackCodeView
}

/// The way from paper back to the page.
struct BackCodeView: TemplateView {
    let address: String
    let href: String
    /// Nil when the address is too long for a QR code.
    let code: Code?

    struct Code: TemplateView {
        let size: Int
        let path: String
    }
}

/// The numbers of a topic on a card of paper.
/// The way to a page for somebody else's device.
struct ShareView: PageView {
    static let template = PageTemplate.share
    let frame: FrameView
    let address: String
    let back: BackCodeView
    let backHref: String
}

struct WalletView: PageView {
    static let template = PageTemplate.wallet
    let frame: FrameView
    let heading: TextView
    let numbers: [Number]
    /// What to show somebody nearby; nil when the office has no such sentence.
    let sentence: CardLinkView?
    let printed: String
    let back: BackCodeView

    struct Number: TemplateView {
        let phoneNumber: String
        let abroad: String?
        let hours: [String]
    }
}

struct ScreenPageView: PageView {
    static let template = PageTemplate.screen
    let frame: FrameView
    let heading: TextView
    let archived: ArchiveNoteView?
    let screen: ScreenView
    let sources: [CitationView]
    /// Nil when documents say it as it stands.
    let certainty: String?
}

struct CardView: PageView {
    static let template = PageTemplate.card
    let frame: FrameView
    let moment: TextView
    let sentence: String
    /// How it is said; nil for who can read it.
    let reading: ReadingView?
    let meaning: TextView?
    /// Whether no document has the sentence.
    let isOurs: Bool
}

/// All documents with their dates.
struct SourcesView: PageView {
    static let template = PageTemplate.sources
    let frame: FrameView
    let documents: [Document]

    struct Document: TemplateView {
        let href: String
        let title: String
        let date: String
        let issuer: String
        let isSuperseded: Bool
    }
}

struct SourceView: PageView {
    static let template = PageTemplate.source
    let frame: FrameView
    let sourceTitle: String
    let issuer: String
    let date: String
    /// Where it is on the web.
    let url: String?
    /// Where it is when that is no web address.
    let address: String?
    let isSuperseded: Bool
    /// What rests on it.
    let links: [LinkView]
}

struct ArchiveView: PageView {
    static let template = PageTemplate.archive
    let frame: FrameView
    let intro: String
    /// In which languages it is written, where the reader's is none of them.
    let written: String?
    let guides: [ArchivedGuide]
    let blocks: [EndedBlock]
    let hasBlocks: Bool
    let screens: [LinkView]
    let hasScreens: Bool
    let sources: [WordsLink]
    let hasSources: Bool

    struct ArchivedGuide: TemplateView {
        let link: LinkView
        let note: ArchiveNoteView
    }

    struct EndedBlock: TemplateView {
        let guide: LinkView
        let ended: String
        let views: [BlockView]
    }
}

struct FAQView: PageView {
    static let template = PageTemplate.faq
    let frame: FrameView
    let faqs: [Entry]
    let jsonLD: String?

    struct Entry: TemplateView {
        let id: String
        let question: TextView
        /// Nil when it no longer holds.
        let answer: BlockView?
        let guide: LinkView?
    }
}

struct WordsView: PageView {
    static let template = PageTemplate.words
    let frame: FrameView
    let intro: String
    let terms: [Entry]

    struct Entry: TemplateView {
        let id: String
        let term: String
        let reading: String
        let romaji: String
        /// The word in the reader's language; nil where nobody has written it down.
        let gloss: String?
        let meaning: TextView
        let guide: LinkView?
    }
}

struct SearchView: PageView {
    static let template = PageTemplate.search
    let frame: FrameView
    let box: SearchBoxView
    let failed: Bool
    /// Nil unless a telephone number was looked for.
    let number: NumberNote?
    let heading: String?
    let nothing: String?
    let didYouMean: Suggestion?
    let hits: [Hit]
    let archiveHref: String?

    struct NumberNote: TemplateView {
        let words: String
        let isStrange: Bool
        let href: String
    }

    struct Suggestion: TemplateView {
        let text: String
        let href: String
    }

    struct Hit: TemplateView {
        let href: String
        let title: String
        let titleLanguage: String
        let kind: String
        let snippet: [Piece]
        let snippetLanguage: String
        /// When somebody answers, of what is called.
        let hours: [String]
        /// That it is in another language than the page.
        let foreign: String?
        let archived: Bool
    }

    /// A piece of a snippet: what fits the query, or what stands around it.
    struct Piece: TemplateView {
        let match: String?
        let plain: String?
    }
}

struct FeedbackView: PageView {
    static let template = PageTemplate.feedback
    let frame: FrameView
    let asks: Form?
    let words: String?
    let backHref: String?

    struct Form: TemplateView {
        let action: String
        let page: String
        let problem: String?
        let reasons: [ChoiceView]
    }
}

struct FlowView: PageView {
    static let template = PageTemplate.flow
    let frame: FrameView
    let heading: TextView
    let state: FlowStateView
}

/// Where the answers given have led to.
struct FlowStateView: PageView, SharedView {
    static let template = PageTemplate.flowState
    let question: Question?
    let outcome: Outcome?
    let steps: [Step]
    let hasSteps: Bool
    let start: String

    struct Question: TemplateView {
        let words: LineView
        let help: LineView?
        let problem: String?
        let action: String
        let given: String
        let hasGiven: Bool
        let answers: [Answer]
    }

    struct Answer: TemplateView {
        let value: String
        let answerText: LineView
    }

    struct Outcome: TemplateView {
        let blocks: [BlockView]
        let guides: [LinkView]
        let hasGuides: Bool
    }

    struct Step: TemplateView {
        let asked: LineView
        let given: LineView
        let href: String
    }
}
