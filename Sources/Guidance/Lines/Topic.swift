/// What a caller's problem is.
package struct Topic: Hashable, Codable, Sendable, Identifiable {
    package let id: String
    package let name: Message.ID
    package let summary: Message.ID
    /// Waiting does harm: offer other languages when the caller's own is closed.
    package let isUrgent: Bool
    /// Who helps when no line handles the topic; nil when lines do.
    package let referral: Referral?
    /// The card that asks staff for help with the call; nil for the office's.
    package let helpCard: Card.ID?
    /// What to read besides calling, in this order; empty for the guides that are about the topic.
    package let guides: [Guide.ID]
    /// What to say to somebody who speaks another language than the caller; nil for nothing.
    package let sentence: SpokenSentence?

    package init(
        id: String, name: Message.ID, summary: Message.ID, isUrgent: Bool, referral: Referral?,
        helpCard: Card.ID? = nil, guides: [Guide.ID] = [], sentence: SpokenSentence? = nil
    ) {
        (self.id, self.name, self.summary) = (id, name, summary)
        (self.isUrgent, self.referral, self.helpCard) = (isUrgent, referral, helpCard)
        (self.guides, self.sentence) = (guides, sentence)
    }
}

/// What a caller says on the telephone, also in a language that they do not speak.
package struct SpokenSentence: Hashable, Codable, Sendable {
    package let text: Message.ID
    package let sounds: [Sound]

    package init(text: Message.ID, sounds: [Sound]) { (self.text, self.sounds) = (text, sounds) }

    /// How the sentence sounds in one language, in letters that readers of another know.
    package struct Sound: Hashable, Codable, Sendable {
        package let language: Language
        /// Whose letters they are; nil for all readers.
        package let reader: Language?
        package let text: String

        package init(language: Language, reader: Language?, text: String) {
            (self.language, self.reader, self.text) = (language, reader, text)
        }
    }

    /// How it sounds in a language, in the reader's own letters where there are such; nil for a reader
    /// of that language, and where nothing is written.
    package func sound(in language: Language, for reader: Language) -> String? {
        guard language != reader else { return nil }
        let spoken = sounds.filter { $0.language == language }
        return (spoken.first { $0.reader == reader } ?? spoken.first { $0.reader == nil })?.text
    }
}

/// An office that helps instead of a line, the caller's own one of its kind.
package struct Referral: Hashable, Codable, Sendable {
    /// `insurer` or `municipality`, or what an edition's content names.
    package let to: String
    /// What to ask there, and how to find it.
    package let text: Message.ID
    package let sources: [Citation]

    package init(to: String, text: Message.ID, sources: [Citation]) {
        (self.to, self.text, self.sources) = (to, text, sources)
    }
}
