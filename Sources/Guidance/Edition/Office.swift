/// What an office decides about its site as a whole: `office.yaml`.
package struct Office: Hashable, Codable, Sendable {
    /// Those that content is translated into, and the source, in the order that `office.yaml` has.
    package var languages = Language.allCases
    /// The headings of the home page, in their order.
    package var groups: [Group] = []
    /// The card that asks staff for help with a call; nil when there is none.
    package var helpCard: Card.ID?

    package init() {}

    /// A heading of the home page.
    package struct Group: Hashable, Codable, Sendable, Identifiable {
        package let id: String
        package let title: Message.ID

        package init(id: String, title: Message.ID) { (self.id, self.title) = (id, title) }
    }
}
