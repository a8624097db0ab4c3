import Guidance

/// A choice by number has only the branches that its language tells apart.
enum PluralCheck {
    static func problems(in shape: MessageShape, language: Language) -> [TextProblem] {
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
