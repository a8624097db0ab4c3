import Templates

/// What the pages of the desk have in common.
struct DeskFrame: SharedView {
    let lang: String
    let direction: String
    let css: String
    let deskCSS: String
    let icon: String
    let title: String
    /// The desk's own words.
    let d: [String: String]
    let t: InterfaceTexts.Tree
    let languages: [Language]
    /// The page's language in its addresses; nil for the one that is shown when none is named.
    let ui: String?
    let edition: String

    struct Language: TemplateView {
        let tag: String
        let name: String
        let href: String
    }
}

/// The call screen of the agents.
struct DeskView: PageView {
    static let template = PageTemplate.desk
    let frame: DeskFrame
    let liveScript: String
    let comboboxScript: String
    let deskScript: String
    let topicChoices: [Option]
    let languageChoices: [Option]
    let networkChoices: [Option]
    let atField: String
    let alsoField: String
    let problems: [String]
    let notNow: NotNow?
    /// Seconds since 1970; empty where the answer does not run out.
    let renderedAt: String
    let validUntil: String
    let today: String
    let answer: DeskAnswerView?
    let matrix: MatrixView
    let conflicts: [ConflictView]
    let editorsHref: String
    let now: String

    struct Option: TemplateView {
        let value: String
        var name: String
        /// All that it may be called by, with `|` between them.
        let names: String
        let selected: Bool
    }

    struct NotNow: TemplateView {
        let words: String
        let time: String
        let href: String
    }
}

/// What readers said of pages, and what they sought in vain.
struct EditorsView: PageView {
    static let template = PageTemplate.editors
    let frame: DeskFrame
    let deskHref: String
    let hasFeedback: Bool
    let feedbackRows: [FeedbackRow]
    let hasMisses: Bool
    let missRows: [MissRow]

    struct FeedbackRow: TemplateView {
        let href: String
        let page: String
        let tag: String
        let right: Int
        let wrong: Int
        let reasons: String
    }

    struct MissRow: TemplateView {
        let query: String
        let tag: String
        let count: Int
        let lastDay: String
    }
}

/// Whom an agent sends the caller to.
struct DeskAnswerView: TemplateView {
    let asked: String
    let steps: [Step]
    /// Nil where there is a number to call.
    let instead: SayView?
    let ownLanguage: String?
    let holiday: String?
    let validUntil: String
    let times: [Time]
    let pages: DeskPagesView
    let why: DeskReasonsView
    let week: WeekView

    struct Step: TemplateView {
        let step: StepView
        let number: CopyView
        let say: SayView
        /// What the caller says to somebody who speaks another language.
        let then: DecisionView.Say?
    }

    struct Time: TemplateView {
        let href: String
        let words: String
        let isShown: Bool
    }
}

/// What is copied with one key.
struct CopyView: TemplateView {
    /// Nil for what has no key of its own.
    let key: Int?
    let copied: String
}

/// What an agent says: in the caller's language, and in the office's for the agent.
struct SayView: TemplateView {
    let said: TextView
    /// Nil where that is what is said.
    let meaning: TextView?
    let copy: CopyView
}

/// What an agent sends to the caller, and reads with them.
struct DeskPagesView: TemplateView {
    let code: BackCodeView
    let message: CopyView
    let hasGuides: Bool
    let guides: [Guide]
    let card: Card?

    struct Guide: TemplateView {
        let link: LinkView
        /// Nil where that is what the link says.
        let meaning: TextView?
    }

    struct Card: TemplateView {
        let href: String
        let sentence: String
        let meaning: TextView?
    }
}

/// How the answer came about.
struct DeskReasonsView: TemplateView {
    let facts: [Facts]
    let hasWarnings: Bool
    let warnings: [Warning]
    let hasUnreachable: Bool
    let unreachable: [Unreachable]
    let reasons: [Reason]

    /// What an agent may look up of a number: hours in full, what documents say of it, which they are.
    struct Facts: TemplateView {
        let phoneNumber: String
        let spoken: String
        let service: String
        let hours: String
        let reach: String
        let reports: [Report]
        let hasReports: Bool
        let from: String
    }

    struct Report: TemplateView {
        let digits: String
        let date: String
        let from: String
    }

    struct Warning: TemplateView {
        let words: String
        let code: String
        let from: String
    }

    struct Reason: TemplateView {
        let rule: String
        let service: String
        let from: String
    }

    struct Unreachable: TemplateView {
        let phoneNumber: String
        let service: String
        let why: String
    }
}
