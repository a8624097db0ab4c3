import Foundation
import GRDB
import Guidance

/// Writes an edition to one new SQLite file.
struct EditionWriter {
    private let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()

    /// Creates the file at `path`, which must not exist. Without an index the edition is searched by
    /// one that its reader makes.
    func write(_ edition: Edition, _ index: SearchIndex?, to path: String) throws {
        let parts = index.map(SearchParts.init)
        let queue = try DatabaseQueue(path: path, configuration: Self.configuration)
        try queue.writeWithoutTransaction { database in
            // One file when closed, so that a server may open it as immutable. Nothing to go back
            // to: a file that is not finished is thrown away, and a finished one is synchronized
            // before it takes its place.
            try database.execute(sql: "PRAGMA journal_mode = OFF")
            try database.execute(sql: "PRAGMA synchronous = OFF")
            try database.execute(sql: "PRAGMA cache_size = -\(Self.cacheKilobytes)")
            try database.inTransaction {
                try Schema.create(in: database)
                try writeAll(of: edition, into: database)
                try SearchTables.create(in: database)
                if let index, let parts {
                    try SearchTables.write(parts, analysis: index.analysis, into: database)
                }
                return .commit
            }
        }
        try queue.close()
    }

    /// Enough that no page of an ordinary edition is written twice.
    private static let cacheKilobytes = 16_000

    /// The version of the SQLite library that writes.
    static func sqliteVersion() throws -> String {
        try DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") ?? "" }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        return configuration
    }

    private func writeAll(of edition: Edition, into database: Database) throws {
        try database.execute(
            sql: "INSERT INTO edition VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                edition.info.id, try json(edition.info),
                edition.holidays.officialThrough.description, try json(edition.more),
                try json(edition.checklist.value), Data(PackedTexts(edition.texts.ids).bytes),
            ])
        try insert(edition.sources, into: "source", in: database)
        try insert(edition.facts, into: "fact", in: database)
        try insert(edition.topics, into: "topic", in: database)
        try insert(edition.screens, into: "screen", in: database)
        try insert(edition.cards, into: "card", in: database)
        try insert(edition.overrides, into: "override", in: database)
        for (position, line) in edition.lines.enumerated() {
            try database.execute(
                sql: "INSERT INTO line VALUES (?, ?, ?, ?)",
                arguments: [line.id, position, line.number, try json(line)])
        }
        for (position, service) in edition.services.enumerated() {
            try database.execute(
                sql: "INSERT INTO service VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    service.id, position, service.line, service.hours.expression,
                    try json(service),
                ])
            for topic in service.topics {
                try database.execute(
                    sql: "INSERT INTO service_topic VALUES (?, ?)", arguments: [service.id, topic])
            }
        }
        for holiday in edition.holidays.official {
            try database.execute(
                sql: "INSERT INTO holiday VALUES (?, ?)",
                arguments: [holiday.date.description, holiday.name])
        }
        for (position, guide) in edition.guides.enumerated() {
            try database.execute(
                sql: "INSERT INTO guide VALUES (?, ?, ?, ?)",
                arguments: [guide.id, position, guide.topic, try json(guide)])
        }
        for language in Language.allCases {
            guard let column = edition.texts.column(of: language) else { continue }
            try database.execute(
                sql: "INSERT INTO text VALUES (?, ?, ?)",
                arguments: [language.tag, Data(column.states), Data(column.texts.bytes)])
        }
        for (name, source) in edition.templates {
            try database.execute(
                sql: "INSERT INTO template VALUES (?, ?)", arguments: [name, source])
        }
        for asset in edition.assets {
            try database.execute(
                sql: "INSERT INTO asset VALUES (?, ?, ?, ?)",
                arguments: [asset.name, asset.source, asset.mediaType, Data(asset.bytes)])
        }
    }

    private func insert<Value: Encodable & Identifiable<String>>(
        _ values: [Value], into table: String, in database: Database
    ) throws {
        for (position, value) in values.enumerated() {
            try database.execute(
                sql: "INSERT INTO \(table) VALUES (?, ?, ?)",
                arguments: [value.id, position, try json(value)])
        }
    }

    private func json(_ value: some Encodable) throws -> String {
        String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
