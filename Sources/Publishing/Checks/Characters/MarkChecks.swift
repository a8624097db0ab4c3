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
        // Selectors of forms and joiners of graphemes are reported as invisible characters.
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

/// Traces of letters that a program could not save: Excel writes `?` for each of them into a CSV
/// file that is not UTF-8, others write U+FFFD.
enum LostCharacters {
    static func problems(source: String, translation: String) -> [TextProblem] {
        let signs = Signs(in: translation)
        let message: String
        if signs.hasReplacement {
            message = "the text has U+FFFD, which stands for a letter that was lost"
        } else if signs.longestRun >= 3 {
            message =
                "the text has \(signs.longestRun) question marks in a row, as a program writes "
                + "for letters that it cannot save"
        } else if signs.insideWords > Signs(in: source).insideWords {
            message =
                "question marks stand inside words, as a program writes for letters that it "
                + "cannot save"
        } else {
            return []
        }
        return [
            TextProblem(
                "lost-characters", .error, message,
                fix: "take the text from an earlier version; save spreadsheets as “CSV UTF-8”")
        ]
    }

    /// The question marks of a text.
    private struct Signs {
        private(set) var longestRun = 0
        private(set) var insideWords = 0
        private(set) var hasReplacement = false

        init(in text: String) {
            let scalars = Array(text.unicodeScalars)
            var run = 0
            for place in scalars.indices {
                if scalars[place] == "\u{FFFD}" { hasReplacement = true }
                run = scalars[place] == "?" ? run + 1 : 0
                longestRun = max(longestRun, run)
                if run > 0, Self.isInside(scalars, place) { insideWords += 1 }
            }
        }

        /// A question ends with its mark: what goes on behind it is a word with a gap. So is a small
        /// letter after the next space.
        private static func isInside(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
            if place > 0, scalars[place - 1] == "?" { return true }
            guard place + 1 < scalars.count else { return false }
            let next = scalars[place + 1]
            let isOfWord = next.properties.isAlphabetic || next.properties.numericType != nil
            if next == "?" || isOfWord { return true }
            guard next == " ", place + 2 < scalars.count else { return false }
            return scalars[place + 2].properties.isLowercase
        }
    }
}
