/// Something about which documents disagree or slip, for agents: every value with its date, and what
/// visitors are shown.
package struct Conflict: Hashable, Codable, Sendable, Identifiable {
    package let id: String
    package let subject: Message.ID
    package let values: [Value]
    /// What we show visitors, and why.
    package let resolution: Message.ID
    /// Ids of the editors' checklist that it covers.
    package let covers: [String]

    package init(
        id: String, subject: Message.ID, values: [Value], resolution: Message.ID, covers: [String]
    ) {
        (self.id, self.subject, self.values) = (id, subject, values)
        (self.resolution, self.covers) = (resolution, covers)
    }

    package struct Value: Hashable, Codable, Sendable {
        package let text: Message.ID
        package let sources: [Citation]

        package init(text: Message.ID, sources: [Citation]) {
            (self.text, self.sources) = (text, sources)
        }
    }
}
