import Guidance

/// Small habits of writing, and texts much longer than their room.
enum StyleChecks {
    static func problems(
        source: SourceText, translation: MessageShape, language: Language
    ) -> [TextProblem] {
        guard source.shape != nil, let text = translation.texts.first else { return [] }
        return length(source, text) + spacing(text) + ending(source, text, language)
    }

    private static func length(_ source: SourceText, _ text: String) -> [TextProblem] {
        let widest = 3 * max(source.width, 20)
        // No character takes more room than it has bytes.
        guard text.utf8.count > widest, width(text) > widest else { return [] }
        return [
            TextProblem(
                "too-long", .warning, "the text is more than three times as long as the Japanese",
                fix: "check that it says no more than the Japanese, and shorten it")
        ]
    }

    /// The room a text takes, in halves of a square: Japanese characters take two.
    static func width(_ text: String) -> Int {
        text.reduce(0) { sum, character in
            guard let scalar = character.unicodeScalars.first else { return sum }
            switch scalar.value {
            case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF,
                0xFF00...0xFF60:
                return sum + 2
            default: return sum + 1
            }
        }
    }

    private static func spacing(_ text: String) -> [TextProblem] {
        if text.first?.isWhitespace == true || text.last?.isWhitespace == true {
            return [
                TextProblem(
                    "outer-space", .info, "the text begins or ends with a space",
                    fix: "delete the space")
            ]
        }
        guard text.utf8.span.firstPlace(of: "  ".utf8.span) != nil else { return [] }
        return [
            TextProblem(
                "double-space", .info, "the text has two spaces in a row", fix: "delete one of them"
            )
        ]
    }

    private static func ending(
        _ source: SourceText, _ text: String, _ language: Language
    ) -> [TextProblem] {
        // Thai ends no sentence with a mark.
        guard language != .thai, source.isSentence, let last = text.last, !ends.contains(last)
        else { return [] }
        return [
            TextProblem(
                "end-punctuation", .info, "the Japanese ends with a full stop, the text does not",
                fix: "end the sentence as your language does")
        ]
    }

    private static let ends = ".。!?！？।…:：)）」”\""
}

/// Texts that nobody would read, and that would take checks long to go through.
enum TooLong {
    private static let limit = 10_000

    static func isOne(_ text: String) -> Bool {
        // No text has more code points than bytes.
        text.utf8.count > limit && text.unicodeScalars.count > limit
    }

    static func problem(in text: String) -> TextProblem? {
        guard isOne(text) else { return nil }
        return TextProblem(
            "too-long", .error,
            "the text has more than \(limit) characters, and nothing else in it was checked",
            fix: "shorten it, or make several texts of it")
    }
}
