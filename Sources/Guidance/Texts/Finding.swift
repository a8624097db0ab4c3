/// One problem in what an author or translator wrote: where it is, what it is, how to fix it.
package struct Finding: Hashable, Codable, Sendable {
    package enum Severity: String, Codable, Sendable, CaseIterable, Comparable {
        /// Keeps the text from being published; never the rest of the site.
        case error
        case warning
        case info

        /// The worst first.
        package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .error: 0
            case .warning: 1
            case .info: 2
            }
        }
    }

    /// A stable name in kebab-case: `placeholder-mismatch`.
    package let code: String
    package let severity: Severity
    package let file: String
    package let line: Int?
    package let column: Int?
    package let message: String
    package let fix: String?

    package init(
        code: String, severity: Severity, file: String, line: Int? = nil, column: Int? = nil,
        message: String, fix: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.fix = fix
    }

    /// A file that an office may go without, and what it then goes without.
    package init(missing file: String, _ loss: String) {
        self.init(
            code: "missing-file", severity: .info, file: file,
            message: "\(file) is missing: \(loss)",
            fix: "restore it from an earlier version, or go without")
    }

    /// A workflow command that GitHub shows beside the line.
    package var annotation: String {
        let kind =
            switch severity {
            case .error: "error"
            case .warning: "warning"
            case .info: "notice"
            }
        let place = [
            "file=\(Self.property(file))", line.map { "line=\($0)" }, column.map { "col=\($0)" },
            "title=\(Self.property(code))",
        ].compactMap(\.self).joined(separator: ",")
        let text = message + (fix.map { " (\($0))" } ?? "")
        return "::\(kind) \(place)::\(Self.escaped(text, "%\r\n"))"
    }

    private static func property(_ text: String) -> String { escaped(text, "%\r\n:,") }

    /// As GitHub's runner reads it back. By bytes: a return and a line feed are one character.
    private static func escaped(_ text: String, _ signs: String) -> String {
        let bytes = text.utf8.flatMap { byte -> [UInt8] in
            guard signs.utf8.contains(byte) else { return [byte] }
            let digits = String(byte, radix: 16, uppercase: true)
            return Array((byte < 16 ? "%0" : "%").utf8) + digits.utf8
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same, but not keeping anything from being published.
    package var asWarning: Finding {
        Finding(
            code: code, severity: max(severity, .warning), file: file, line: line, column: column,
            message: message, fix: fix)
    }

    /// One line for a terminal: `locales/vi/ui.po:12: error: message [code] (fix)`.
    package var text: String {
        let place = [file, line.map(String.init), line == nil ? nil : column.map(String.init)]
        let advice = fix.map { " (\($0))" } ?? ""
        return VisibleText.line(
            place.compactMap(\.self).joined(separator: ":")
                + ": \(severity.rawValue): \(message) [\(code)]\(advice)")
    }
}

extension Finding: Comparable {
    /// In the order of a reader going through the files.
    package static func < (left: Finding, right: Finding) -> Bool {
        (left.file, left.line ?? 0, left.column ?? 0, left.severity, left.code, left.message)
            < (
                right.file, right.line ?? 0, right.column ?? 0, right.severity, right.code,
                right.message
            )
    }
}
