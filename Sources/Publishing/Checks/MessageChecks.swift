import Guidance
import Localization

/// Everything that can be said about one translation beside its source.
package enum MessageChecks {
    /// The problems of a translation. An empty one has none: it is missing, not wrong.
    ///
    /// - Parameters:
    ///   - source: the Japanese pattern.
    ///   - translation: the translated pattern.
    ///   - language: the language it is in.
    ///   - optional: placeholders that a translation may use although the source does not.
    ///   - numbers: placeholders that stand for plain numbers.
    ///   - forbidden: terms of all languages that must not be used.
    /// - Returns: what a translator has to look at.
    package static func check(
        source: String, translation: String, language: Language, optional: Set<String> = [],
        numbers: Set<String> = [], forbidden: [ForbiddenTerm] = []
    ) -> [TextProblem] {
        check(
            source: SourceText(source), translation: translation, language: language,
            optional: optional, numbers: numbers,
            forbidden: forbidden.filter { $0.language == language })
    }

    /// The same with a source that was read before; `forbidden` has the terms of the language.
    static func check(
        source: SourceText, translation: String, language: Language, optional: Set<String>,
        numbers: Set<String>, forbidden: [ForbiddenTerm]
    ) -> [TextProblem] {
        if let problem = TooLong.problem(in: translation) { return [problem] }
        guard !translation.isEmpty else { return [] }
        var problems = CharacterChecks.problems(in: translation, language: language)
        problems += CompositionCheck.problems(in: translation)
        do throws(MessagePatternError) {
            let shape = try MessageShape(translation)
            problems += refusal(translation, shape)
            problems += BlankText.problems(in: translation, shape)
            problems += BlankText.problems(source: source.pattern, translation: translation)
            problems += PluralCheck.problems(in: shape, language: language, numbers: numbers)
            problems += LiteralChecks.problems(in: shape.texts, language: language)
            problems += LostCharacters.problems(source: source.pattern, translation: translation)
            problems += ForbiddenTerm.problems(in: shape.texts, forbidden: forbidden)
            if !source.isName {
                problems += ScriptChecks.problems(in: shape.texts, language: language)
            }
            problems += compare(source, translation, shape, language, optional)
        } catch {
            problems.append(invalid(error))
        }
        return problems
    }

    private static func compare(
        _ source: SourceText, _ translation: String, _ shape: MessageShape, _ language: Language,
        _ optional: Set<String>
    ) -> [TextProblem] {
        guard let japanese = source.shape else { return [] }
        if BlankText.isBlank(translation) { return [] }
        var problems = PlaceholderCheck.problems(
            source: japanese.arguments, translation: shape.arguments, optional: optional)
        problems += PlaceholderCheck.problems(source: japanese, translation: shape)
        problems += PlaceholderNeighbours.problems(
            source: source, translation: shape, language: language)
        problems += NumberCheck.problems(source: source, translation: shape, language: language)
        problems += HanFigures.problems(source: source, translation: shape, language: language)
        problems += FigureWords.problems(source: source, translation: shape, language: language)
        problems += LetterSigns.problems(source: source, translation: translation)
        problems += StyleChecks.problems(source: source, translation: shape, language: language)
        // Traditional Chinese shares words with Japanese: 英語. Kana are found by another check.
        if source.isJapanese, source.pattern == translation, language != .traditionalChinese {
            problems.append(
                TextProblem(
                    "same-as-source", .warning, "the translation is the Japanese text itself",
                    fix: "translate it, or leave msgstr empty"))
        }
        return problems
    }

    /// What ICU itself, which will format the text, says against it.
    static func refusal(_ pattern: String, _ shape: MessageShape) -> [TextProblem] {
        guard !shape.isPlain, let error = MessagePattern.errorOfICU(in: pattern) else { return [] }
        return [invalid(error)]
    }

    static func invalid(_ error: MessagePatternError) -> TextProblem {
        let place = error.column.map { "at character \($0): " } ?? ""
        return TextProblem("invalid-message-format", .error, place + error.message, fix: error.fix)
    }
}

/// A finding about one text, before anybody knows in which file the text stands.
package struct TextProblem: Hashable, Sendable {
    package let code: String
    package let severity: Finding.Severity
    package let message: String
    package let fix: String

    init(
        _ code: String, _ severity: Finding.Severity = .error, _ message: String, fix: String
    ) {
        (self.code, self.severity, self.message, self.fix) = (code, severity, message, fix)
    }

    /// The finding, its message led by the message's id.
    package func finding(id: Message.ID, file: String, line: Int?) -> Finding {
        Finding(
            code: code, severity: severity, file: file, line: line, message: "\(id): \(message)",
            fix: fix)
    }
}
