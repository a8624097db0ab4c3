import Guidance

/// Characters that nobody sees, and what some of them are good for.
enum HiddenScalars {
    /// Not drawn, wherever it stands: letters and signs that are fillers, variation selectors, joiners,
    /// controls of layout.
    static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == MessageShape.gap { return false }
        let properties = scalar.properties
        return properties.isDefaultIgnorableCodePoint || properties.generalCategory == .format
            || scalar.value == 0x2800 || scalar.value == 0x1D159
    }

    /// Not drawn, and of no use behind the character before it. Controls, marks of direction
    /// and what `mayBeMeant` have reports of their own, see `CharacterChecks`.
    static func isOutOfPlace(
        _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?
    ) -> Bool {
        !PlainForm.isPlain(scalar) && isUnseen(scalar) && !mayBeMeant(scalar)
            && !CharacterChecks.isControl(scalar) && !CharacterChecks.isBidi(scalar)
            && !isShaping(scalar, after: previous)
    }

    /// The first that is out of place.
    static func first(in text: String.UnicodeScalarView) -> Unicode.Scalar? {
        var previous: Unicode.Scalar?
        for scalar in text {
            if isOutOfPlace(scalar, after: previous) { return scalar }
            previous = scalar
        }
        return nil
    }

    /// Spaces of no width, joiners and soft hyphens, which come along with copied text.
    static func mayBeMeant(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x180E, 0x200B...0x200D, 0x2060: true
        default: false
        }
    }

    /// A selector of the form of an ideograph, or of the colours of a sign that has no figure.
    private static func isShaping(
        _ scalar: Unicode.Scalar, after base: Unicode.Scalar?
    ) -> Bool {
        guard let base else { return false }
        switch scalar.value {
        case 0xFE00...0xFE02, 0xE0100...0xE01EF: return base.properties.isIdeographic
        case 0xFE0E, 0xFE0F: return base.properties.isEmoji && !base.isASCII
        default: return false
        }
    }
}

extension BlankText {
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
}
