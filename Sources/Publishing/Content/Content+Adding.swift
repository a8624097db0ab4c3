import Guidance

extension Content {
    /// Adds what other files say.
    mutating func add(_ other: Content) {
        sources += other.sources
        facts += other.facts
        topics += other.topics
        lines += other.lines
        services += other.services
        overrides += other.overrides
        guides += other.guides
        screens += other.screens
        cards += other.cards
        // One file says all of it.
        if other.more.office != Office() { more.office = other.more.office }
        more.faqs += other.more.faqs
        more.terms += other.more.terms
        more.flows += other.more.flows
        more.conflicts += other.more.conflicts
        more.redirects.merge(other.more.redirects) { $1 }
        checklist += other.checklist
        factCovers.merge(other.factCovers) { $1 }
        serviceCovers.merge(other.serviceCovers) { $1 }
        publishedAddresses.formUnion(other.publishedAddresses)
        officialHolidays = other.officialHolidays ?? officialHolidays
        messages += other.messages
        entries += other.entries
        references += other.references
    }
}
