import GRDB
import Guidance

/// The tables of the full-text index: one FTS5 table a language, so that how rare a word is counts
/// within its language.
enum SearchTables {
    static func create(in database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE search (analysis TEXT NOT NULL) STRICT;
                CREATE TABLE search_language (
                    language TEXT PRIMARY KEY, vocabulary TEXT NOT NULL, words TEXT NOT NULL
                ) STRICT, WITHOUT ROWID;
                """)
        for language in Language.allCases {
            // Texts arrive as words: everything that is not a space between them is a word's own,
            // except `/` and `+`, which part the forms of one word.
            try database.execute(
                sql: """
                    CREATE VIRTUAL TABLE \(name(language)) USING fts5(
                        page UNINDEXED, archived UNINDEXED, title, synonyms, body, label, key,
                        tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co Cn'"
                    )
                    """)
        }
    }

    static func write(_ index: SearchIndex, into database: Database) throws {
        try database.execute(
            sql: "INSERT INTO search VALUES (?)", arguments: [index.analysis])
        for (language, part) in index.parts.sorted(by: { $0.key.tag < $1.key.tag }) {
            try database.execute(
                sql: "INSERT INTO search_language VALUES (?, ?, ?)",
                arguments: [language.tag, part.vocabulary, part.words])
            let statement = try database.makeStatement(
                sql: "INSERT INTO \(name(language)) VALUES (?, ?, ?, ?, ?, ?, ?)")
            for document in part.documents {
                try statement.execute(arguments: [
                    document.page, document.isArchived, document.title, document.synonyms,
                    document.body, document.label, document.key,
                ])
            }
        }
    }

    static func name(_ language: Language) -> String {
        "search_" + String(language.tag.map { $0 == "-" ? "_" : $0 })
    }
}
