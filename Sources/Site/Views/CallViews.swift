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
    let notes: CallNotesView
    let reasons: CallReasonsView
    /// Seconds since 1970.
    let renderedAt: Int
    let validUntil: Int
    /// How far ahead of UTC the office's clock is, in seconds.
    let offset: Int
    let changed: String
    let helpCard: CardLinkView?
    let networks: [NetworkLink]
    let walletHref: String?
    /// What to read about the topic.
    let guides: [LinkView]
    let hasGuides: Bool
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
    let first: StepView?
    /// From when the caller's own language is spoken.
    let ownLanguage: String?
    let referral: SegmentsView?
    let nothing: Bool
    let hasRest: Bool
    let rest: [StepView]
}

/// A number and who answers there now: `route-step.mustache`.
struct StepView: SharedView {
    let phoneNumber: String
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
    var condition: String?
    let certainty: String?
    var warnings: [Warning]

    struct Warning: TemplateView {
        let words: String
    }
}

/// What to know beside the numbers.
struct CallNotesView: PageView, SharedView {
    static let template = PageTemplate.callNotes
    /// Nil for a time too far ahead.
    let asOf: String?
    let holiday: String?
    let warnings: [StepView.Warning]
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
