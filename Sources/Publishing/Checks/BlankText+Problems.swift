import Guidance

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
