import Guidance
import Localization

/// Whether a reader learns what each Japanese label means, and always by the same words.
///
/// A screen's labels are not asked about: the page of the screen explains them, and a button is
/// pressed, not understood.
struct GlossChecks: Sendable {
    /// The meanings of labels in `facts.yaml`, by their placeholders.
    private let glosses: [String: [String: String]]

    init(_ facts: [Fact]) {
        let labels = facts.filter { if case .label = $0.value { true } else { false } }
        glosses = Dictionary(
            labels.map { ($0.id, $0.glosses ?? [:]) }, uniquingKeysWith: { first, _ in first })
    }

    /// Warnings about one translation.
    func problems(in translation: String, _ language: Language) -> [TextProblem] {
        guard translation.utf8.contains(UInt8(ascii: "{")),
            let pattern = try? MessagePattern(translation), pattern.isPlain
        else { return [] }
        return missing(in: pattern.parts, language) + different(in: pattern.parts, language)
    }

    private func missing(in parts: [MessagePattern.Part], _ language: Language) -> [TextProblem] {
        LabelGloss.unexplained(in: parts) { glosses[$0] != nil }.compactMap { place in
            guard case .placeholder(let name) = parts[place],
                glosses[name]?[language.tag] == nil
            else { return nil }
            return TextProblem(
                "label-without-gloss", .warning, "nothing says what {\(name)} means",
                fix: "write its meaning in brackets behind it, or under `glosses` in facts.yaml")
        }
    }

    private func different(in parts: [MessagePattern.Part], _ language: Language) -> [TextProblem] {
        parts.indices.compactMap { place in
            guard case .placeholder(let name) = parts[place],
                let gloss = glosses[name]?[language.tag],
                let given = LabelGloss.given(after: place, in: parts),
                !given.lowercased().contains(gloss.lowercased())
            else { return nil }
            return TextProblem(
                "label-gloss", .warning,
                "{\(name)} is “\(given)” here and “\(gloss)” in facts.yaml",
                fix: "delete the bracket: the meaning in facts.yaml is shown then")
        }
    }
}
