/// A phone number, and what is known of reaching it.
package struct Line: Hashable, Codable, Sendable, Identifiable {
    package let id: String
    /// As its source prints it: 0120-95-0178 keeps its grouping.
    package let number: String
    package let name: Message.ID
    package let cost: Cost
    /// Networks not listed are unknown.
    package let reach: [Network: ReachRecord]
    package let sources: [Citation]
    /// Where the number is dialled without a country's code; nil for Japan.
    private let country: String?

    package init(
        id: String, number: String, name: Message.ID, cost: Cost, reach: [Network: ReachRecord],
        sources: [Citation], country: String? = nil
    ) {
        (self.id, self.number, self.name) = (id, number, name)
        (self.cost, self.reach, self.sources) = (cost, reach, sources)
        self.country = country
    }

    package var phone: PhoneNumber {
        PhoneNumber(number, in: country.map(NumberingPlan.elsewhere) ?? .japan)
    }

    /// The digits to dial within the country.
    package var tel: String { phone.tel }

    package func reach(from network: Network?) -> Reach {
        network.flatMap { reach[$0]?.reach } ?? .unknown
    }
}

/// What a call to a line costs the caller.
package enum Cost: String, Codable, Sendable, CaseIterable {
    case free, paid, international, unknown

    /// Free calls before the others.
    var rank: Int { self == .free ? 0 : 1 }
}

/// What the caller's phone hangs on.
package enum Network: String, CaseIterable, Codable, Sendable, CodingKeyRepresentable {
    case mobile
    case landline
    case ipPhone = "ip-phone"
    case overseas
}

/// Whether a line can be called from a network.
package enum Reach: String, Codable, Sendable, CaseIterable {
    case ok
    case no
    /// From some phones of that network only.
    case some
    /// The documents do not say, and we do not guess.
    case unknown
}

/// A statement about reach, with what it rests on.
package struct ReachRecord: Hashable, Codable, Sendable {
    package let reach: Reach
    package let certainty: Certainty
    package let sources: [Citation]

    package init(reach: Reach, certainty: Certainty, sources: [Citation]) {
        (self.reach, self.certainty, self.sources) = (reach, certainty, sources)
    }
}
