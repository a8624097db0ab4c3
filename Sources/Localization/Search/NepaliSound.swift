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
    private static let stops: Set<Character> = ["b", "c", "d", "g", "j", "k", "p", "t", "s"]

    /// Without breathing, length and the `a` that is written but not spoken at the end.
    private static func sound(of word: String) -> String {
        var text = word.lowercased().filter { $0.isLetter && $0.isASCII }
        for (spelling, sound) in spellings where text.contains(spelling) {
            text = text.replacing(spelling, with: sound)
        }
        var result: [Character] = []
        for character in text {
            if character == result.last { continue }
            if character == "h", let before = result.last, stops.contains(before) { continue }
            result.append(character)
        }
        if result.count > 2, result.last == "a" { result.removeLast() }
        return String(result)
    }

    private static let spellings: [(String, String)] = [
        ("ee", "i"), ("oo", "u"), ("f", "p"), ("w", "b"), ("v", "b"), ("z", "j"), ("q", "k"),
        ("x", "ks"), ("mk", "nk"), ("ms", "ns"), ("mt", "nt"), ("md", "nd"),
    ]
}
