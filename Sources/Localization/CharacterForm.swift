import CICU

/// What single characters stand for, for checks.
package enum CharacterForm {
    /// What the character stands for, in small letters: `a` for `Ⓐ`, `5日` for `㏤`, `tel` for `℡`;
    /// nothing for what is not drawn (Unicode's NFKC_Casefold).
    package static func plain(_ scalar: Unicode.Scalar) -> String {
        let text = String(Character(scalar))
        return unsafe ICUText.take(cicu_compatibility_casefold(text, text.utf8.count)) ?? text
    }
}
