/// A Japanese word that people hear or read at counters, explained.
package struct Term: Hashable, Codable, Sendable, Identifiable {
    package let id: String
    /// Exactly as it is written in Japan.
    package let text: String
    /// In hiragana.
    package let reading: String
    package let romaji: String
    package let meaning: Message.ID
    /// The word for it in other languages, by language tag; nil where a label with the same text has
    /// them.
    package let glosses: [String: String]?
    /// The guide it matters in; nil when none is about it.
    package let guide: Guide.ID?
    package let sources: [Citation]
    /// Ids of the editors' checklist that the term covers.
    package let covers: [String]

    package init(
        id: String, text: String, reading: String, romaji: String, meaning: Message.ID,
        glosses: [String: String]? = nil, guide: Guide.ID?, sources: [Citation], covers: [String]
    ) {
        (self.id, self.text, self.reading, self.romaji) = (id, text, reading, romaji)
        self.glosses = glosses
        (self.meaning, self.guide, self.sources, self.covers) = (meaning, guide, sources, covers)
    }
}
