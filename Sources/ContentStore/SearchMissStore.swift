import Foundation
import GRDB
import Guidance

/// The queries that found nothing, counted by day in a small file of its own.
package final class SearchMissStore: Sendable {
    /// Different counts kept; beyond them only known ones grow.
    package static let limit = 20_000
    /// Days that are kept and told of.
    package static let days = 90
    /// A query is told when it was counted so often: what one person typed once is not.
    package static let leastShown = 3

    private let queue: DatabaseQueue
    private let limit: Int

    /// Opens the file, or makes it.
    /// - Parameters:
    ///   - path: where the file is.
    ///   - limit: different counts kept.
    /// - Throws: SQLite's error when the file cannot be used.
    package init(path: String, limit: Int = SearchMissStore.limit) throws {
        self.limit = limit
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
                    CREATE TABLE IF NOT EXISTS search_misses (
                      day TEXT NOT NULL, language TEXT NOT NULL, query TEXT NOT NULL,
                      count INTEGER NOT NULL,
                      PRIMARY KEY (day, language, query)) WITHOUT ROWID
                    """)
        }
    }

    /// Counts one query, and forgets what is older than `days`.
    /// - Returns: false when the file is full and this would be a new count.
    /// - Throws: SQLite's error when it cannot be written.
    package func add(_ miss: SearchMiss) throws -> Bool {
        try queue.write { database in
            let known: [any DatabaseValueConvertible] = [
                miss.day.description, miss.language.tag, miss.query,
            ]
            try database.execute(
                sql: """
                    UPDATE search_misses SET count = count + 1
                    WHERE day = ? AND language = ? AND query = ?
                    """, arguments: StatementArguments(known))
            if database.changesCount > 0 { return true }
            try database.execute(
                sql: "DELETE FROM search_misses WHERE day < ?",
                arguments: [miss.day.adding(days: -Self.days).description])
            let rows = try Int.fetchOne(database, sql: "SELECT count(*) FROM search_misses") ?? 0
            guard rows < limit else { return false }
            try database.execute(
                sql: "INSERT INTO search_misses VALUES (?, ?, ?, 1)",
                arguments: StatementArguments(known))
            return true
        }
    }

    /// The queries counted at least `leastShown` times in the `days` before `today`, most often
    /// first.
    /// - Throws: SQLite's error when the file cannot be read.
    package func counts(on today: CalendarDate) throws -> [SearchMiss.Count] {
        try queue.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT language, query, sum(count) AS total, max(day) AS last
                    FROM search_misses WHERE day >= ? GROUP BY language, query HAVING total >= ?
                    ORDER BY total DESC, language, query
                    """,
                arguments: [today.adding(days: -Self.days).description, Self.leastShown]
            ).compactMap { row in
                guard let language = Language(rawValue: row["language"]),
                    let last = CalendarDate(row["last"] as String)
                else { return nil }
                return SearchMiss.Count(
                    language: language, query: row["query"], count: row["total"], lastDay: last)
            }
        }
    }
}
