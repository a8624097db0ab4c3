import Guidance

/// What of a query may be kept, however it is typed: full width, circled, in another script.
extension SearchMiss {
    /// The longest query that is kept, in code points; longer texts are about the person who types.
    package static let longest = 60
    /// The most words of a query that is kept.
    package static let mostWords = 8
    /// The fewest numerals that may be a number of a person.
    private static let fewestNumerals = 3

    /// Keeps what cannot be about a person; nil for an empty query, a long one, one with three
    /// numerals of any script in it, wherever they stand, and one with an address: an `@`, or a dot
    /// between Latin letters.
    package init?(day: CalendarDate, language: Language, typed: String) {
        let words = typed.lowercased().split(whereSeparator: \.isWhitespace)
        let query = words.joined(separator: " ")
        let folded = TextFolding.normalized(query)
        guard !words.isEmpty, words.count <= Self.mostWords,
            query.unicodeScalars.count <= Self.longest,
            // Folding turns ㊿ into two digits, and Ⅷ into letters.
            !Self.hasNumber(query), !Self.hasNumber(folded), !Self.hasAddress(folded)
        else { return nil }
        self.init(day: day, language: language, query: query)
    }

    private static func hasNumber(_ text: String) -> Bool {
        text.unicodeScalars.count { $0.properties.numericType != nil } >= fewestNumerals
    }

    private static func hasAddress(_ folded: String) -> Bool {
        let scalars = Array(folded.unicodeScalars)
        return scalars.indices.contains { index in
            scalars[index] == "@"
                || dots.contains(scalars[index]) && index > 0 && index + 1 < scalars.count
                    && isLatin(scalars[index - 1]) && isLatin(scalars[index + 1])
        }
    }

    /// The dots that stand in addresses of any keyboard, as folding leaves them.
    private static let dots: Set<Unicode.Scalar> = [".", "。", "·", "•", "・", "‧", "∙", "⋅", "۔"]

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }
}
