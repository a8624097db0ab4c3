import Guidance

/// What the JSON of a route says of one rule to readers of one language, written once.
///
/// The texts are left open for what they are about.
struct ReasonFragments {
    /// From the comma before the object to the service it is about.
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
            JSON.object([("rule", .string(rule.rawValue))]).listed.dropLast()
                + #","service":"#.utf8)
        japanese = store.add(#","text":"#.utf8 + text(.japanese).bytes.dropLast(2))
        english = store.add(text(.english).continued.dropLast())
        own =
            language == .japanese || language == .english
            ? nil : store.add(text(language).continued.dropLast())
    }

    /// The rule applied to a service, from the comma before it to the end of the English text.
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
}
