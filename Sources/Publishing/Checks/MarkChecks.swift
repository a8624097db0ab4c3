import Guidance

/// Marks that pile up on a letter, strike it out, or stand on nothing: they cover what is written.
enum MarkChecks {
    /// - Returns: a problem for the first of them.
    static func problems(in text: String.UnicodeScalarView) -> [TextProblem] {
        var (base, count) = (Unicode.Scalar?.none, 0)
        var previous: Unicode.Scalar?
        for scalar in text {
            defer { previous = scalar }
            guard isMark(scalar) else {
                // Vowel signs that take room belong to the letter before them.
                let isVowelSign =
                    !PlainForm.isPlain(scalar) || isDevanagari(scalar)
                    ? scalar.properties.generalCategory == .spacingMark : false
                if !isVowelSign { (base, count) = (scalar, 0) }
                continue
            }
            count += 1
            let what =
                isCovering(scalar)
                ? "strikes out or encloses what is before it"
                : !(base.map(carriesMarks) ?? false)
                    ? "stands on no letter"
                    : count > limit(on: base)
                        ? "is one too many on its letter"
                        : previous == scalar ? "stands twice" : nil
            guard let what else { continue }
            return [
                TextProblem(
                    "combining-mark", .error,
                    "the mark \(CharacterChecks.name(scalar)) \(what)",
                    fix: "delete it, or type the word again")
            ]
        }
        return []
    }

    /// What real words have at most, and one more: two in Thai and in Vietnamese letters written
    /// apart, three in Devanagari.
    private static func limit(on base: Unicode.Scalar?) -> Int {
        base.map(isDevanagari) == true ? 4 : 3
    }

    private static func isDevanagari(_ scalar: Unicode.Scalar) -> Bool {
        (0x0900...0x097F).contains(scalar.value)
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x300, 0x1EA0...0x1EF9, 0x3041...0x3096, 0x30A1...0x30FF, 0x3400...0x9FFF,
            0xAC00...0xD7A3:
            return false
        default: break
        }
        // Selectors of forms and joiners of graphemes are told as characters that nobody sees.
        if scalar.properties.isDefaultIgnorableCodePoint { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return true
        default: return false
        }
    }

    private static func isCovering(_ mark: Unicode.Scalar) -> Bool {
        mark.properties.generalCategory == .enclosingMark
            || mark.properties.canonicalCombiningClass == .overlay
    }

    private static func carriesMarks(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            true
        default: false
        }
    }
}
