import Guidance

extension TextTable {
    /// The Japanese, and what there is of translations.
    ///
    /// - Parameters:
    ///   - sources: each once.
    ///   - translations: in the order of `sources`.
    init(sources: [Message], translations: [Language: TextColumn]) {
        var columns = translations
        columns[.japanese] = TextColumn(
            sources.map { Row(id: $0.id, state: .source, pattern: $0.source) })
        self.init(ids: sources.map(\.id), columns: columns)
    }
}
