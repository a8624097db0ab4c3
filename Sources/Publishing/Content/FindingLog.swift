import Guidance
import Yams

/// Collects what is wrong with the content files while they are read.
///
/// Reading goes on after a mistake, so that an editor sees all of them at once.
final class FindingLog {
    private(set) var findings: [Finding] = []

    /// True when something stands that must not be published.
    var hasErrors: Bool { errorCount > 0 }

    /// Equal before and after a part was read without an error.
    var errorCount: Int { findings.count { $0.severity == .error } }

    func add(_ new: [Finding]) { findings += new }

    func error(
        _ code: String, _ file: String, _ mark: Mark?, _ message: String, fix: String? = nil
    ) {
        add(code, .error, file, mark, message, fix)
    }

    func warning(
        _ code: String, _ file: String, _ mark: Mark?, _ message: String, fix: String? = nil
    ) {
        add(code, .warning, file, mark, message, fix)
    }

    private func add(
        _ code: String, _ severity: Finding.Severity, _ file: String, _ mark: Mark?,
        _ message: String, _ fix: String?
    ) {
        findings.append(
            Finding(
                code: code, severity: severity, file: file, line: mark?.line, column: mark?.column,
                message: message, fix: fix))
    }
}
