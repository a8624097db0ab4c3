/// A query that found nothing, as far as it may be kept.
package struct SearchMiss: Hashable, Sendable {
    /// On Japan's calendar.
    package let day: CalendarDate
    package let language: Language
    /// In lower case, with single spaces.
    package let query: String

    /// The longest query that is kept, in characters; who types more tells of themselves.
    package static let longest = 60
    /// The most words of a query that is kept.
    package static let mostWords = 8

    /// Keeps what cannot be about a person; nil for an empty query, a long one, one with an `@`, and
    /// one with three digits in a row, of any script: addresses and numbers of people.
    package init?(day: CalendarDate, language: Language, typed: String) {
        let words = typed.lowercased().split(whereSeparator: \.isWhitespace)
        let query = words.joined(separator: " ")
        guard !words.isEmpty, words.count <= Self.mostWords, query.count <= Self.longest,
            !query.unicodeScalars.contains(where: { Self.atSigns.contains($0) }),
            !Self.hasNumber(query)
        else { return nil }
        (self.day, self.language, self.query) = (day, language, query)
    }

    private static let atSigns: Set<Unicode.Scalar> = ["@", "＠", "﹫"]

    private static func hasNumber(_ text: String) -> Bool {
        var digits = 0
        for scalar in text.unicodeScalars {
            digits = scalar.properties.numericType == .decimal ? digits + 1 : 0
            if digits == 3 { return true }
        }
        return false
    }

    /// How often a query found nothing, over some days.
    package struct Count: Hashable, Sendable {
        package let language: Language
        package let query: String
        package let count: Int
        package let lastDay: CalendarDate

        package init(language: Language, query: String, count: Int, lastDay: CalendarDate) {
            (self.language, self.query) = (language, query)
            (self.count, self.lastDay) = (count, lastDay)
        }
    }
}
