import Foundation
import GRDB
import Guidance
import Support

extension EditionReader {
    /// The texts, as they lie in the file: none is made before it is asked for.
    func texts(
        of messages: Data, _ languages: Languages, in database: Database, path: String
    ) throws -> TextTable {
        guard let ids = PackedTexts(bytes: [UInt8](messages)) else { throw BrokenTexts() }
        var columns: [Language: TextColumn] = [:]
        let rows = try Row.fetchCursor(database, sql: "SELECT language, states, texts FROM text")
        while let row = try rows.next() {
            guard let language = languages[Language(row[0])]?.language else {
                throw EditionFileError.notAnEdition(path: path)
            }
            let texts = PackedTexts(bytes: try Self.bytes(row, 2))
            let column = try texts.flatMap { TextColumn(states: try Self.bytes(row, 1), texts: $0) }
            guard let column, column.count == ids.count else { throw BrokenTexts() }
            columns[language] = column
        }
        let packed = [ids] + columns.values.map(\.texts)
        if packed.concurrentMap(\.isValid).contains(false) { throw BrokenTexts() }
        return TextTable(ids: (0..<ids.count).map { ids[$0] }, columns: columns, languages)
    }

    /// Copied once, out of the file.
    private static func bytes(_ row: Row, _ column: Int) throws -> [UInt8] {
        try row.withUnsafeData(atIndex: column) { $0.map { [UInt8]($0) } ?? [] }
    }

    /// What SQLite and the decoder of JSON do not see.
    private struct BrokenTexts: Error, CustomStringConvertible {
        let description = "its texts do not have the lengths it says, or are not UTF-8"
    }
}
