/// What an office decides about its site as a whole: `office.yaml`.
package struct Office: Hashable, Codable, Sendable {
    /// Texts of the office; each is nil when it says none.
    package var name: Message.ID?
    package var shortName: Message.ID?
    /// Who runs the site.
    package var `operator`: Message.ID?
    package var description: Message.ID?
    /// Addresses for the foot of every page; each is nil when there is none.
    package var home: String?
    package var contact: String?
    package var privacy: String?
    package var languages: Languages
    /// Of the bars and frames of pages, as `#0b3d91`; nil for the program's own.
    package var colour: String?
    /// The name of a picture in `content/`; nil for the program's own.
    package var icon: String?
    /// The headings of the home page, in their order.
    package var groups: [Group] = []
    /// The card that asks staff for help with a call; nil when there is none.
    package var helpCard: Card.ID?
    /// ISO 3166, two letters.
    package var country = "JP"
    package var zone = Zone.japan

    package var isInJapan: Bool { country == "JP" }
    package var numberingPlan: NumberingPlan { isInJapan ? .japan : .elsewhere(country) }

    /// What templates may show of it among the texts of the interface: its name, and the tag of the
    /// language that its content is written in.
    package static let shown = ["office.name", "office.source"]

    package init(languages: Languages = .unstated) { self.languages = languages }

    /// A heading of the home page.
    package struct Group: Hashable, Codable, Sendable, Identifiable {
        package let id: String
        package let title: Message.ID

        package init(id: String, title: Message.ID) { (self.id, self.title) = (id, title) }
    }
}
