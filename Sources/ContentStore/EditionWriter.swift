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
            try database.execute(sql: "PRAGMA page_size = \(Self.pageSize)")
            try database.execute(sql: "PRAGMA journal_mode = OFF")
            try database.execute(sql: "PRAGMA synchronous = OFF")
            try database.execute(sql: "PRAGMA cache_size = -\(Self.cacheKilobytes)")
            try database.inTransaction {
                try Schema.create(in: database)
                try writeAll(of: edition, into: database)
                try SearchTables.create(for: edition.languages.all, in: database)
                if let index, let parts {
                    try SearchTables.write(parts, analysis: index.analysis, into: database)
                }
                return .commit
            }
        }
        try queue.close()
    }

    /// Larger than usual: what is read is large, and fewer pages are written.
    private static let pageSize = 8_192

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
                try json(edition.checklist), Data(PackedTexts(edition.texts.ids).bytes),
            ])
        try insert(edition.sources, into: "source", in: database)
        try insert(edition.facts, into: "fact", in: database)
        try insert(edition.topics, into: "topic", in: database)
        try insert(edition.screens, into: "screen", in: database)
        try insert(edition.cards, into: "card", in: database)
        try insert(edition.overrides, into: "override", in: database)
        try insert(edition.lines.enumerated(), into: "line", in: database) { position, line in
            [line.id, position, line.number, try json(line)]
        }
        try insert(edition.services.enumerated(), into: "service", in: database) {
            position, service in
            [service.id, position, service.line, service.hours.expression, try json(service)]
        }
        let handled = edition.services.flatMap { service in
            service.topics.map { (service: service.id, topic: $0) }
        }
        try insert(handled, into: "service_topic", in: database) { [$0.service, $0.topic] }
        try insert(edition.holidays.official, into: "holiday", in: database) {
            [$0.date.description, $0.name]
        }
        try insert(edition.guides.enumerated(), into: "guide", in: database) { position, guide in
            [guide.id, position, guide.topic, try json(guide)]
        }
        let columns = edition.languages.all.compactMap { language in
            edition.texts.column(of: language).map { (language: language, column: $0) }
        }
        try insert(columns, into: "text", in: database) { language, column in
            [language.tag, Data(column.states), Data(column.texts.bytes)]
        }
        try insert(edition.templates, into: "template", in: database) { [$0.key, $0.value] }
        try insert(edition.assets, into: "asset", in: database) {
            [$0.name, $0.source, $0.mediaType, Data($0.bytes)]
        }
    }

    private func insert<Value: Encodable & Identifiable<String>>(
        _ values: [Value], into table: String, in database: Database
    ) throws {
        try insert(values.enumerated(), into: table, in: database) { position, value in
            [value.id, position, try json(value)]
        }
    }

    /// Adds a row for each element, with these values in the order of the columns.
    private func insert<Elements: Sequence>(
        _ elements: Elements, into table: String, in database: Database,
        _ row: (Elements.Element) throws -> [(any DatabaseValueConvertible)?]
    ) throws {
        let count = try database.columns(in: table).count
        let places = Array(repeating: "?", count: count).joined(separator: ", ")
        let statement = try database.makeStatement(sql: "INSERT INTO \(table) VALUES (\(places))")
        for element in elements {
            try statement.execute(arguments: StatementArguments(try row(element)))
        }
    }

    private func json(_ value: some Encodable) throws -> String {
        String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
