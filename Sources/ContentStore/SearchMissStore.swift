import GRDB
import Guidance

/// The queries that found nothing, counted by day in a small file of its own.
package final class SearchMissStore: CountStore {
    package typealias Count = SearchMiss.Count

    /// Different counts kept; then the oldest days make room.
    package static let limit = 20_000
    /// Days that are kept and reported.
    package static let days = 90
    /// A query is reported when it was counted so often: what one person typed once is not.
    package static let leastShown = 3

    private let file: CountFile

    /// Opens the file, or makes it.
    /// - Parameters:
    ///   - path: where the file is.
    ///   - limit: different counts kept.
    ///   - patience: seconds to wait for another program that has locked the file.
    /// - Throws: when the file cannot be used.
    package init(
        path: String, limit: Int = SearchMissStore.limit, patience: Double = 0.1
    ) throws(CountFileError) {
        file = try CountFile(
            path: path, table: "search_misses", columns: ["day", "language", "query"],
            limit: limit, days: Self.days, patience: patience)
    }

    package func add(_ counts: [SearchMiss: Int]) throws(CountFileError) -> AddedCounts {
        var named: [[String]: Int] = [:]
        for (miss, count) in counts {
            named[[miss.day.description, miss.language.tag, miss.query]] = count
        }
        return try file.add(named)
    }

    /// The queries counted at least `leastShown` times in the `days` before `today`, most often
    /// first.
    /// - Throws: when the file cannot be read.
    package func counts(on today: CalendarDate) throws(CountFileError) -> [SearchMiss.Count] {
        try file.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT language, query, sum(count) AS total, max(day) AS last
                    FROM search_misses WHERE day >= ? GROUP BY language, query HAVING total >= ?
                    ORDER BY total DESC, language, query
                    """,
                arguments: [today.adding(days: -Self.days).description, Self.leastShown]
            ).compactMap { row in
                guard let last = CalendarDate(row["last"] as String)
                else { return nil }
                return SearchMiss.Count(
                    language: Language(row["language"]), query: row["query"], count: row["total"],
                    lastDay: last)
            }
        }
    }
}
