import Guidance
import Localization
import Search

/// A parameter that some kind of page reads from the query of its address.
struct PageParameter: Sendable {
    let name: String
    /// Whether it has more values than anybody can ask for. Pages with such a value are kept apart from
    /// those whose addresses can be counted.
    var isOpen = false
    /// Whether it is for staff; a page with it is kept nowhere.
    var isForStaff = false
    /// What a value means, in an office with these languages.
    let read: @Sendable (String, Languages) -> Reading

    /// What a value means to the page.
    enum Reading: Equatable {
        /// The same as when the parameter is left out.
        case nothing
        /// The value in the one form that all its spellings share.
        case value(String)
        /// A value as it was sent: the page refuses it, or is about one reader's step.
        case unkept(String)
    }
}

extension PageParameter {
    /// A parameter that means something with one value alone.
    private static func flag(_ name: String, _ value: String) -> PageParameter {
        PageParameter(name: name) { text, _ in
            text == value ? .value(value) : .nothing
        }
    }

    /// Easy Japanese without the readings of its kanji.
    static let furigana = flag("furigana", "off")
    /// Each block beside its source.
    static let with = PageParameter(name: "with") { text, offered in
        text == offered.source.tag ? .value(text) : .nothing
    }
    /// The archive is searched too.
    static let archive = flag("archive", "1")

    /// The same for programs, whose other values are refused.
    static let archiveOrNot = PageParameter(name: "archive") { text, _ in
        switch text {
        case "", "0": .nothing
        case "1": .value(text)
        default: .unkept(text)
        }
    }

    /// The ids of the texts on the page.
    static let ids = PageParameter(name: "ids", isForStaff: true) { text, _ in
        text == "1" ? .unkept(text) : .nothing
    }

    /// The day the page speaks of.
    static let asOf = PageParameter(name: "asof", isOpen: true) { text, _ in
        CalendarDate(text).map { .value($0.description) } ?? .unkept(text)
    }

    /// What a call is about.
    static let topic = PageParameter(name: "topic") { text, _ in
        text.isEmpty ? .nothing : .value(text)
    }

    /// The language of a caller, any there is.
    static let callerLanguage = PageParameter(name: "language", isOpen: true) { text, _ in
        text.isEmpty ? .nothing : .value(text)
    }

    /// The time of a call; without one it is now, and so it is with the empty field of a form.
    static let at = PageParameter(name: "at") { text, _ in
        text.isEmpty ? .nothing : .unkept(text)
    }

    /// Whether reasons are given with a route: they are unless somebody does without.
    static let reasons = PageParameter(name: "reasons") { text, _ in
        switch text {
        case "1": .nothing
        case "0": .value(text)
        default: .unkept(text)
        }
    }

    /// The caller's phone.
    static let network = PageParameter(name: "network") { text, _ in
        if text.isEmpty { return .nothing }
        return Network(rawValue: text).map { .value($0.rawValue) } ?? .unkept(text)
    }

    /// Further languages of the caller, the most preferred first.
    static let also = PageParameter(name: "also", isOpen: true) { text, offered in
        let tags = text.split(separator: ",")
        guard let languages = try? RouteRequest.languages(tags, of: offered) else {
            return .unkept(text)
        }
        return languages.isEmpty
            ? .nothing : .value(languages.map(\.tag).joined(separator: ","))
    }

    /// What somebody typed.
    static let query = PageParameter(name: "q", isOpen: true) { text, _ in
        .value(QueryText.cleaned(text))
    }

    /// A telephone number that somebody asks about.
    static let number = PageParameter(name: NumberQuery.name, isOpen: true) { text, _ in
        .value(NumberQuery.cleaned(text))
    }

    /// The answers given so far in a flow; only those that lead somewhere make a page.
    static let answers = PageParameter(name: "a") { text, _ in
        let answers = text.split(separator: ",").joined(separator: ",")
        return answers.isEmpty ? .nothing : .value(answers)
    }

    /// The answer to a flow's question, from its form.
    static let choice = PageParameter(name: "choice") { text, _ in .unkept(text) }

    /// The page that a reader says something about.
    static let page = PageParameter(name: "page", isOpen: true) { text, _ in .value(text) }

    /// Whether the form was sent without an answer.
    static let unanswered = PageParameter(name: "unanswered") { _, _ in .value("1") }

    /// The language of an API's texts. The source is that of an address without one.
    static let language = PageParameter(name: "language") { text, offered in
        if text.isEmpty { return .nothing }
        guard let language = offered.accepting(text) else { return .unkept(text) }
        return language == offered.source ? .nothing : .value(language.tag)
    }

    /// The most hits of a search.
    static let limit = number("limit")

    /// A number from 1 to 1000.
    static func number(_ name: String) -> PageParameter {
        PageParameter(name: name, isOpen: true) { text, _ in
            guard let number = Int(text), (1...1000).contains(number) else { return .unkept(text) }
            return .value("\(number)")
        }
    }
}
