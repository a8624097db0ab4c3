import Templates

/// Whether a telephone number is one of the office's.
struct NumberView: PageView {
    static let template = PageTemplate.number
    let frame: FrameView
    let intro: String
    let action: String
    /// What was typed, as far as it is read.
    let typed: String
    let hidesFurigana: Bool
    /// Why nothing was looked up.
    let problem: String?
    let known: Known?
    let strange: Strange?

    /// A number of the documents.
    struct Known: TemplateView {
        let phoneNumber: String
        let telURI: String
        /// That it is no longer given out, or not yet.
        let standing: String?
        let lines: [LineEntry]
        let sources: [CitationView]
        let hasSources: Bool
        let compared: String?
    }

    struct LineEntry: TemplateView {
        let lineName: TextView
        let cost: String
        /// Whom it is for, from which telephones it cannot be called.
        let notes: [Note]
        let services: [ServiceEntry]
    }

    /// What is said of the line for some topics.
    struct ServiceEntry: TemplateView {
        let topics: [LinkView]
        let spoken: String
        let hours: String
        let notes: [Note]
    }

    struct Note: TemplateView {
        let words: String
    }

    /// A number that stands in no document.
    struct Strange: TemplateView {
        let verdict: String
        let resembling: [Note]
    }
}
