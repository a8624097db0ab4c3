import Guidance

/// What can be wrong with a Japanese source text by itself.
package enum SourceChecks {
    package static func check(_ source: String) -> [TextProblem] {
        let problems =
            CharacterChecks.problems(in: source, language: .japanese)
            + CompositionCheck.problems(in: source)
        do throws(MessageShape.Mistake) {
            let shape = try MessageShape(source)
            return problems + MessageChecks.refusal(source)
                + BlankText.problems(in: source, shape)
                + PluralCheck.problems(in: shape, language: .japanese)
                + LiteralChecks.problems(in: shape.texts, language: .japanese)
        } catch {
            return problems + [MessageChecks.invalid(error)]
        }
    }
}
