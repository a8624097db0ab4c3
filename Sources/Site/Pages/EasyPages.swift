import Guidance

extension Layout {
    /// The pages on which some text has an easy Japanese: those of its catalogue.
    static func easyPages(of edition: Edition) -> Set<String> {
        let prefix = "simple."
        let catalogues = Set(
            edition.texts.ids.filter { $0.hasPrefix(prefix) }
                .map { Message.catalogue(of: String($0.dropFirst(prefix.count))) })
        let guides = edition.guides.filter { catalogues.contains($0.id) }
            .flatMap { [PageAddress.guide($0.id), .printedGuide($0.id)] }
        let flows = edition.more.flows.filter { catalogues.contains("flow-\($0.id)") }
            .flatMap(\.addresses)
        // Their sentences are the interface's.
        let others: [PageAddress] =
            catalogues.contains("ui")
            ? [.home, .topics] + edition.topics.map { .call($0.id) } : []
        return Set((guides + flows + others).map(\.path))
    }
}
