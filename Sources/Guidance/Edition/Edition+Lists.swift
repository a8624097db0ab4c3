extension Edition {
    /// Whether a page that lists others has anything to list. One that has not is linked from nowhere,
    /// and is not there.
    ///
    /// - Parameters:
    ///   - page: one of the pages that list others.
    ///   - date: decides what has ended.
    /// - Returns: true for any other page, too.
    package func fills(_ page: PageAddress, on date: CalendarDate) -> Bool {
        switch page {
        case .faq: !more.faqs.isEmpty
        case .words: !more.terms.isEmpty
        case .labels: screens.contains { $0.archive == nil }
        case .sources: !sources.isEmpty
        case .archive: hasArchive(on: date)
        default: true
        }
    }

    private func hasArchive(on date: CalendarDate) -> Bool {
        let ended = { (block: Block) in block.validity.until.map { $0 < date } ?? false }
        return sources.contains(where: \.isSuperseded)
            || screens.contains { $0.archive != nil }
            || guides.contains { $0.archive != nil || $0.blocks.contains(where: ended) }
    }
}
