import Guidance

/// Texts in which there is nothing to see, and texts that say nothing.
package enum BlankText {
    /// Whether a text has no character that leaves ink: only spaces, controls, marks that belong on
    /// a letter, and letters and signs that are drawn as nothing.
    package static func isBlank(_ text: String) -> Bool {
        !text.unicodeScalars.contains(where: isVisible)
    }

    /// Whether there is more in a pattern than punctuation; names of placeholders count.
    static func hasWords(_ pattern: String) -> Bool {
        pattern.unicodeScalars.contains { isVisible($0) && !isPunctuation($0) }
    }

    /// - Returns: a problem when the pattern, or a branch that may be all there is of it, is blank.
    static func problems(in pattern: String, _ shape: MessageShape) -> [TextProblem] {
        let sentence = (shape.texts.first ?? "").unicodeScalars
        let isBare =
            !shape.choices.isEmpty
            && !sentence.contains { $0 != MessageShape.gap && isVisible($0) }
        let hasBlankBranch = isBare && shape.texts.dropFirst().contains(where: isBlank)
        guard isBlank(pattern) || hasBlankBranch else { return [] }
        return [
            TextProblem(
                "blank-text", .error,
                hasBlankBranch
                    ? "in one branch there is nothing to see"
                    : "the text is empty, or has only spaces and characters that cannot be seen",
                fix: "write the text, or leave it out altogether")
        ]
    }

    /// - Returns: a problem when the Japanese has words and the translation none.
    static func problems(source: String, translation: String) -> [TextProblem] {
        guard !hasWords(translation), !isBlank(translation), hasWords(source) else { return [] }
        return [
            TextProblem(
                "no-words", .error, "the text is only punctuation, the Japanese is not",
                fix: "translate it, or leave msgstr empty")
        ]
    }

    static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
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
