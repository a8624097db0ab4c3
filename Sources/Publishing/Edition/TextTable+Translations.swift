import Guidance

extension TextTable {
    /// The Japanese, and what there is of translations.
    init(sources: [Message.ID: String], translations: [Language: [Row]]) {
        self.init()
        add(sources.map { Row(id: $0, state: .source, pattern: $1) }, in: .japanese)
        for (language, rows) in translations { add(rows, in: language) }
    }
}
