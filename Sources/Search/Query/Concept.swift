import Localization

/// One thing a query asks for: a word, with every form that stands for it on a page.
struct Concept: Sendable {
    /// Which words of the query it came from.
    let words: ClosedRange<Int>
    /// How well a form stands for the word, from 0 to 1.
    var forms: [String: Double] = [:]
    /// Pairs of characters that make up the word; a page may have some of them.
    var pairs: [String] = []
    /// Whether a page has the word as it was typed, or nearly so.
    var isKnown = false
    /// How few pages have it.
    var rarity = 0.0
    /// Its weight.
    var weight = 0.0
    /// The word that was probably meant, when no page has the one typed.
    var correction: String?

    mutating func add(_ form: String, _ strength: Double) {
        if forms[form, default: 0] < strength { forms[form] = strength }
    }
}
