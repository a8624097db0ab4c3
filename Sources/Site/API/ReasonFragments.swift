import Guidance

/// What the JSON of a route says of one rule to readers of one language, written once.
///
/// The texts are left open for what they are about; the first begins the object.
struct ReasonFragments {
    let beginning: Range<Int>
    let japanese: Range<Int>
    let english: Range<Int>
    /// Nil for readers of one of the other two.
    let own: Range<Int>?

    init(
        _ rule: Route.Rule, _ words: RouteWords, read language: Language,
        in store: inout FragmentStore
    ) {
        func text(_ language: Language) -> JSON {
            .object([(language.tag, .string(words.text(of: rule, in: language)))])
        }
        beginning = store.add(
            JSON.object([("rule", .string(rule.rawValue))]).opened + #","service":"#.utf8)
        japanese = store.add((#","text":"#.utf8 + text(.japanese).opened).dropLast())
        english = store.add(text(.english).continued.dropLast())
        own =
            language == .japanese || language == .english
            ? nil : store.add(text(language).continued.dropLast())
    }

    /// The rule applied to a service, from the opening brace to the end of the English text.
    /// - Parameters:
    ///   - basis: the service's id and what the reason rests on.
    ///   - service: what it was applied to.
    ///   - store: keeps the text.
    /// - Returns: its place.
    func told(
        _ basis: Range<Int>, _ service: ServiceFragments, _ store: inout FragmentStore
    ) -> Range<Int> {
        store.join([beginning, basis, japanese, service.subject, english, service.subject])
    }

    /// The languages of everything in words: Japanese, English and the one the caller reads.
    static func languages(read own: Language) -> [Language] {
        [.japanese, .english] + (own == .japanese || own == .english ? [] : [own])
    }
}
