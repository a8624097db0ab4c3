import ContentStore

/// A page as fields of the index.
struct WrittenPage {
    let title, synonyms, label, key, body: IndexField

    var texts: SearchDocument.Texts {
        SearchDocument.Texts(
            title: title.text, synonyms: synonyms.text, body: body.text, label: label.text,
            key: key.text)
    }

    /// The items of all fields, in the order of `PageField`.
    var codes: [WordCode] {
        PageField.allCases.flatMap { self[$0].codes + [.endOfField] }
    }

    private subscript(field: PageField) -> IndexField {
        switch field {
        case .title: title
        case .synonyms: synonyms
        case .label: label
        case .key: key
        case .body: body
        }
    }
}
