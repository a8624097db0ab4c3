import Templates

struct CallIndexView: PageView {
    static let template = PageTemplate.callIndex
    let frame: FrameView
    let topics: [Topic]

    struct Topic: TemplateView {
        let href: String
        let urgent: Bool
        let name: TextView
        let topicSummary: TextView
    }
}

struct CallView: PageView {
    static let template = PageTemplate.call
    let frame: FrameView
    let heading: TextView
    let numbers: CallNumbersView
    /// An entry for the reader's calendar; nil when there is nothing to wait for.
    let reminder: WordsLink?
    let notes: CallNotesView
    let reasons: CallReasonsView
    /// Seconds since 1970.
    let renderedAt: Int
    let validUntil: Int
    /// How far ahead of UTC the office's clock is, in seconds.
    let offset: Int
    let changed: String
    let helpCard: CardLinkView?
    /// In the office's country, or in another.
    let places: [NetworkLink]
    /// The kinds of phones within the country.
    let networks: [NetworkLink]
    let isPhoneNamed: Bool
    let walletHref: String?
    /// What to read about the topic.
    let guides: [LinkView]
    /// Of which day the page is, and its address: what paper needs.
    let printed: String
    let address: String
    let jsonLD: String

    struct NetworkLink: TemplateView {
        let href: String
        let current: Bool
        let networkName: String
    }
}

/// The numbers, in the order to dial them.
struct CallNumbersView: PageView, SharedView {
    static let template = PageTemplate.callNumbers
    /// That the caller's language is none of those callers are asked for.
    let notOffered: String?
    let first: NumberCardView?
    let referral: SegmentsView?
    let nothing: Bool
    let hasRest: Bool
    let rest: [NumberCardView]
}

/// A number to dial, with all that a reader needs to know of it: `number-card.mustache`.
struct NumberCardView: SharedView {
    let phoneNumber: String
    let telURI: String
    /// Why the hours are not the usual ones.
    let notices: [TextView]
    let answers: [Answer]
    var decision: DecisionView?
    let lineName: TextView
    let cost: String
    let conditions: [String]
    let menu: String?
    let fallbacks: [Fallback]
    let hours: [Hours]
    let doubts: [String]
    let sources: [CitationView]

    /// A language in which somebody answers.
    struct Answer: TemplateView {
        /// The language and a colon, or that none is known.
        let spoken: String
        /// `open`, `closed`, `unknown`, or `later` where somebody else answers meanwhile.
        let state: String
        let stateText: String
        let times: String?
    }

    /// A number for when this one does not connect.
    struct Fallback: TemplateView {
        let phoneNumber: String
        let telURI: String
        let condition: String?
        let cost: String
    }

    /// Regular hours, and for which languages; nil where the documents do not say.
    struct Hours: TemplateView {
        let languages: String?
        let words: String
    }
}

/// Whether to call now, and what to say.
struct DecisionView: TemplateView {
    let sentence: String?
    let say: Say?

    struct Say: TemplateView {
        let title: String
        let sentence: TextView
        /// How it sounds.
        let sound: String?
    }
}

/// A number and who answers there at a time, for agents: `route-step.mustache`.
struct StepView: SharedView {
    var phoneNumber: String
    let telURI: String
    let lineName: TextView
    let state: String
    let stateText: String
    let times: String?
    let spoken: String
    let others: String?
    let cost: String
    let menu: String?
    /// Why the hours are not the usual ones.
    let notice: TextView?
    let condition: String?
    let certainty: String?
}

/// What to know beside the numbers.
struct CallNotesView: PageView, SharedView {
    static let template = PageTemplate.callNotes
    /// Nil for a time too far ahead.
    let asOf: String?
    let holiday: String?
    let hasWarnings: Bool
    let warnings: [String]
    let hasUnreachable: Bool
    let unreachable: [Unreachable]

    struct Unreachable: TemplateView {
        let phoneNumber: String
        let why: String
    }
}

/// Why the numbers stand in this order.
struct CallReasonsView: PageView, SharedView {
    static let template = PageTemplate.callReasons
    let reasons: [Reason]

    struct Reason: TemplateView {
        let rule: String
        let numbers: String
        let hasNumbers: Bool
    }
}
