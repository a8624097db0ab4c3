import Foundation
import GRDB
import Guidance
import Support

/// Reads an edition file back into values.
struct EditionReader {
    func read(_ path: String) throws -> Edition {
        let queue = try DatabaseQueue(
            path: Self.immutableURI(path), configuration: Self.configuration)
        defer { try? queue.close() }
        let edition = try queue.read { try self.edition(in: $0, path: path) }
        if let what = edition.notForHeaders {
            throw EditionFileError.notForHeaders(path: path, what: what)
        }
        return edition
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.readonly = true
        return configuration
    }

    /// The file as SQLite opens it when nobody will ever write to it.
    static func immutableURI(_ path: String) -> String {
        let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
        return "file:\(escaped)?immutable=1"
    }

    private func edition(in database: Database, path: String) throws -> Edition {
        guard try Int.fetchOne(database, sql: "PRAGMA application_id") == Schema.applicationID
        else { throw EditionFileError.notAnEdition(path: path) }
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard version == Schema.version else {
            throw EditionFileError.otherSchema(
                path: path, found: version, expected: Schema.version)
        }
        guard let row = try Row.fetchOne(database, sql: "SELECT * FROM edition"),
            let through = CalendarDate(row["official_holidays_through"] as String)
        else { throw EditionFileError.notAnEdition(path: path) }
        let more: Edition.More = try value(row["more"])
        return Edition(
            info: try value(row["body"]), sources: try values("source", database),
            facts: try values("fact", database), topics: try values("topic", database),
            lines: try values("line", database), services: try values("service", database),
            overrides: try values("override", database),
            holidays: HolidayCalendar(
                official: try holidays(in: database, path: path), officialThrough: through,
                hasLaw: more.office.isInJapan, zone: more.office.zone),
            guides: try values("guide", database), screens: try values("screen", database),
            cards: try values("card", database),
            more: more, checklist: try value(row["checklist"]),
            texts: try texts(of: row["messages"], more.office.languages, in: database, path: path),
            templates: try templates(in: database), assets: try assets(in: database))
    }

    private func holidays(in database: Database, path: String) throws -> [Holiday] {
        try Row.fetchAll(database, sql: "SELECT date, name FROM holiday ORDER BY date")
            .map { row in
                guard let date = CalendarDate(row[0] as String) else {
                    throw EditionFileError.notAnEdition(path: path)
                }
                return Holiday(date: date, name: row[1], isOfficial: true)
            }
    }

    private func templates(in database: Database) throws -> [String: String] {
        var templates: [String: String] = [:]
        for row in try Row.fetchAll(database, sql: "SELECT name, source FROM template") {
            templates[row[0]] = row[1]
        }
        return templates
    }

    private func assets(in database: Database) throws -> [Edition.Asset] {
        try Row.fetchAll(
            database, sql: "SELECT name, source, media_type, bytes FROM asset ORDER BY name"
        ).map { row in
            Edition.Asset(
                name: row[0], source: row[1], mediaType: row[2], bytes: [UInt8](row[3] as Data))
        }
    }

    /// A table as a few documents, on all processors at once: one is decoded in less time than one
    /// for each row.
    private func values<Value: Decodable & Sendable>(
        _ table: String, _ database: Database
    ) throws -> [Value] {
        let bodies = try String.fetchAll(
            database, sql: "SELECT body FROM \(table) ORDER BY position")
        let pieces = stride(from: 0, to: bodies.count, by: Self.rowsAtOnce).map { start in
            bodies[start..<min(start + Self.rowsAtOnce, bodies.count)]
        }
        let values = pieces.concurrentMap { piece in
            Result<[Value], any Error> { try value("[\(piece.joined(separator: ","))]") }
        }
        return try values.flatMap { try $0.get() }
    }

    private static let rowsAtOnce = 64

    private func value<Value: Decodable>(_ json: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(json.utf8))
    }
}
