import Guidance

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
