import Foundation
import GRDB
import Guidance

/// What readers say of pages, counted by day in a small file of its own.
///
/// Nothing about a reader is kept: neither address nor time of day, nor a text of theirs.
package final class FeedbackStore: Sendable {
    /// Different counts kept; beyond them only known ones grow.
    package static let limit = 50_000

    private let queue: DatabaseQueue

    /// Opens the file, or makes it.
    /// - Throws: SQLite's error when the file cannot be used.
    package init(path: String) throws {
        let directory = (path as NSString).deletingLastPathComponent
        if !directory.isEmpty {
            try FileManager.default.createDirectory(
                atPath: directory, withIntermediateDirectories: true)
        }
        var configuration = Configuration()
        configuration.busyMode = .timeout(2)
        queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.write { database in
            try database.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS feedback (
                      day TEXT NOT NULL, language TEXT NOT NULL, page TEXT NOT NULL,
                      edition TEXT NOT NULL, answer TEXT NOT NULL, count INTEGER NOT NULL,
                      PRIMARY KEY (day, language, page, edition, answer)) WITHOUT ROWID
                    """)
        }
    }

    /// Counts one answer.
    /// - Returns: false when the file is full and this would be a new count.
    /// - Throws: SQLite's error when it cannot be written.
    package func add(_ feedback: Feedback) throws -> Bool {
        try queue.write { database in
            let known: [any DatabaseValueConvertible] = [
                feedback.day.description, feedback.language, feedback.page, feedback.edition,
                feedback.answer.rawValue,
            ]
            try database.execute(
                sql: """
                    UPDATE feedback SET count = count + 1
                    WHERE day = ? AND language = ? AND page = ? AND edition = ? AND answer = ?
                    """, arguments: StatementArguments(known))
            if database.changesCount > 0 { return true }
            let rows = try Int.fetchOne(database, sql: "SELECT count(*) FROM feedback") ?? 0
            guard rows < Self.limit else { return false }
            try database.execute(
                sql: "INSERT INTO feedback VALUES (?, ?, ?, ?, ?, 1)",
                arguments: StatementArguments(known))
            return true
        }
    }

    /// The counts from `day` on, by page and language, newest day first.
    /// - Throws: SQLite's error when the file cannot be read.
    package func counts(since day: CalendarDate) throws -> [Feedback.Count] {
        try queue.read { database in
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
