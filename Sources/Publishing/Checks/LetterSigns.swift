import Guidance

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
