import Templates

/// The agents' console.
struct DeskView: PageView {
    static let template = PageTemplate.desk
    let lang: String
    let direction: String
    let css: String
    let deskCSS: String
    let icon: String
    let liveScript: String
    let deskScript: String
    let title: String
    /// The desk's own words.
    let d: [String: String]
    let t: InterfaceTexts.Tree
    let languages: [Language]
    /// The page's language in its addresses; nil for the one that is shown when none is named.
    let ui: String?
    let topicChoices: [Option]
    let languageChoices: [Option]
    let networkChoices: [Option]
    let atField: String
    let alsoField: String
    let problem: String?
    let notNow: NotNow?
    /// Seconds since 1970; empty where the answer does not run out.
    let renderedAt: String
    let validUntil: String
    let answer: DeskAnswerView?
    let matrix: MatrixView
    let conflicts: [ConflictView]
    let hasFeedback: Bool
    let feedbackRows: [FeedbackRow]
    let hasMisses: Bool
    let missRows: [MissRow]
    let now: String
    let edition: String

    struct Language: TemplateView {
        let tag: String
        let name: String
        let href: String
    }

    struct Option: TemplateView {
        let value: String
        let name: String
        let selected: Bool
    }

    struct NotNow: TemplateView {
        let words: String
        let time: String
        let href: String
    }

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
    let ownLanguage: String?
    let referral: String?
    let nothing: Bool
    let warnings: [Warning]
    let reasons: [Reason]
    let unreachable: [Unreachable]
    let holiday: String?
    let validUntil: String
    let times: [WordsLink]
    let week: WeekView

    /// What an agent needs beyond what a visitor sees: hours as data, conflicting values, sources,
    /// and what to say.
    struct Step: TemplateView {
        let step: StepView
        let service: String
        let hours: String
        let reach: String
        let reports: [Report]
        let hasReports: Bool
        let from: String
        let say: String
        let sayLanguage: String
        let sayJapanese: String
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

/// What documents disagree about: every value with its document and date, and what is shown.
struct ConflictView: TemplateView {
    let id: String
    let subject: TextView
    let values: [Value]
    let resolution: TextView

    struct Value: TemplateView {
        let value: TextView
        let from: String
    }
}

/// Seven days of all services that handle a topic: a table with a picture of each day.
struct WeekView: TemplateView {
    let days: [Day]
    let rows: [Row]
    let overrides: [OverrideNotice]

    struct Day: TemplateView {
        let day: String
        let holiday: String?
    }

    struct Row: TemplateView {
        let phoneNumber: String
        let service: String
        let spoken: String
        let cells: [Cell]
    }

    struct Cell: TemplateView {
        let bars: [Bar]
        let lines: [String]
        /// The minute of the day that was asked about.
        let mark: Int?
    }

    /// In minutes of the day.
    struct Bar: TemplateView {
        let start: Int
        let length: Int
        let kind: String
    }

    struct OverrideNotice: TemplateView {
        let notice: String
        let noticeLanguage: String
        let hours: String
        let times: String
        let services: String
    }
}

/// Every language and topic at one instant: whom a caller would reach first.
struct MatrixView: TemplateView {
    let topics: [String]
    let rows: [Row]

    struct Row: TemplateView {
        let name: String
        let cells: [Cell]
    }

    struct Cell: TemplateView {
        let href: String
        let kind: String
        let words: String
    }
}

/// The translators' board.
struct TranslationsView: PageView {
    static let template = PageTemplate.l10n
    let title: String
    let officeName: String
    let css: String
    let deskCSS: String
    let icon: String
    let edition: String
    var table: Table?
    var isOverview = false
    var facts: [NamedLink] = []
    /// The tag of the language of `entries`.
    var tag = ""
    var preview: String?
    var hasEntries = false
    var entries: [Entry] = []
    var parity: Parity?

    struct Table: TemplateView {
        let head: String
        let states: [String]
        let rows: [Row]
    }

    struct Row: TemplateView {
        let name: String
        let href: String
        let total: Int
        let cells: [Int]
    }

    struct NamedLink: TemplateView {
        let href: String
        let name: String
    }

    struct Entry: TemplateView {
        let id: String
        let state: String
        let source: String
        let change: TextChange?
        let english: String?
        let translation: String?
        let findings: [Finding]
    }

    struct Finding: TemplateView {
        let severity: String
        let message: String
        let fix: String?
    }

    /// The facts of a guide, as each language shows them.
    struct Parity: TemplateView {
        let languages: [String]
        let rows: [Fact]
    }

    /// A cell is empty where no served text of that language names the fact.
    struct Fact: TemplateView {
        let fact: String
        let cells: [String]
    }
}
