/// A query that found nothing, as far as it may be kept.
package struct SearchMiss: Hashable, Sendable {
    /// On Japan's calendar.
    package let day: CalendarDate
    package let language: Language
    /// In lower case, with single spaces.
    package let query: String

    package init(day: CalendarDate, language: Language, query: String) {
        (self.day, self.language, self.query) = (day, language, query)
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
