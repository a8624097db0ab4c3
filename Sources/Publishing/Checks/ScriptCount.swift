import Guidance

/// How many letters of each script a text has.
struct ScriptCount {
    private(set) var latin = 0
    /// Latin letters without diacritics.
    private(set) var ascii = 0
    private(set) var han = 0
    private(set) var hangul = 0
    private(set) var thai = 0
    private(set) var devanagari = 0
    private(set) var cyrillicOrGreek = 0
    private(set) var asciiDigits = 0
    private(set) var nativeDigits = 0

    init(_ text: String) {
        for scalar in text.unicodeScalars { add(scalar) }
    }

    func letters(of language: Language) -> Int {
        switch language {
        case .japanese, .simplifiedChinese: han
        case .korean: hangul
        case .thai: thai
        case .nepali: devanagari
        default: latin
        }
    }

    /// The name of a script that has no business in the language. Latin and Han are everywhere:
    /// names, and Japanese terms in brackets.
    func foreign(to language: Language) -> String? {
        if cyrillicOrGreek > 0 { return "Cyrillic or Greek" }
        if hangul > 0, language != .korean { return "Korean" }
        if thai > 0, language != .thai { return "Thai" }
        if devanagari > 0, language != .nepali { return "Devanagari" }
        return nil
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x30...0x39: asciiDigits += 1
        case 0x41...0x5A, 0x61...0x7A:
            latin += 1
            ascii += 1
        // The signs of multiplication and division stand among the letters.
        case 0xD7, 0xF7: break
        case 0xC0...0x24F: latin += 1
        case 0x1E00...0x1EFF: latin += 1
        // Combining marks: text in decomposed form has diacritics too.
        case 0x300...0x36F: latin += 1
        case 0x370...0x52F where scalar.properties.isAlphabetic: cyrillicOrGreek += 1
        case 0x0966...0x096F, 0x0E50...0x0E59, 0x0660...0x0669, 0x06F0...0x06F9, 0xFF10...0xFF19:
            nativeDigits += 1
        case 0x0900...0x097F: devanagari += 1
        case 0x0E00...0x0E7F: thai += 1
        case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: hangul += 1
        case 0x3400...0x9FFF, 0xF900...0xFAFF: han += 1
        default: break
        }
    }
}
