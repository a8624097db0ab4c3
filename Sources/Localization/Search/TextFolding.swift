import CICU

/// What makes two ways of typing a word the same.
package enum TextFolding {
    /// NFKC with case folded (`ß` is `ss`, full width is half width), and katakana as hiragana.
    static func normalized(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        let folded = unsafe ICUText.take(cicu_compatibility_casefold(text, text.utf8.count)) ?? text
        return hiragana(folded)
    }

    /// The letters and digits of a text, normalized.
    static func letters(of text: String) -> String {
        let folded = normalized(text)
        if folded.utf8.allSatisfy(isLetterOrDigit) { return folded }
        return folded.filter { $0.isLetter || $0.isNumber }
    }

    /// How many scalars one becomes.
    static func length(of scalar: Unicode.Scalar) -> Int {
        scalar.isASCII ? 1 : max(1, normalized(String(scalar)).unicodeScalars.count)
    }

    /// In ASCII and lower case.
    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// Without the marks over and under Latin letters, for `đ`, `ł` and the like too.
    ///
    /// Marks of other scripts are letters in all but name: ガ is not カ, and Thai and Devanagari
    /// write their vowels with them.
    package static func withoutLatinMarks(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var result = String.UnicodeScalarView()
        var isLatin = false
        var changed = false
        for scalar in decomposed(text).unicodeScalars {
            if (0x300...0x36f).contains(scalar.value), isLatin {
                changed = true
                continue
            }
            isLatin = scalar.properties.isAlphabetic && isLatinLetter(scalar)
            if let plain = plainLetters[scalar] {
                result.append(contentsOf: plain.unicodeScalars)
                changed = true
            } else {
                result.append(scalar)
            }
        }
        return changed ? String(result) : text
    }

    /// The text in NFD.
    static func decomposed(_ text: String) -> String {
        unsafe ICUText.take(cicu_decompose(text, text.utf8.count)) ?? text
    }

    /// Latin letters that have no decomposition.
    private static let plainLetters: [Unicode.Scalar: String] = [
        "đ": "d", "ð": "d", "ł": "l", "ø": "o", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th",
        "ʻ": "", "ʼ": "", "’": "", "'": "",
    ]

    private static func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x250 || (0x1e00...0x1eff).contains(scalar.value)
    }

    private static func hiragana(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { isKatakana($0) }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let shifted = isKatakana(scalar) ? Unicode.Scalar(scalar.value - 0x60) : nil
            result.append(shifted ?? scalar)
        }
        return String(result)
    }

    private static func isKatakana(_ scalar: Unicode.Scalar) -> Bool {
        (0x30a1...0x30f6).contains(scalar.value)
    }
}
