import Guidance
import Localization
import Publishing

/// Texts in ICU MessageFormat, which translators write.
enum MessageInput: FuzzInput {
    static let name = "message"
    private static let formatter = MessageFormatter()

    static func take(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return }
        let problems = MessageChecks.check(source: "{a}枚", translation: text, language: .vietnamese)
        // Only what the checks let through is formatted.
        guard !problems.contains(where: { $0.severity == .error }) else { return }
        let result = formatter.format(
            text, language: .vietnamese, arguments: ["a": .number(2), "n": .number(1)])
        for problem in result.problems {
            if case .invalidPattern = problem {
                preconditionFailure("let through, and cannot be formatted")
            }
        }
    }
}
