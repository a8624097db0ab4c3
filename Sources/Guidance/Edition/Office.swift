/// What an office decides about its site as a whole: `office.yaml`.
package struct Office: Hashable, Codable, Sendable {
    /// The headings of the home page, in their order.
    package var groups: [Group] = []
    /// The card that asks staff for help with a call; nil when there is none.
    package var helpCard: Card.ID?
    /// ISO 3166, two letters.
    package var country = "JP"
    package var zone = Zone.japan

    package var isInJapan: Bool { country == "JP" }
    package var numberingPlan: NumberingPlan { isInJapan ? .japan : .elsewhere(country) }

    package init() {}

    /// A heading of the home page.
    package struct Group: Hashable, Codable, Sendable, Identifiable {
        package let id: String
        package let title: Message.ID

        package init(id: String, title: Message.ID) { (self.id, self.title) = (id, title) }
    }
}
