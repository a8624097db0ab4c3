import Foundation
import GRDB

/// A small SQLite file of counts, kept apart from editions: one table whose columns but the last
/// together name what is counted.
struct CountFile: Sendable {
    let queue: DatabaseQueue
    private let table: String
    private let columns: [String]
    private let limit: Int

    /// Opens the file, or makes it.
    /// - Parameters:
    ///   - path: where the file is.
    ///   - table: the name of its table.
    ///   - columns: what names a count; texts.
    ///   - limit: different counts kept; beyond them only known ones grow.
    /// - Throws: SQLite's error when the file cannot be used.
    init(path: String, table: String, columns: [String], limit: Int) throws {
        (self.table, self.columns, self.limit) = (table, columns, limit)
        try FileManager.default.createDirectory(
            atPath: PathName.directory(of: path), withIntermediateDirectories: true)
        var configuration = Configuration()
        configuration.busyMode = .timeout(2)
        queue = try DatabaseQueue(path: path, configuration: configuration)
        let texts = columns.map { "\($0) TEXT NOT NULL" }.joined(separator: ", ")
        let key = columns.joined(separator: ", ")
        try queue.write { database in
            try database.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS \(table) (
                      \(texts), count INTEGER NOT NULL, PRIMARY KEY (\(key))) WITHOUT ROWID
                    """)
        }
    }

    /// Counts one more.
    /// - Parameters:
    ///   - values: what is counted, in the order of the columns.
    ///   - makeRoom: called before a count that is new.
    /// - Returns: false when the file is full and this would be a new count.
    /// - Throws: SQLite's error when it cannot be written.
    func add(_ values: [String], makeRoom: (Database) throws -> Void = { _ in }) throws -> Bool {
        try queue.write { database in
            let condition = columns.map { "\($0) = ?" }.joined(separator: " AND ")
            try database.execute(
                sql: "UPDATE \(table) SET count = count + 1 WHERE \(condition)",
                arguments: StatementArguments(values))
            if database.changesCount > 0 { return true }
            try makeRoom(database)
            let rows = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
            guard rows < limit else { return false }
            let places = columns.map { _ in "?" }.joined(separator: ", ")
            try database.execute(
                sql: "INSERT INTO \(table) VALUES (\(places), 1)",
                arguments: StatementArguments(values))
            return true
        }
    }
}
