import ContentStore
import Guidance

/// The Japanese of every message, read once for all languages, each at a place of its own: what is
/// gathered for a language stands at the same places.
struct SourceTexts: Sendable {
    /// By place.
    let ids: [Message.ID]
    private let texts: [SourceText]
    private let places: [Message.ID: Int]

    /// - Parameter sources: each once.
    init(_ sources: [Message]) {
        ids = sources.map(\.id)
        texts = sources.concurrentMap { SourceText($0.source) }
        places = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
    }

    /// Nil for a message that the content does not have.
    func place(of id: Message.ID) -> Int? { places[id] }

    subscript(place: Int) -> SourceText { texts[place] }
}
