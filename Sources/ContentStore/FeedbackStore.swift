import GRDB
import Guidance

/// What readers say of pages, counted by day in a small file of its own.
///
/// Nothing about a reader is kept: neither address nor time of day, nor a text of theirs.
package final class FeedbackStore: CountStore {
    package typealias Count = Feedback.Count

    /// Different counts kept; then the oldest days make room.
    package static let limit = 50_000

    private let file: CountFile

    /// Opens the file, or makes it.
    /// - Parameters:
    ///   - path: where the file is.
    ///   - limit: different counts kept.
    ///   - patience: seconds to wait for another program that has locked the file.
    /// - Throws: when the file cannot be used.
    package init(
        path: String, limit: Int = FeedbackStore.limit, patience: Double = 0.1
    ) throws(CountFileError) {
        file = try CountFile(
            path: path, table: "feedback",
            columns: ["day", "language", "page", "edition", "answer"], limit: limit,
            patience: patience)
    }

    package func add(_ counts: [Feedback: Int]) throws(CountFileError) -> AddedCounts {
        var named: [[String]: Int] = [:]
        for (feedback, count) in counts {
            named[
                [
                    feedback.day.description, feedback.language, feedback.page, feedback.edition,
                    feedback.answer.rawValue,
                ]] = count
        }
        return try file.add(named)
    }

    /// The counts from `day` on, by page and language, newest day first.
    /// - Throws: when the file cannot be read.
    package func counts(since day: CalendarDate) throws(CountFileError) -> [Feedback.Count] {
        try file.read { database in
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
