/// One immutable published version of everything.
package struct Edition: Sendable {
    package let info: Info
    package let sources: [Source]
    package let facts: [Fact]
    package let topics: [Topic]
    package let lines: [Line]
    package let services: [Service]
    package let overrides: [Override]
    package let holidays: HolidayCalendar
    package let guides: [Guide]
    package let screens: [Screen]
    package let cards: [Card]
    package let more: More
    /// The editors' checklist; no page shows it.
    package let checklist: [ChecklistItem]
    package let texts: TextTable
    /// Mustache sources by name.
    package let templates: [String: String]
    package let assets: [Asset]

    package init(
        info: Info, sources: [Source], facts: [Fact], topics: [Topic], lines: [Line],
        services: [Service], overrides: [Override] = [], holidays: HolidayCalendar, guides: [Guide],
        screens: [Screen],
        cards: [Card], more: More = More(), checklist: [ChecklistItem] = [],
        texts: TextTable, templates: [String: String], assets: [Asset]
    ) {
        (self.info, self.sources, self.facts, self.topics) = (info, sources, facts, topics)
        (self.lines, self.services, self.holidays) = (lines, services, holidays)
        self.overrides = overrides
        (self.guides, self.screens, self.cards) = (guides, screens, cards)
        (self.more, self.checklist) = (more, checklist)
        self.texts = texts
        (self.templates, self.assets) = (templates, assets)
    }

    package var office: Office { more.office }
    package var languages: Languages { more.office.languages }
    /// Whose clocks decide what is open.
    package var zone: Zone { holidays.zone }

    /// What stands beside guides and lines.
    package struct More: Hashable, Codable, Sendable {
        package var office = Office()
        /// The texts that name holidays, by the name in the law or the list.
        package var holidayTexts: [String: Message.ID] = [:]
        package var faqs: [FAQ] = []
        package var terms: [Term] = []
        package var flows: [Flow] = []
        package var conflicts: [Conflict] = []
        /// Where an earlier address leads now, both without their language.
        package var redirects: [String: String] = [:]
        /// For the translators' board, by the tag of the language.
        package var notes: [String: [Message.ID: TranslationNote]] = [:]
        package var program = Program()

        package init() {}
    }

    /// What of the texts is the program's own, and no work of the office's translators.
    package struct Program: Hashable, Codable, Sendable {
        private let texts: Set<Message.ID>
        /// Tags of the languages that the program has them in.
        private let languages: Set<String>

        package init(texts: Set<Message.ID> = [], languages: [String] = []) {
            (self.texts, self.languages) = (texts, Set(languages))
        }

        package func has(_ id: Message.ID, in language: Language) -> Bool {
            languages.contains(language.tag) && texts.contains(id)
        }
    }

    package struct Info: Hashable, Codable, Sendable {
        /// Short, from the content's fingerprint: equal content has an equal id.
        package let id: String
        package let publishedAt: Instant
        package let sqliteVersion: String
        package let icuVersion: String

        package init(id: String, publishedAt: Instant, sqliteVersion: String, icuVersion: String) {
            (self.id, self.publishedAt) = (id, publishedAt)
            (self.sqliteVersion, self.icuVersion) = (sqliteVersion, icuVersion)
        }
    }

    /// A static file.
    package struct Asset: Hashable, Sendable {
        /// With a hash of the content in it: `site.3f9a1c20.css`.
        package let name: String
        /// The name templates use: `site.css`.
        package let source: String
        package let mediaType: String
        package let bytes: [UInt8]

        package init(name: String, source: String, mediaType: String, bytes: [UInt8]) {
            (self.name, self.source) = (name, source)
            (self.mediaType, self.bytes) = (mediaType, bytes)
        }
    }
}
