import Guidance

extension TextTable {
    /// The source, and what there is of translations.
    ///
    /// - Parameters:
    ///   - sources: each once.
    ///   - translations: in the order of `sources`.
    ///   - languages: the office's.
    init(sources: [Message], translations: [Language: TextColumn], _ languages: Languages) {
        var columns = translations
        columns[languages.source] = TextColumn(
            sources.map { Row(id: $0.id, state: .source, pattern: $0.source) })
        self.init(ids: sources.map(\.id), columns: columns, languages)
    }
}
