import Guidance
import Yams

/// What may not stand in a text that is shown or searched as it is: a label, a title, a search word.
enum LiteralText {
    static func findings(in text: String, _ key: String, file: String, mark: Mark?) -> [Finding] {
        let problems = MarkupCheck.problems(in: text) + MarkChecks.problems(in: text.unicodeScalars)
        return problems.map {
            Finding(
                code: $0.code, severity: $0.severity, file: file, line: mark?.line,
                column: mark?.column, message: "\(key): \($0.message)", fix: $0.fix)
        }
    }
}
