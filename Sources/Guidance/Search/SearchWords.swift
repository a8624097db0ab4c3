/// What people type in one language, beside the words that are on the pages.
package struct SearchWords: Hashable, Codable, Sendable {
    /// What people call a page, by its reference: `guide/opening-hours`.
    package var pages: [String: [String]] = [:]
    /// Words that mean the same here: whoever types one finds the others too.
    package var same: [[String]] = []
    /// Words that carry no meaning in a query.
    package var ignore: [String] = []
    /// Ends of words that may be missing or added, and beginnings.
    package var endings: [String] = []
    package var beginnings: [String] = []

    package init() {}
}
