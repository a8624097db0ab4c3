/// Why a template may not be used.
package struct TemplateProblem: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Code: String, Sendable {
        case invalidTemplate = "invalid-template"
        case unknownTemplate = "unknown-template"
        case templateCycle = "template-cycle"
        case templateTooLarge = "template-too-large"
        case missingTemplate = "missing-template"
        case unreadTemplate = "unread-template"
    }

    package let code: Code
    /// Its name, as other templates give it.
    package let template: String
    /// Counted from 1; nil when it is about the whole of it.
    package let line: Int?
    package let message: String
    package let fix: String

    package var description: String {
        "template \(template)\(line.map { ", line \($0)" } ?? ""): \(message) (\(fix))"
    }
}
