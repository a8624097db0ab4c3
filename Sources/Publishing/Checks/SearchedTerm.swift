import Guidance

/// A term to be looked for in texts, the way readers compare them: a letter with its mark is the same
/// letter however it is encoded.
struct SearchedTerm: Hashable, Sendable {
    private let term: String
    private let bytes: [UInt8]
    private let mayVary: Bool

    init(_ term: String) {
        self.term = term
        bytes = Array(term.utf8)
        mayVary = SearchedText.mayVary(term)
    }

    /// Where it stands in a text.
    func ranges(in text: SearchedText) -> [Range<String.Index>] {
        mayStand(in: text) ? text.string.ranges(of: term) : []
    }

    /// Whether it stands anywhere in a text.
    func stands(in text: SearchedText) -> Bool {
        guard let place = text.string.utf8.span.firstPlace(of: bytes.span) else {
            return (mayVary || text.mayVary) && text.string.contains(term)
        }
        // The bytes may stand in the midst of characters, and the term elsewhere.
        return text.isWhole(place..<(place + bytes.count)) || text.string.contains(term)
    }

    /// Where no letter can be encoded otherwise, the same text has the same bytes; that settles nearly
    /// all texts, many times faster.
    private func mayStand(in text: SearchedText) -> Bool {
        mayVary || text.mayVary || text.string.utf8.span.firstPlace(of: bytes.span) != nil
    }
}
