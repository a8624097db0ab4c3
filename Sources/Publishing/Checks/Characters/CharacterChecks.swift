import Foundation
import Guidance

/// Characters that do not belong in a text, seen or unseen.
enum CharacterChecks {
    static func problems(in pattern: String, language: Language) -> [TextProblem] {
        var problems: [TextProblem] = []
        let scalars = pattern.unicodeScalars
        if let scalar = scalars.first(where: isControl) {
            problems.append(
                TextProblem(
                    "control-character", .error,
                    "the text contains a character that cannot be shown, \(name(scalar))",
                    fix: "delete it, or type the line again"))
        }
        if let scalar = scalars.first(where: isBidi) {
            problems.append(
                TextProblem(
                    "bidi-character", .error,
                    "the text contains an invisible mark that turns the writing direction, \(name(scalar))",
                    fix: "delete it; none of our languages is written from right to left"))
        }
        if let scalar = zeroWidth(in: scalars, language) {
            problems.append(
                TextProblem(
                    "zero-width-space", .warning,
                    "the text contains an invisible character, \(name(scalar))",
                    fix: "delete it; only Thai may need a zero-width space"))
        }
        // A text of nothing else is reported as blank.
        let isBlank = BlankText.isBlank(pattern)
        if !isBlank, let scalar = HiddenScalars.first(in: scalars) {
            problems.append(
                TextProblem(
                    "invisible-character", .error,
                    "the text contains a character that nobody sees, \(name(scalar))",
                    fix: "delete it, or type the line again"))
        }
        if !isBlank { problems += MarkChecks.problems(in: scalars) }
        if language != .japanese, let scalar = scalars.first(where: isKana) {
            problems.append(
                TextProblem(
                    "kana-in-translation", .error,
                    "the translation contains Japanese letters (\(Character(scalar)))",
                    fix: "translate the word, or use the placeholder {label_…} for text on a screen"
                ))
        }
        return problems + MarkupCheck.problems(in: pattern)
    }

    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        if isPlainLetter(scalar) || scalar == "\n" { return false }
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate:
            return true
        default:
            return ["\u{FEFF}", "\u{FFFC}", "\u{FFFD}", "\u{FFF9}", "\u{FFFA}", "\u{FFFB}"]
                .contains(scalar)
                || (0xE0000...0xE007F).contains(scalar.value)
        }
    }

    /// What nearly every text is made of; no control character is among it.
    private static func isPlainLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xC0...0x17F, 0x0900...0x0977, 0x0E01...0x0E3A, 0x0E3F...0x0E5B,
            0x1EA0...0x1EF9, 0x3041...0x3096, 0x30A1...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
            true
        default: false
        }
    }

    static func isBidi(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: true
        default: false
        }
    }

    private static func zeroWidth(
        in text: String.UnicodeScalarView, _ language: Language
    ) -> Unicode.Scalar? {
        var previous: Unicode.Scalar = " "
        for scalar in text {
            defer { previous = scalar }
            if isPlainLetter(scalar) || !HiddenScalars.mayBeMeant(scalar) { continue }
            switch scalar.value {
            case 0x200B where language == .thai && (0x0E01...0x0E4F).contains(previous.value):
                continue
            // Joiners shape Devanagari.
            case 0x200C...0x200D
            where language == .nepali && (0x0900...0x097F).contains(previous.value):
                continue
            default: return scalar
            }
        }
        return nil
    }

    static func isKana(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF,
            0xFF66...0xFF9D:
            true
        default: false
        }
    }

    /// As Unicode writes it: U+202E.
    static func name(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

/// Letters and their marks are one character where Unicode has one (NFC). Search, sorting and old
/// fonts know only that form.
enum CompositionCheck {
    static func problems(in text: String) -> [TextProblem] {
        guard text.unicodeScalars.contains(where: { !isComposed($0) }),
            !text.utf8.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8)
        else { return [] }
        return [
            TextProblem(
                "not-composed", .warning,
                "letters and their marks are written apart (not in Unicode's form NFC)",
                fix: "type the letters again, or send the text through locale export and import")
        ]
    }

    /// Letters and signs that have this form, and no marks that could join others: where there are
    /// only these, nothing has to be composed.
    private static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x300, 0x0E01...0x0E37, 0x1EA0...0x1EF9, 0x2010...0x2027, 0x3001...0x3011,
            0x3041...0x3096, 0x30A1...0x30FC, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF5E:
            true
        default: false
        }
    }
}

/// Letters and figures in signs that are no letters: 🅰, ⓐ, 𝐀, playing cards. A reader makes words and
/// numbers of them; search and screen readers do not.
enum LetterSigns {
    /// - Returns: a problem when a translation has such a sign and its Japanese has not.
    static func problems(source: SourceText, translation: String) -> [TextProblem] {
        let sign = translation.unicodeScalars.first { scalar in
            isOne(scalar) && !source.pattern.unicodeScalars.contains(scalar)
        }
        guard let sign else { return [] }
        return [
            TextProblem(
                "letter-sign", .error,
                "the text has a sign in place of a letter or figure, \(CharacterChecks.name(sign))",
                fix: "type the letter or figure itself, if the Japanese has one")
        ]
    }

    private static func isOne(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20E3, 0x249C...0x24E9, 0x2680...0x2685, 0x1D400...0x1D7FF, 0x1F000...0x1F0FF,
            0x1F100...0x1F1FF, 0x1F51F, 0x1F550...0x1F567, 0xE0020...0xE007E:
            true
        default: false
        }
    }
}
