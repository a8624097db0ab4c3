import Guidance

/// A choice stands on a number that can be counted, and has only the branches that its language tells
/// apart. Everything else would be shown to readers as it was typed.
enum PluralCheck {
    /// - Parameters:
    ///   - shape: the pattern.
    ///   - language: the language it is in.
    ///   - numbers: the placeholders that stand for plain numbers.
    /// - Returns: what is wrong with its choices.
    static func problems(
        in shape: MessageShape, language: Language, numbers: Set<String>
    ) -> [TextProblem] {
        shape.choices.compactMap { uncountable($0, numbers) } + categories(in: shape, language)
    }

    private static func uncountable(
        _ choice: MessageShape.Choice, _ numbers: Set<String>
    ) -> TextProblem? {
        if choice.kind == .select {
            return TextProblem(
                "uncountable", .error,
                "{\(choice.argument), select, …} chooses by a word; no value has one",
                fix: "write a sentence that fits every value")
        }
        guard !numbers.contains(choice.argument) else { return nil }
        return TextProblem(
            "uncountable", .error,
            "{\(choice.argument), \(choice.kind.rawValue), …} counts something that is no plain number",
            fix: "write {\(choice.argument)} alone; only facts of the kind `number` can be counted")
    }

    private static func categories(
        in shape: MessageShape, _ language: Language
    ) -> [TextProblem] {
        shape.choices.compactMap { choice in
            guard choice.kind != .select else { return nil }
            let known = PluralNames.names(choice.kind, language)
            let strange = choice.selectors.filter { !known.contains($0) && !isExact($0) }
            guard !strange.isEmpty else { return nil }
            return TextProblem(
                "plural-category", .error,
                "{\(choice.argument)} has the branch “\(strange.joined(separator: "”, “"))”, which "
                    + "\(language.autonym) does not have",
                fix: "use \(known.joined(separator: ", ")), or an exact number such as =1")
        }
    }

    private static func isExact(_ selector: String) -> Bool {
        selector.hasPrefix("=") && Int(selector.dropFirst()) != nil
    }
}
