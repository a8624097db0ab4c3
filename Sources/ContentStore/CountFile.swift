import Foundation
import GRDB

/// A small SQLite file of counts, kept apart from editions: one table whose columns but the last
/// together name what is counted. The first of them is a day.
struct CountFile: Sendable {
    private let queue: DatabaseQueue
    private let table: String
    private let columns: [String]
    private let limit: Int
    private let days: Int?

    /// Opens the file, or makes it.
    /// - Parameters:
    ///   - path: where the file is.
    ///   - table: the name of its table.
    ///   - columns: what names a count; texts, the day first.
    ///   - limit: different counts kept; then the oldest days make room.
    ///   - days: days that are kept; nil for as many as there is room for.
    ///   - patience: seconds to wait for another program that has locked the file.
    /// - Throws: when the file cannot be used.
    init(
        path: String, table: String, columns: [String], limit: Int, days: Int? = nil,
        patience: Double
    ) throws(CountFileError) {
        (self.table, self.columns, self.limit, self.days) = (table, columns, limit, days)
        queue = try CountFileError.catching {
            try FileManager.default.createDirectory(
                atPath: PathName.directory(of: path), withIntermediateDirectories: true)
            var configuration = Configuration()
            configuration.busyMode = .timeout(patience)
            return try DatabaseQueue(path: path, configuration: configuration)
        }
        let texts = columns.map { "\($0) TEXT NOT NULL" }.joined(separator: ", ")
        let key = columns.joined(separator: ", ")
        try write { database in
            try database.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS \(table) (
                      \(texts), count INTEGER NOT NULL, PRIMARY KEY (\(key))) WITHOUT ROWID
                    """)
        }
    }

    func read<Value>(_ look: (Database) throws -> Value) throws(CountFileError) -> Value {
        try CountFileError.catching { try queue.read(look) }
    }

    private func write<Value>(_ change: (Database) throws -> Value) throws(CountFileError) -> Value
    {
        try CountFileError.catching { try queue.write(change) }
    }

    /// Adds to several counts at once.
    /// - Parameter counts: how many more there are, by the values of the columns.
    /// - Returns: what had to make room, and what found none.
    /// - Throws: when nothing could be written; then nothing was.
    func add(_ counts: [[String]: Int]) throws(CountFileError) -> AddedCounts {
        guard let today = counts.keys.compactMap(\.first).max() else { return AddedCounts() }
        return try write { database in
            try forgetOld(on: today, database)
            var added = AddedCounts()
            var room = Room(limit: limit, rows: try rows(database))
            for (values, count) in counts where try !raise(values, by: count, database) {
                if !room.isLeft {
                    added.forgotten += try makeRoom(&room, on: today, database)
                }
                if room.isLeft {
                    try insert(values, count, database)
                    room.rows += 1
                } else {
                    added.leftOut += count
                }
            }
            return added
        }
    }

    private struct Room {
        let limit: Int
        var rows: Int
        var isLeft: Bool { rows < limit }
        /// So that not every new count takes a day away.
        var isAmple: Bool { rows <= limit - limit / 10 - 1 }
    }

    private func rows(_ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
    }

    /// False when there is no such count yet.
    private func raise(_ values: [String], by count: Int, _ database: Database) throws -> Bool {
        let condition = columns.map { "\($0) = ?" }.joined(separator: " AND ")
        try database.execute(
            sql: "UPDATE \(table) SET count = count + \(count) WHERE \(condition)",
            arguments: StatementArguments(values))
        return database.changesCount > 0
    }

    private func insert(_ values: [String], _ count: Int, _ database: Database) throws {
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        try database.execute(
            sql: "INSERT INTO \(table) VALUES (\(places), \(count))",
            arguments: StatementArguments(values))
    }

    private func forgetOld(on today: String, _ database: Database) throws {
        guard let days else { return }
        try database.execute(
            sql: "DELETE FROM \(table) WHERE day < date(?, ?)",
            arguments: [today, "-\(days) days"])
    }

    /// Takes whole days away, the oldest first, but for days still to come, which a wrong clock has
    /// left; today stays.
    /// - Returns: the days that are gone.
    private func makeRoom(
        _ room: inout Room, on today: String, _ database: Database
    ) throws -> [String] {
        var gone: [String] = []
        while !room.isAmple,
            let day = try String.fetchOne(
                database,
                sql: "SELECT day FROM \(table) WHERE day <> ? ORDER BY day > ? DESC, day LIMIT 1",
                arguments: [today, today])
        {
            try database.execute(sql: "DELETE FROM \(table) WHERE day = ?", arguments: [day])
            room.rows -= database.changesCount
            gone.append(day)
        }
        return gone
    }
}

/// What became of counts that were added, besides being there.
package struct AddedCounts: Sendable {
    /// Days that were taken away to make room.
    package fileprivate(set) var forgotten: [String] = []
    /// How many were not kept, since the file is full with those of one day.
    package fileprivate(set) var leftOut = 0

    package init() {}
}

/// Why a file of counts cannot be read or written.
package struct CountFileError: Error, CustomStringConvertible {
    /// Whether another program has locked it: then it can be used later.
    package let isLocked: Bool
    package let description: String

    package init(isLocked: Bool, description: String) {
        (self.isLocked, self.description) = (isLocked, description)
    }

    fileprivate static func catching<Value>(
        _ body: () throws -> Value
    ) throws(CountFileError) -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            let isLocked = [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode)
            throw CountFileError(isLocked: isLocked, description: "\(error)")
        } catch {
            throw CountFileError(isLocked: false, description: "\(error)")
        }
    }
}

/// Counts of one kind in a file.
package protocol CountStore: Sendable {
    /// What is counted.
    associatedtype Item: Hashable & Sendable
    /// A count as it is read.
    associatedtype Count: Sendable

    /// Adds to counts.
    /// - Throws: when nothing could be written; then nothing was.
    func add(_ counts: [Item: Int]) throws(CountFileError) -> AddedCounts
}
