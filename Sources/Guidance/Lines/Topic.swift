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

    package init(
        id: String, name: Message.ID, summary: Message.ID, isUrgent: Bool, referral: Referral?,
        helpCard: Card.ID? = nil, guides: [Guide.ID] = []
    ) {
        (self.id, self.name, self.summary) = (id, name, summary)
        (self.isUrgent, self.referral, self.helpCard) = (isUrgent, referral, helpCard)
        self.guides = guides
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
