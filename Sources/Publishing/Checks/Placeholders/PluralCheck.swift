import Guidance
import Localization

/// A choice stands on a number that can be counted, and has only the branches that its language
/// distinguishes. Everything else would be shown to readers as it was typed.
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
            + shape.branches.compactMap { problem(in: $0, shape, language) }
    }

    /// A branch shows the number that is counted, once: others would say another number than it is.
    private static func problem(
        in branch: MessageShape.Branch, _ shape: MessageShape, _ language: Language
    ) -> TextProblem? {
        guard branch.kind != .select else { return nil }
        let shown = shape.gaps[branch.text].count { $0 == branch.argument }
        let mayBeWords = shown == 0 && says(branch, in: shape, language)
        guard shown != 1, !mayBeWords else { return nil }
        return TextProblem(
            "number-changed", .error,
            "a number differs: the branch “\(branch.selector)” of {\(branch.argument)} shows the number "
                + (shown == 0 ? "nowhere" : "\(shown) times"),
            fix: "write # once in every branch")
    }

    /// Whether a branch of exactly one number says that number, in figures or in words: “a day”.
    private static func says(
        _ branch: MessageShape.Branch, in shape: MessageShape, _ language: Language
    ) -> Bool {
        guard let number = onlyNumber(branch, language) else { return false }
        let text = shape.texts[branch.text]
        let figures = NumberToken.all(in: text)
        if figures.contains(where: { $0.readings != [String(number)] }) { return false }
        // “A day” and “no days” have no word for the number.
        if figures.isEmpty, number > 1 {
            return text.lowercased().contains(NumberFormatting.words(number, language))
        }
        return figures.count <= 1
    }

    private static func onlyNumber(
        _ branch: MessageShape.Branch, _ language: Language
    ) -> Int? {
        if isExact(branch.selector) {
            return Int(branch.selector.dropFirst()).flatMap { (0...99).contains($0) ? $0 : nil }
        }
        // In Filipino `one` has 2 and 3 as well; ordinal `one` has 21.
        let isOne = branch.selector == "one" && branch.kind == .plural && language != .filipino
        return isOne ? 1 : nil
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
            let known = PluralCategories.categories(
                of: language, isOrdinal: choice.kind == .selectordinal)
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
