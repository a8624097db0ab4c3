import Guidance

/// A page that answers a query, in the reader's language.
package struct SearchHit: Sendable {
    package let reference: PageReference
    package let title: String
    /// The language the title is in: the reader's, or the one it falls back to.
    package let language: Language
    /// Without its language: `/guides/opening-hours`.
    package let address: PageAddress
    /// The id of the place on the page that fits best; nil for the page itself.
    package let anchor: String?
    package let snippet: Snippet
    package let isArchived: Bool
    /// Higher is better; comparable within one answer only.
    package let score: Double
}

/// What was found for a query.
package struct SearchAnswer: Sendable {
    package let hits: [SearchHit]
    /// The query with its slips corrected; nil when none were found.
    package let didYouMean: String?
    /// The query as it was read: cleaned and cut.
    package let query: String
    /// What the query says of a telephone number; nil when there is none in it.
    package var number: NumberSearch?

    /// What an empty query finds.
    package static let nothing = SearchAnswer(hits: [], didYouMean: nil, query: "")
}

/// A piece of text around what was looked for.
package struct Snippet: Sendable, Equatable {
    package let pieces: [Piece]
    package let language: Language

    package struct Piece: Sendable, Equatable {
        package let text: String
        package let isMatch: Bool
    }

    /// As HTML: everything escaped but the `<mark>` around what was found.
    package var html: String {
        pieces.map { piece in
            let text = MarkupText.escaped(piece.text)
            return piece.isMatch ? "<mark>\(text)</mark>" : text
        }.joined()
    }
}
