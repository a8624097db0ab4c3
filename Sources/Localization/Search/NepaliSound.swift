/// Nepali in Latin letters: `praman patra`, `pramaan patra`, `parmanpatra`.
enum NepaliSound {
    static let mark: Character = "\u{E002}"
    static let consonantMark: Character = "\u{E003}"

    private static let latin = Transliterator("Devanagari-Latin")

    static func forms(ofDevanagari word: String) -> [Word.Form] {
        forms(ofLatin: TextFolding.withoutLatinMarks(latin(word)))
    }

    /// The sound, and its consonants where enough of them are left to mean something.
    static func forms(ofLatin word: String) -> [Word.Form] {
        let sound = sound(of: word)
        guard sound.count >= 2 else { return [] }
        let rest = sound.dropFirst().filter { !vowels.contains($0) }
        let consonants = String(sound.prefix(1)) + rest
        let whole = Word.Form("\(mark)\(sound)", .sound)
        return consonants.count >= 3
            ? [whole, Word.Form("\(consonantMark)\(consonants)", .consonants)] : [whole]
    }

    private static let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]
    private static let stops: Set<Unicode.Scalar> = ["b", "c", "d", "g", "j", "k", "p", "t", "s"]

    /// Without breathing, length and the `a` that is written but not spoken at the end.
    private static func sound(of word: String) -> String {
        let letters = word.lowercased().filter { $0.isLetter && $0.isASCII }
        var text = Array(letters.unicodeScalars)
        for (spelling, sound) in spellings { text.replace(spelling, with: sound) }
        var result = String.UnicodeScalarView()
        for scalar in text {
            if scalar == result.last { continue }
            if scalar == "h", let before = result.last, stops.contains(before) { continue }
            result.append(scalar)
        }
        if result.count > 2, result.last == "a" { result.removeLast() }
        return String(result)
    }

    /// In this order.
    private static let spellings: [([Unicode.Scalar], [Unicode.Scalar])] = [
        ("ee", "i"), ("oo", "u"), ("f", "p"), ("w", "b"), ("v", "b"), ("z", "j"), ("q", "k"),
        ("x", "ks"), ("mk", "nk"), ("ms", "ns"), ("mt", "nt"), ("md", "nd"),
    ].map { (Array($0.unicodeScalars), Array($1.unicodeScalars)) }
}
