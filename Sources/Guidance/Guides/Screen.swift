/// A device's display, drawn by us, with its Japanese labels explained.
package struct Screen: Hashable, Codable, Sendable, Identifiable {
    package let id: String
    package let title: Message.ID
    /// What it is on.
    package let device: Device
    /// What the device shows, one after the other.
    package let frames: [Frame]
    package let certainty: Certainty
    package let sources: [Citation]
    package let covers: [String]
    /// Nil for a screen that devices still show.
    package let archive: Archive?

    package init(
        id: String, title: Message.ID, device: Device = .other, frames: [Frame],
        certainty: Certainty, sources: [Citation], covers: [String], archive: Archive? = nil
    ) {
        (self.id, self.title, self.device, self.frames) = (id, title, device, frames)
        (self.certainty, self.sources, self.covers) = (certainty, sources, covers)
        self.archive = archive
    }

    /// In the order in which people look for them.
    package enum Device: String, Codable, Sendable, CaseIterable {
        case cardReader = "card-reader"
        case phone, computer, atm
        case photoBooth = "photo-booth"
        case kiosk, paper, other

        package var picture: Picture? {
            switch self {
            case .cardReader: .cardReader
            case .phone: .phone
            case .computer: .computer
            case .atm, .kiosk: .atm
            case .photoBooth: .photoBooth
            case .paper: .document
            case .other: nil
            }
        }
    }

    package struct Frame: Hashable, Codable, Sendable, Identifiable {
        package let id: String
        /// From top to bottom.
        package let labels: [Label]

        package init(id: String, labels: [Label]) { (self.id, self.labels) = (id, labels) }
    }
}

/// Japanese text on a device, exactly as it stands there.
package struct Label: Hashable, Codable, Sendable, Identifiable {
    package let id: String
    package let text: String
    package let kind: Kind
    /// In hiragana.
    package let reading: String
    package let romaji: String
    package let meaning: Message.ID
    /// What pressing it does, or what to do; nil when there is nothing to do.
    package let action: Message.ID?
    /// The one to press on the way the guide describes.
    package let isOnTheWay: Bool
    /// Ids of the editors' checklist that the label covers.
    package let covers: [String]

    package init(
        id: String, text: String, kind: Kind, reading: String, romaji: String, meaning: Message.ID,
        action: Message.ID?, isOnTheWay: Bool, covers: [String] = []
    ) {
        (self.id, self.text, self.kind, self.reading) = (id, text, kind, reading)
        (self.romaji, self.meaning, self.action) = (romaji, meaning, action)
        (self.isOnTheWay, self.covers) = (isOnTheWay, covers)
    }

    package enum Kind: String, Codable, Sendable, CaseIterable {
        case title, button, message, question, text, key, sample
    }
}

/// A large Japanese sentence to show to staff.
package struct Card: Hashable, Codable, Sendable, Identifiable {
    package let id: String
    /// The sentence; its Japanese source is what staff read, its translation what the reader reads.
    package let sentence: Message.ID
    /// When to show it.
    package let moment: Message.ID
    package let sources: [Citation]
    /// Ids of the editors' checklist that the card covers.
    package let covers: [String]
    /// For who says the sentence; nil where it is only shown.
    package let spoken: Spoken?

    package init(
        id: String, sentence: Message.ID, moment: Message.ID, sources: [Citation],
        covers: [String] = [], spoken: Spoken? = nil
    ) {
        (self.id, self.sentence, self.moment, self.sources) = (id, sentence, moment, sources)
        (self.covers, self.spoken) = (covers, spoken)
    }
}
