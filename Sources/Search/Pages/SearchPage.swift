import Guidance

/// Something that can be found, with the texts it is found by.
struct SearchPage: Sendable {
    let reference: PageReference
    /// Without its language: `/guides/opening-hours`.
    let address: PageAddress
    let isArchived: Bool
    /// What the page is about; nil when no line or office fits.
    let topic: Topic.ID?
    let title: Title
    let passages: [Passage]
    /// The Japanese on devices and papers that belongs to it.
    let japanese: [JapaneseText]

    enum Title: Sendable {
        case message(Message.ID)
        /// A Japanese word, which is its own title in every language.
        case word(JapaneseText)
    }

    /// A part of the page that a hit can point at.
    struct Passage: Sendable {
        /// The id of its place on the page; nil for the page itself.
        let anchor: String?
        let messages: [Message.ID]
        /// What needs no translation: numbers, Japanese sentences.
        var more: [String] = []
    }
}

/// Japanese with its reading, where one is given.
struct JapaneseText: Hashable, Sendable {
    let text: String
    var reading: String?
    var romaji: String?
}
