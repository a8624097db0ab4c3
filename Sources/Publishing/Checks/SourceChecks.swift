import Guidance

/// What can be wrong with a Japanese source text by itself.
package enum SourceChecks {
    /// - Parameters:
    ///   - source: the Japanese pattern.
    ///   - numbers: the placeholders that stand for plain numbers.
    /// - Returns: what an editor has to look at.
    package static func check(_ source: String, numbers: Set<String> = []) -> [TextProblem] {
        if let problem = TooLong.problem(in: source) { return [problem] }
        let problems =
            CharacterChecks.problems(in: source, language: .japanese)
            + CompositionCheck.problems(in: source)
        do throws(MessageShape.Mistake) {
            let shape = try MessageShape(source)
            return problems + MessageChecks.refusal(source)
                + BlankText.problems(in: source, shape)
                + PluralCheck.problems(in: shape, language: .japanese, numbers: numbers)
                + LiteralChecks.problems(in: shape.texts, language: .japanese)
        } catch {
            return problems + [MessageChecks.invalid(error)]
        }
    }
}
