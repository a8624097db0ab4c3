import Guidance

/// Sources, as a reader sees them under a block.
struct CitationView {
    let pages: Pages
    let context: PageContext

    func views(of citations: [Citation]) -> [[String: Any]] {
        citations.compactMap { citation in
            guard let source = pages.edition.sources.first(where: { $0.id == citation.source })
            else { return nil }
            return [
                "sourceTitle": source.title,
                "sourceDate": source.date ?? false as Any,
                "sourcePlace": citation.place ?? false as Any,
                "sourceHref": context.address(.source(source.id)),
            ]
        }
    }
}
