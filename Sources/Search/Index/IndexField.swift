/// One field of a page in the index.
struct IndexField: Sendable {
    /// As `IndexedText` describes it, for FTS5.
    let text: String
    /// The same as numbers of a vocabulary, without an end.
    let codes: [WordCode]

    init(text: String, codes: [WordCode]) { (self.text, self.codes) = (text, codes) }

    /// The phrases of all fields.
    init(joining fields: [IndexField]) {
        text = fields.map(\.text).joined(separator: "\n")
        codes = Array(fields.map(\.codes).joined(separator: [.endOfPhrase]))
    }
}
