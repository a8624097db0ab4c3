/// Japanese in Latin letters, as people spell what they hear: `hokensho`, `hokenshou`, `hokensyō`.
enum RomajiSound {
    /// Marks a form as a sound, so that it never meets a word that is spelt the same.
    static let mark: Character = "\u{E001}"

    private static let romaji = Transliterator("Hiragana-Latin")

    /// The one spelling for all; `word` is in lower case, without marks.
    static func of(_ word: String) -> String {
        var text = word
        for (spelling, sound) in spellings where text.contains(spelling) {
            text = text.replacing(spelling, with: sound)
        }
        var result: [Character] = [mark]
        for character in text where character != result.last { result.append(character) }
        return String(result)
    }

    static func of(kana: String) -> String {
        of(TextFolding.withoutLatinMarks(romaji(TextFolding.normalized(kana))))
    }

    /// In this order; long vowels and doubled consonants are told apart nowhere.
    private static let spellings: [(String, String)] = [
        ("oh", "o"), ("ou", "o"), ("tch", "ch"), ("sy", "sh"), ("ty", "ch"), ("cy", "ch"),
        ("zy", "j"), ("jy", "j"), ("dy", "j"), ("shi", "si"), ("chi", "ti"), ("tsu", "tu"),
        ("ji", "zi"), ("fu", "hu"), ("dz", "z"), ("mb", "nb"), ("mp", "np"), ("l", "r"),
        ("v", "b"), ("ca", "ka"), ("co", "ko"), ("cu", "ku"), ("q", "k"), ("ei", "e"),
        ("si", "shi"), ("ti", "chi"), ("zi", "ji"),
    ]
}
