import Templates

/// The headings of a guide.
struct GuideContentsView: TemplateView {
    /// Longer than what may stand above the guide.
    let isLong: Bool
    let entries: [Entry]

    struct Entry: TemplateView {
        let href: String
        /// Of a step; nil for everything else.
        let stepNumber: Int?
        let heading: String
        let headingLanguage: String
    }
}

/// What a guide rests on, once for all of its blocks.
struct GuideBasisView: SharedView {
    /// That it rests on old documents alone; nil when it does not.
    let age: String?
    let documents: [CitationView]
    let hasDocuments: Bool
    let checked: String
}
