import Guidance

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
