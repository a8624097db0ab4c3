/// The parts of a page's texts, in the order in which they are written and compared.
enum PageField: Int, CaseIterable {
    case title
    /// Search words.
    case synonyms
    /// The page's Japanese.
    case label
    /// How that Japanese sounds.
    case key
    case body
}
