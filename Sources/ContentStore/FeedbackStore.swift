import GRDB
import Guidance

/// What readers say of pages, counted by day in a small file of its own.
///
/// Nothing about a reader is kept: neither address nor time of day, nor a text of theirs.
package final class FeedbackStore: Sendable {
    /// Different counts kept; beyond them only known ones grow.
    package static let limit = 50_000

    private let file: CountFile

    /// Opens the file, or makes it.
    /// - Throws: SQLite's error when the file cannot be used.
    package init(path: String) throws {
        file = try CountFile(
            path: path, table: "feedback",
            columns: ["day", "language", "page", "edition", "answer"], limit: Self.limit)
    }

    /// Counts one answer.
    /// - Returns: false when the file is full and this would be a new count.
    /// - Throws: SQLite's error when it cannot be written.
    package func add(_ feedback: Feedback) throws -> Bool {
        try file.add([
            feedback.day.description, feedback.language, feedback.page, feedback.edition,
            feedback.answer.rawValue,
        ])
    }

    /// The counts from `day` on, by page and language, newest day first.
    /// - Throws: SQLite's error when the file cannot be read.
    package func counts(since day: CalendarDate) throws -> [Feedback.Count] {
        try file.queue.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT day, language, page, edition, answer, count FROM feedback
                    WHERE day >= ? ORDER BY day DESC, page, language, answer
                    """, arguments: [day.description]
            ).compactMap { row in
                guard let day = CalendarDate(row["day"] as String),
                    let answer = Feedback.Answer(rawValue: row["answer"])
                else { return nil }
                let feedback = Feedback(
                    day: day, language: row["language"], page: row["page"],
                    edition: row["edition"], answer: answer)
                return Feedback.Count(feedback: feedback, count: row["count"])
            }
        }
    }
}
