import Templates

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
