/// How analysed words are written into the index.
///
/// A word is its forms with `/` between them; a pair of characters begins with `+`; a space parts
/// words and a line break parts phrases. To FTS5 all of that is space between words.
enum IndexedText {
    /// Marks a form as a group of words that mean the same.
    static let groupMark: Character = "\u{E000}"

    static func group(_ number: Int) -> String { "\(groupMark)\(number)" }
}
