import Localization

/// How analysed words are written into the index.
///
/// A word is its forms with `/` between them; a pair of characters begins with `+`; a space parts
/// words and a line break parts phrases. To FTS5 all of that is space between words.
enum IndexedText {
    /// Marks a form as a group of words that mean the same.
    static let groupMark: Character = "\u{E000}"

    static func group(_ number: Int) -> String { "\(groupMark)\(number)" }

    /// One phrase.
    /// - Parameters:
    ///   - words: its words.
    ///   - groups: for each word, the groups it belongs to.
    /// - Returns: the phrase as it stands in a field.
    static func phrase(_ words: [Word], groups: [[Int]]) -> String {
        var text = ""
        for (word, groups) in zip(words, groups) {
            if !text.isEmpty { text += " " }
            if let link = word.link {
                text += "+"
                text += link
                text += " "
            }
            text += word.spelling
            for form in word.others {
                text += "/"
                text += form.text
            }
            for group in groups {
                text += "/"
                text += IndexedText.group(group)
            }
            // The pair of a word of two is the word.
            for pair in word.pairs where pair != word.spelling {
                text += " +"
                text += pair
            }
        }
        return text
    }
}
