import Templates

/// What every page for readers has: `layout.mustache`.
struct FrameView: SharedView {
    let t: InterfaceTexts.Tree
    let lang: String
    let direction: String
    let office: Office?
    let title: String
    let description: String
    let css: String
    let icon: String
    let manifest: String
    let siteScript: String
    var scripts: [String]
    let canonical: String
    let alternates: [Alternate]
    let chooserAddress: String
    let languages: [LanguageLink]
    let home: String
    let call: String
    /// Nil where a link stands in its place.
    var search: SearchBoxView?
    let searchHref: String
    /// To easy Japanese and back.
    let registers: [WordsLink]
    let withJapaneseLink: JapaneseSwitch?
    /// Nil for what readers are asked nothing about.
    var feedback: FeedbackForm?
    let isDraft: Bool
    /// Not for search engines.
    var isError = false
    /// Where readers ask whether a number is real.
    let checkNumber: String
    let accessibility: String
    let edition: String

    struct Alternate: TemplateView {
        let tag: String
        let href: String
    }

    struct LanguageLink: TemplateView {
        let tag: String
        let name: String
        let direction: String
        let href: String
        let current: Bool
    }

    struct Office: TemplateView {
        let operatorName: String?
        let links: [WordsLink]
    }

    struct JapaneseSwitch: TemplateView {
        let href: String
        let isOn: Bool
    }

    struct FeedbackForm: TemplateView {
        let action: String
        let page: String
        let wrongHref: String
        let shareHref: String
    }
}

/// The form to search with.
struct SearchBoxView: TemplateView {
    let action: String
    let query: String
    let hidesFurigana: Bool
}
