import Guidance
import Yams

/// Finds characters in a content file that nobody sees: they would end up in a page, or make a
/// line read otherwise than the parser reads it.
enum HiddenCharacters {
    /// The first one as a finding, or nil.
    static func finding(in text: String, file: String) -> Finding? {
        var (line, column) = (1, 0)
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            if scalar == "\n" {
                (line, column) = (line + 1, 0)
                continue
            }
            column += 1
            let isByteOrderMark = scalar == "\u{FEFF}" && line == 1 && column == 1
            guard isHidden(scalar, after: previous), !isByteOrderMark else { continue }
            return Finding(
                code: "hidden-character", severity: .error, file: file, line: line, column: column,
                message: "a character that cannot be seen, \(CharacterChecks.name(scalar))",
                fix: "delete it, or type the line again")
        }
        return nil
    }

    /// The values of a parsed file in which one stands by way of an escape: `"\u202E"`.
    static func findings(in root: Node, file: String) -> [Finding] {
        if let text = root.scalar {
            return finding(in: text.string, file: file).map { [at(text.mark, $0)] } ?? []
        }
        let parts =
            root.mapping.map { $0.flatMap { [$0.key, $0.value] } } ?? root.sequence.map(Array.init)
        return (parts ?? []).flatMap { findings(in: $0, file: file) }
    }

    private static func at(_ mark: Mark?, _ finding: Finding) -> Finding {
        Finding(
            code: finding.code, severity: finding.severity, file: finding.file, line: mark?.line,
            column: mark?.column, message: finding.message, fix: finding.fix)
    }

    private static func isHidden(
        _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?
    ) -> Bool {
        switch scalar {
        case "\t", "\r", " "..."~": false
        default:
            CharacterChecks.isControl(scalar) || CharacterChecks.isBidi(scalar)
                || HiddenScalars.isOutOfPlace(scalar, after: previous)
        }
    }
}
