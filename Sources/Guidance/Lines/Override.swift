/// Other hours than the regular ones, for a time: a closure by a typhoon, changed days in May.
///
/// Of several that hold at one instant an emergency counts before a dated change, and of the same
/// kind the one that began later.
package struct Override: Hashable, Codable, Sendable, Identifiable {
    package let id: String
    package let kind: Kind
    package let services: [Service.ID]
    package let from: Instant
    /// The first instant at which it no longer holds; nil: until the override is taken away.
    package let until: Instant?
    /// What holds in that time instead of the regular hours.
    package let hours: OpeningHours
    /// Why, in words for readers.
    package let notice: Message.ID
    package let sources: [Citation]

    package init(
        id: String, kind: Kind, services: [Service.ID], from: Instant, until: Instant?,
        hours: OpeningHours, notice: Message.ID, sources: [Citation]
    ) {
        (self.id, self.kind, self.services) = (id, kind, services)
        (self.from, self.until, self.hours) = (from, until, hours)
        (self.notice, self.sources) = (notice, sources)
    }

    package enum Kind: String, CaseIterable, Codable, Sendable {
        case emergency
        /// A change announced beforehand.
        case dated
    }

    package func holds(at instant: Instant) -> Bool {
        from <= instant && until.map { instant < $0 } ?? true
    }

    /// The instants at which it begins and ceases to hold.
    var edges: [Instant] { [from] + [until].compactMap(\.self) }

    /// Whether this one counts where both hold.
    package func outranks(_ other: Override) -> Bool {
        if kind != other.kind { return kind == .emergency }
        return from > other.from
    }
}
