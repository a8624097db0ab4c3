import GRDB

/// The tables of an edition. An edition is written once and never migrated, so there is one
/// version of them, and a reader refuses any other.
enum Schema {
    /// Raised with every change to the tables or to what their columns hold.
    static let version = 11

    /// Marks the file as an edition (`PRAGMA application_id`): "MDGC".
    static let applicationID = 0x4D44_4743

    static func create(in database: Database) throws {
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(version)")
        try database.execute(
            sql: """
                CREATE TABLE edition (
                    id TEXT PRIMARY KEY, body TEXT NOT NULL, official_holidays_through TEXT NOT NULL,
                    more TEXT NOT NULL, checklist TEXT NOT NULL, messages BLOB NOT NULL
                ) STRICT;
                CREATE TABLE source (id TEXT PRIMARY KEY, position INTEGER NOT NULL, body TEXT NOT NULL)
                    STRICT;
                CREATE TABLE fact (id TEXT PRIMARY KEY, position INTEGER NOT NULL, body TEXT NOT NULL)
                    STRICT;
                CREATE TABLE topic (id TEXT PRIMARY KEY, position INTEGER NOT NULL, body TEXT NOT NULL)
                    STRICT;
                CREATE TABLE line (
                    id TEXT PRIMARY KEY, position INTEGER NOT NULL, number TEXT NOT NULL,
                    body TEXT NOT NULL
                ) STRICT;
                CREATE TABLE service (
                    id TEXT PRIMARY KEY, position INTEGER NOT NULL,
                    line TEXT NOT NULL REFERENCES line (id), hours TEXT NOT NULL, body TEXT NOT NULL
                ) STRICT;
                CREATE TABLE override (id TEXT PRIMARY KEY, position INTEGER NOT NULL, body TEXT NOT NULL)
                    STRICT;
                CREATE TABLE service_topic (
                    service TEXT NOT NULL REFERENCES service (id),
                    topic TEXT NOT NULL REFERENCES topic (id),
                    PRIMARY KEY (service, topic)
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE holiday (date TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
                CREATE TABLE guide (
                    id TEXT PRIMARY KEY, position INTEGER NOT NULL, topic TEXT REFERENCES topic (id),
                    body TEXT NOT NULL
                ) STRICT;
                CREATE TABLE screen (id TEXT PRIMARY KEY, position INTEGER NOT NULL, body TEXT NOT NULL)
                    STRICT;
                CREATE TABLE card (id TEXT PRIMARY KEY, position INTEGER NOT NULL, body TEXT NOT NULL)
                    STRICT;
                CREATE TABLE text (
                    language TEXT PRIMARY KEY, states BLOB NOT NULL, texts BLOB NOT NULL
                ) STRICT;
                CREATE TABLE template (name TEXT PRIMARY KEY, source TEXT NOT NULL) STRICT, WITHOUT ROWID;
                CREATE TABLE asset (
                    name TEXT PRIMARY KEY, source TEXT NOT NULL, media_type TEXT NOT NULL,
                    bytes BLOB NOT NULL
                ) STRICT, WITHOUT ROWID;
                """)
    }
}
