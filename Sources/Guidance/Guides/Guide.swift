/// A procedure or an explanation, as an ordered list of blocks.
package struct Guide: Hashable, Codable, Sendable, Identifiable {
    package let id: String
    package let title: Message.ID
    package let summary: Message.ID
    /// The topic to call about when the guide does not help; nil when no line or office fits.
    package let topic: Topic.ID?
    package let blocks: [Block]
    /// When an editor last compared the guide with its sources.
    package let checked: CalendarDate
    /// The heading it stands under at home; nil in the archive, and for a guide about an urgent topic that
    /// stands above all headings.
    package let group: Office.Group.ID?
    /// Its place under the heading: lower numbers come first.
    package let place: Int
    /// Nil for a guide that holds today.
    package let archive: Archive?
    /// What to read after this one, in this order.
    package let next: [Guide.ID]
    /// Guides that lead to the same in another way, in this order.
    package let otherWays: [Guide.ID]
    /// What the guide is about, to be seen at a glance.
    package let picture: Picture?

    package init(
        id: String, title: Message.ID, summary: Message.ID, topic: Topic.ID?, blocks: [Block],
        checked: CalendarDate, group: Office.Group.ID?, place: Int = 0, archive: Archive? = nil,
        next: [Guide.ID] = [], otherWays: [Guide.ID] = [], picture: Picture? = nil
    ) {
        (self.id, self.title, self.summary) = (id, title, summary)
        (self.topic, self.blocks, self.checked) = (topic, blocks, checked)
        (self.group, self.place, self.archive) = (group, place, archive)
        (self.next, self.otherWays, self.picture) = (next, otherWays, picture)
    }
}

/// The unit of a guide: it is shown, dated, sourced and translated as a whole.
package struct Block: Hashable, Codable, Sendable, Identifiable {
    package let id: String
    package let kind: Kind
    package let title: Message.ID?
    package let text: Message.ID?
    package let items: [Message.ID]
    /// The screen that goes with the block, and which of its frames; nil frame for all of them.
    package let screen: ScreenReference?
    /// The card to show that goes with the block.
    package let card: Card.ID?
    /// The topic whose lines the block offers.
    package let topic: Topic.ID?
    /// Getting it wrong does harm: the Japanese stands beside a draft translation.
    package let isCritical: Bool
    package let validity: Validity
    package let certainty: Certainty
    package let sources: [Citation]
    /// When an editor last found it still valid; nil: when the guide was checked.
    package let checked: CalendarDate?
    /// Ids of the editors' checklist that this block covers.
    package let covers: [String]
    /// What to look for, to be seen at a glance.
    package let picture: Picture?
    /// The guides that the text speaks of.
    package let guides: [Guide.ID]

    package init(
        id: String, kind: Kind, title: Message.ID?, text: Message.ID?, items: [Message.ID],
        screen: ScreenReference?, card: Card.ID?, topic: Topic.ID?, isCritical: Bool,
        validity: Validity, certainty: Certainty, sources: [Citation],
        checked: CalendarDate? = nil, covers: [String], picture: Picture? = nil,
        guides: [Guide.ID] = []
    ) {
        (self.id, self.kind, self.title, self.text) = (id, kind, title, text)
        (self.items, self.screen, self.card, self.topic) = (items, screen, card, topic)
        (self.isCritical, self.validity, self.certainty) = (isCritical, validity, certainty)
        (self.sources, self.checked, self.covers) = (sources, checked, covers)
        (self.picture, self.guides) = (picture, guides)
    }

    package enum Kind: String, Codable, Sendable, CaseIterable {
        case paragraph, step, needs, warning, notice, list, screen, card, contact
        /// One of several: who does this does none of the others. Steps are done one after the other.
        case way
    }

    package struct ScreenReference: Hashable, Codable, Sendable {
        package let screen: Screen.ID
        package let frame: Screen.Frame.ID?

        package init(screen: Screen.ID, frame: Screen.Frame.ID?) {
            (self.screen, self.frame) = (screen, frame)
        }
    }

    /// Every message of the block, to be shown in one language.
    package var messages: [Message.ID] { [title, text].compactMap(\.self) + items }
}
