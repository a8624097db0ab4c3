import GRDB
import Guidance

/// The tables of the full-text index: one FTS5 table a language, so that how rare a word is counts
/// within its language. FTS5 keeps no texts; the pages stand in a table beside it, under the same
/// row ids.
enum SearchTables {
    static func create(for languages: [Language], in database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE search (analysis TEXT NOT NULL) STRICT;
                CREATE TABLE search_language (
                    language TEXT PRIMARY KEY, vocabulary TEXT NOT NULL, words TEXT NOT NULL
                ) STRICT, WITHOUT ROWID;
                """)
        for language in languages {
            try database.execute(
                sql: """
                    CREATE TABLE \(pages(language)) (
                        id INTEGER PRIMARY KEY, page TEXT NOT NULL, archived INTEGER NOT NULL,
                        codes BLOB NOT NULL
                    ) STRICT
                    """)
            // Texts arrive as words of letters and digits, folded, with spaces, `/` and `+` between
            // them: nothing beyond ASCII is left to distinguish.
            try database.execute(
                sql: """
                    CREATE VIRTUAL TABLE \(name(language)) USING fts5(
                        title, synonyms, body, label, key, content = '',
                        tokenize = 'ascii'
                    )
                    """)
        }
    }

    static func write(
        _ parts: SearchParts, analysis: String, into database: Database
    ) throws {
        try database.execute(sql: "INSERT INTO search VALUES (?)", arguments: [analysis])
        try parts.forEach { language, part in
            // FTS5 writes at the end of a savepoint what it gathers: else all languages are written
            // at the very end, when nothing is left to be made beside it.
            try database.inSavepoint {
                try write(part, language, into: database)
                return .commit
            }
        }
    }

    private static func write(
        _ part: SearchIndex.Part, _ language: Language, into database: Database
    ) throws {
        try database.execute(
            sql: "INSERT INTO search_language VALUES (?, ?, ?)",
            arguments: [language.tag, part.vocabulary, part.words])
        let words = try database.makeStatement(
            sql: """
                INSERT INTO \(name(language)) (rowid, title, synonyms, body, label, key)
                VALUES (?, ?, ?, ?, ?, ?)
                """)
        let pages = try database.makeStatement(
            sql: "INSERT INTO \(pages(language)) VALUES (?, ?, ?, ?)")
        for (id, document) in part.documents.enumerated() {
            let texts = document.texts
            try words.execute(arguments: [
                id, texts.title, texts.synonyms, texts.body, texts.label, texts.key,
            ])
            try pages.execute(arguments: [
                id, document.page, document.isArchived, document.codes,
            ])
        }
    }

    static func name(_ language: Language) -> String {
        "search_"
            + String(language.tag.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }

    static func pages(_ language: Language) -> String { name(language) + "_pages" }
}
