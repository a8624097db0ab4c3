/// Looks for terms in texts, the way readers compare them: a letter with its mark is the same letter
/// however it is encoded.
enum TermSearch {
    /// Where `term` stands in `text`.
    static func ranges(of term: String, in text: String) -> [Range<String.Index>] {
        mayStand(term, in: text) ? text.ranges(of: term) : []
    }

    /// Where no letter has a second encoding, the same text has the same bytes; that settles nearly
    /// all texts, many times faster.
    private static func mayStand(_ term: String, in text: String) -> Bool {
        stands(Array(term.utf8), in: text) || hasOtherEncodings(text) || hasOtherEncodings(term)
    }

    private static func stands(_ term: [UInt8], in text: String) -> Bool {
        guard let first = term.first else { return true }
        var rest = text.utf8[...]
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: term) { return true }
            rest = rest.dropFirst()
        }
        return false
    }

    /// Marks that Unicode may also put into one character with their letter, the letters of Hangul
    /// syllables, and characters that stand for others.
    private static func hasOtherEncodings(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0..<0x300: false
            case 0x300...0x36F, 0x1100...0x11FF, 0x2000...0x2001, 0x2126...0x212B, 0x3099...0x309A,
                0xF900...0xFAFF, 0x2F800...0x2FA1F:
                true
            case 0x3041...0x9FFF, 0xAC00...0xD7A3: false
            default: scalar.properties.canonicalCombiningClass != .notReordered
            }
        }
    }
}
