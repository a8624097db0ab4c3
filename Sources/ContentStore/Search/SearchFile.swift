import Foundation
import GRDB
import Guidance

/// The full-text index of an edition, read where it stands: nothing of it is kept in memory.
package final class SearchFile: Sendable {
    private let queue: DatabaseQueue
    /// The edition the index stands in; nil for one in memory.
    let editionID: String?

    /// The index within an edition file. The file stays open: a newer edition that takes its name
    /// does not change what is found here.
    /// - Throws: `EditionFileError` when the file cannot be opened.
    package init(edition path: String) throws(EditionFileError) {
        var configuration = Configuration()
        configuration.readonly = true
        do {
            queue = try DatabaseQueue(
                path: EditionReader.immutableURI(path), configuration: configuration)
            editionID = try queue.read { try String.fetchOne($0, sql: "SELECT id FROM edition") }
        } catch {
            throw .unreadable(path: path, reason: "\(error)")
        }
    }

    /// An index of its own in memory, for an edition without one that fits.
    /// - Throws: what SQLite throws when there is not enough memory.
    package init(_ index: SearchIndex) throws {
        queue = try DatabaseQueue()
        editionID = nil
        try queue.write { database in
            try SearchTables.create(for: index.languages, in: database)
            try SearchTables.write(
                SearchParts(of: index), analysis: index.analysis, into: database)
        }
    }

    /// What the index was made with; nil when the edition was written without one.
    package func analysis() throws -> String? {
        try queue.read { try String.fetchOne($0, sql: "SELECT analysis FROM search") }
    }

    /// A language's vocabulary and search words, as they were written; nil when it has none.
    package func language(_ language: Language) throws -> (vocabulary: String, words: String)? {
        try queue.read { database in
            try Row.fetchOne(
                database,
                sql: "SELECT vocabulary, words FROM search_language WHERE language = ?",
                arguments: [language.tag]
            ).map { (vocabulary: $0[0], words: $0[1]) }
        }
    }

    /// How much a word counts, by where on a page it stands.
    package struct Weights: Sendable {
        package let title, synonyms, body, label, key: Double

        package init(
            title: Double, synonyms: Double, body: Double, label: Double, key: Double
        ) {
            (self.title, self.synonyms, self.body) = (title, synonyms, body)
            (self.label, self.key) = (label, key)
        }
    }

    /// A page that has some of the words, and how well FTS5 thinks that it fits: higher is better.
    package struct Candidate: Sendable {
        /// `guide/opening-hours`.
        package let page: String
        /// The page's texts as numbers of words.
        package let codes: [UInt32]
        package let relevance: Double
    }

    /// Looks for pages by their words.
    /// - Parameters:
    ///   - language: whose pages.
    ///   - forms: words as the index has them; a page needs one of them.
    ///   - columns: where to look, as FTS5 names them: `title synonyms`; nil for everywhere.
    ///   - weights: how much a word in each column counts.
    ///   - includesArchive: whether pages of the archive are found too.
    ///   - limit: the most pages to return.
    /// - Returns: the pages that fit best by BM25, best first.
    /// - Throws: what SQLite throws when the index cannot be read.
    package func candidates(
        _ language: Language, forms: [String], columns: String? = nil, weights: Weights,
        includesArchive: Bool, limit: Int
    ) throws -> [Candidate] {
        let phrases = forms.map(Self.phrase).joined(separator: " OR ")
        guard !phrases.isEmpty else { return [] }
        let match = columns.map { "{\($0)} : (\(phrases))" } ?? phrases
        let table = SearchTables.name(language)
        return try queue.read { database in
            // Pages are read for the best alone: sorting them along takes most of the time.
            let statement = try database.cachedStatement(
                sql: """
                    WITH best AS MATERIALIZED (
                        SELECT id, score FROM (
                            SELECT rowid AS id, bm25(\(table), ?, ?, ?, ?, ?) AS score
                            FROM \(table) WHERE \(table) MATCH ? LIMIT \(Self.mostScored)
                        ) ORDER BY score LIMIT ?
                    )
                    SELECT page, codes, score
                    FROM best CROSS JOIN \(SearchTables.pages(language)) USING (id)
                    WHERE archived <= ?
                    """)
            let rows = try Row.fetchCursor(
                statement,
                arguments: [
                    weights.title, weights.synonyms, weights.body, weights.label, weights.key,
                    match, limit + (includesArchive ? 0 : Self.mostArchived), includesArchive,
                ])
            return try Array(rows.map(Self.candidate))
        }
    }

    /// How many pages are weighed, in the order of the content. Only words that stand on more pages
    /// than this find more; then it hardly matters which are left out.
    private static let mostScored = 600

    /// How many pages of the archive may stand among the best without taking a live one's place.
    private static let mostArchived = 10

    private static func candidate(_ row: Row) -> Candidate {
        Candidate(page: row[0], codes: WordCodes.codes(row[1]), relevance: -(row[2] as Double))
    }

    /// An FTS5 string: whatever stands in it, it is no syntax.
    private static func phrase(_ form: String) -> String {
        "\"" + form.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }
}
