/// A document that facts rest on.
package struct Source: Hashable, Codable, Sendable, Identifiable {
    package let id: String
    /// The document's own name, in Japanese.
    package let title: String
    /// Who issued it, in Japanese.
    package let issuer: String
    /// When it was issued, as exactly as it says: `2025`, `2025-02` or `2025-02-18`; nil if undated.
    package let date: String?
    /// When it must have been issued, for one that is undated, as exactly as what it says tells.
    package let inferredDate: String?
    /// Where it was published, or nil when no address is known.
    package let url: String?
    /// A later document replaces this one; its facts stand in the archive only.
    package let isSuperseded: Bool
    /// Ids of the editors' checklist that it covers.
    package let covers: [String]

    package init(
        id: String, title: String, issuer: String, date: String?, inferredDate: String? = nil,
        url: String?, isSuperseded: Bool, covers: [String] = []
    ) {
        (self.id, self.title, self.issuer) = (id, title, issuer)
        (self.date, self.inferredDate) = (date, inferredDate)
        (self.url, self.isSuperseded, self.covers) = (url, isSuperseded, covers)
    }

    /// When it was printed, as far as is known: `2025` stands before `2025-02`.
    package var printed: String? { date ?? inferredDate }
}

extension Collection<Source> {
    /// The one that was printed last; nil when no date is known.
    package var newest: Source? {
        self.max { ($0.printed ?? "") < ($1.printed ?? "") }.flatMap {
            $0.printed == nil ? nil : $0
        }
    }
}

/// A place in a source document.
package struct Citation: Hashable, Codable, Sendable {
    package let source: Source.ID
    /// Where in the document: a page or a heading; nil for the whole document.
    package let place: String?

    package init(source: Source.ID, place: String?) {
        (self.source, self.place) = (source, place)
    }
}

/// How sure a statement is.
package enum Certainty: String, Codable, Sendable, CaseIterable {
    /// A document says so, and nothing contradicts it.
    case stated
    /// It follows from what documents say.
    case inferred
    /// Documents disagree; the value is the one we judge to hold.
    case conflict
    /// True when it was printed; not confirmed since.
    case unconfirmed
}

/// The days on which something holds, both ends included, on Japan's calendar.
package struct Validity: Hashable, Codable, Sendable {
    /// Nil: since ever.
    package let from: CalendarDate?
    /// Nil: until further notice.
    package let until: CalendarDate?

    package static let always = Validity(from: nil, until: nil)

    package init(from: CalendarDate?, until: CalendarDate?) {
        (self.from, self.until) = (from, until)
    }

    package func contains(_ date: CalendarDate) -> Bool {
        (from.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
    }

    /// The instants, in order, at which `contains` changes its answer.
    package func edges(in zone: Zone) -> [Instant] {
        [from, until?.adding(days: 1)].compactMap { $0.map { Instant(in: zone, date: $0) } }
    }
}
