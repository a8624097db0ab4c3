/// Japanese in Latin letters, as people spell what they hear: `hokensho`, `hokenshou`, `hokensyō`.
enum RomajiSound {
    /// Marks a form as a sound, so that it never meets a word that is spelt the same.
    static let mark: Character = "\u{E001}"

    private static let romaji = Transliterator("Hiragana-Latin")

    /// The one spelling for all; `word` is in lower case, without marks.
    static func of(_ word: String) -> String {
        var text = Array(word.unicodeScalars)
        for (spelling, sound) in spellings { text.replace(spelling, with: sound) }
        var result = String.UnicodeScalarView(mark.unicodeScalars)
        for scalar in text where scalar != result.last { result.append(scalar) }
        return String(result)
    }

    static func of(kana: String) -> String {
        of(TextFolding.withoutLatinMarks(romaji(TextFolding.normalized(kana))))
    }

    /// In this order; long vowels and doubled consonants make no difference.
    private static let spellings: [([Unicode.Scalar], [Unicode.Scalar])] = [
        ("oh", "o"), ("ou", "o"), ("tch", "ch"), ("sy", "sh"), ("ty", "ch"), ("cy", "ch"),
        ("zy", "j"), ("jy", "j"), ("dy", "j"), ("shi", "si"), ("chi", "ti"), ("tsu", "tu"),
        ("ji", "zi"), ("fu", "hu"), ("dz", "z"), ("mb", "nb"), ("mp", "np"), ("l", "r"),
        ("v", "b"), ("ca", "ka"), ("co", "ko"), ("cu", "ku"), ("q", "k"), ("ei", "e"),
        ("si", "shi"), ("ti", "chi"), ("zi", "ji"),
    ].map { (Array($0.unicodeScalars), Array($1.unicodeScalars)) }
}

extension [Unicode.Scalar] {
    /// Replaces `spelling`, which is not empty, wherever it stands, from left to right.
    mutating func replace(_ spelling: [Unicode.Scalar], with sound: [Unicode.Scalar]) {
        var start = 0
        while let found = self[start...].firstIndex(of: spelling[0]) {
            start = found + 1
            guard self[found...].starts(with: spelling) else { continue }
            replaceSubrange(found..<(found + spelling.count), with: sound)
            start = found + sound.count
        }
    }
}
