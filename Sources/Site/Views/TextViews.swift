import Guidance
import Localization
import Templates

/// A text with the language it is in.
struct TextView: TemplateView {
    let text: String
    let language: String

    init(_ found: (text: String, language: Language)) {
        (text, language) = (found.text, found.language.tag)
    }
}

/// A text in pieces, with the language it is in.
struct LineView: TemplateView {
    let language: String
    let segments: [SegmentView]
}

/// A text in pieces, in the language of what it stands in.
struct SegmentsView: TemplateView {
    let segments: [SegmentView]
}

/// A piece of a text: one of these.
struct SegmentView: TemplateView {
    private(set) var plain: String?
    private(set) var label: String?
    private(set) var spoken: SpokenLabel?
    private(set) var link: String?
    private(set) var phone: Phone?
    private(set) var ruby: Ruby?

    struct Phone: TemplateView {
        let number: String
        let uri: String
    }

    struct SpokenLabel: TemplateView {
        let text: String
        let romaji: String
    }

    struct Ruby: TemplateView {
        let base: String
        let reading: String
    }

    init(_ segment: Segment) {
        switch segment {
        case .plain(let text): plain = text
        case .label(let text): label = text
        case .spokenLabel(let text, let how):
            spoken = SpokenLabel(text: text, romaji: how.romaji)
        case .link(let address): link = address
        case .ruby(let base, let reading): ruby = Ruby(base: base, reading: reading)
        case .phone(let phone): self.phone = Phone(number: phone.printed, uri: phone.uri)
        }
    }
}

/// A link with a text of the content.
struct LinkView: TemplateView {
    let href: String
    let text: String
    let language: String
}

/// A link with words of the interface.
struct WordsLink: TemplateView {
    let href: String
    let words: String
}

/// A value of a form's field, to choose.
struct ChoiceView: TemplateView {
    let value: String
    let words: String
}

/// A link to a guide with what it is about.
struct GuideLinkView: TemplateView {
    let href: String
    let title: String
    let titleLanguage: String
    let summary: String
    let summaryLanguage: String
}
