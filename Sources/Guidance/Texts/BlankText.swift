/// Whether there is anything to see in a text, and whether it says anything.
package enum BlankText {
    /// Whether a text has no character that leaves ink: only spaces, controls, marks that belong on
    /// a letter, and letters and signs that are drawn as nothing.
    package static func isBlank(_ text: String) -> Bool {
        !text.unicodeScalars.contains(where: isVisible)
    }

    /// Whether there is more in a pattern than punctuation; names of placeholders count.
    package static func hasWords(_ pattern: String) -> Bool {
        pattern.unicodeScalars.contains { isVisible($0) && !isPunctuation($0) }
    }

    package static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        if (0x21...0x7E).contains(scalar.value) { return true }
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .surrogate,
            .privateUse, .unassigned, .nonspacingMark, .spacingMark, .enclosingMark:
            return false
        default:
            // Fillers of Hangul are letters, the empty Braille cell and note head are signs.
            return !scalar.properties.isDefaultIgnorableCodePoint && scalar.value != 0x2800
                && scalar.value != 0x1D159
        }
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .connectorPunctuation, .otherPunctuation:
            true
        default: false
        }
    }
}
