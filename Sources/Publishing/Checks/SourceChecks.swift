import Guidance
import Localization

/// What can be wrong with a source text by itself.
package enum SourceChecks {
    /// - Parameters:
    ///   - source: the pattern.
    ///   - language: the office's source language.
    ///   - numbers: the placeholders that stand for plain numbers.
    /// - Returns: what an editor has to look at.
    package static func check(
        _ source: String, in language: Language, numbers: Set<String> = []
    ) -> [TextProblem] {
        if let problem = TooLong.problem(in: source) { return [problem] }
        let problems =
            CharacterChecks.problems(in: source, language: language)
            + CompositionCheck.problems(in: source)
        do throws(MessagePatternError) {
            let shape = try MessageShape(source)
            return problems + MessageChecks.refusal(source, shape)
                + BlankText.problems(in: source, shape)
                + PluralCheck.problems(in: shape, language: language, numbers: numbers)
                + LiteralChecks.problems(in: shape.texts, language: language)
        } catch {
            return problems + [MessageChecks.invalid(error)]
        }
    }
}

/// What can be wrong with easy Japanese: its kanji have readings, and its numbers are those of the Japanese
/// it stands for.
struct EasyJapanese: Sendable {
    private let originals: [Message.ID: String]

    init(_ messages: [Message]) {
        let easy = Set(messages.compactMap { Self.original(of: $0.id) })
        originals = Dictionary(
            messages.filter { easy.contains($0.id) }.map { ($0.id, $0.source) }
        ) { $1 }
    }

    func problems(of message: Message) -> [TextProblem] {
        guard let id = Self.original(of: message.id) else { return [] }
        let readings = Furigana.problems(in: message.source)
        guard let original = originals[id], let shape = try? MessageShape(message.source)
        else { return readings }
        let source = SourceText(original)
        return readings
            + NumberCheck.problems(source: source, translation: shape, language: .japanese)
            + HanFigures.problems(source: source, translation: shape, language: .japanese)
            + LetterSigns.problems(source: source, translation: message.source)
    }

    private static func original(of id: Message.ID) -> Message.ID? {
        let prefix = "simple."
        return id.hasPrefix(prefix) ? String(id.dropFirst(prefix.utf8.count)) : nil
    }
}
