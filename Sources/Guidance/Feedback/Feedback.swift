/// What a reader said of a page.
package struct Feedback: Hashable, Sendable {
    /// On Japan's calendar.
    package let day: CalendarDate
    /// The first part of the page's address: a language, or easy Japanese.
    package let language: String
    /// Without its language: `/guides/opening-hours`.
    package let page: String
    /// The id of the edition that was read.
    package let edition: String
    package let answer: Answer

    package init(
        day: CalendarDate, language: String, page: String, edition: String, answer: Answer
    ) {
        (self.day, self.language, self.page) = (day, language, page)
        (self.edition, self.answer) = (edition, answer)
    }

    /// That the page was right, or what was wrong; raw values are stored and shown to agents.
    package enum Answer: String, Sendable, CaseIterable {
        case right, number, hours, language, steps, words, page, other

        /// What a reader chooses from who says that something is wrong.
        package static var wrong: [Answer] { allCases.filter { $0 != .right } }
    }

    /// How many readers said the same.
    package struct Count: Hashable, Sendable {
        package let feedback: Feedback
        package let count: Int

        package init(feedback: Feedback, count: Int) {
            (self.feedback, self.count) = (feedback, count)
        }
    }
}
