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

    private let file: CountFile

    /// Opens the file, or makes it.
    /// - Parameters:
    ///   - path: where the file is.
    ///   - limit: different counts kept.
    /// - Throws: SQLite's error when the file cannot be used.
    package init(path: String, limit: Int = SearchMissStore.limit) throws {
        file = try CountFile(
            path: path, table: "search_misses", columns: ["day", "language", "query"],
            limit: limit)
    }

    /// Counts one query, and forgets what is older than `days`.
    /// - Returns: false when the file is full and this would be a new count.
    /// - Throws: SQLite's error when it cannot be written.
    package func add(_ miss: SearchMiss) throws -> Bool {
        try file.add([miss.day.description, miss.language.tag, miss.query]) { database in
            try database.execute(
                sql: "DELETE FROM search_misses WHERE day < ?",
                arguments: [miss.day.adding(days: -Self.days).description])
        }
    }

    /// The queries counted at least `leastShown` times in the `days` before `today`, most often
    /// first.
    /// - Throws: SQLite's error when the file cannot be read.
    package func counts(on today: CalendarDate) throws -> [SearchMiss.Count] {
        try file.queue.read { database in
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
