import Guidance

/// Finds characters in a content file that nobody sees: they would end up in a page, or make a
/// line read otherwise than the parser reads it.
enum HiddenCharacters {
    /// The first one as a finding, or nil.
    static func finding(in text: String, file: String) -> Finding? {
        var (line, column) = (1, 0)
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                (line, column) = (line + 1, 0)
                continue
            }
            column += 1
            let isByteOrderMark = scalar == "\u{FEFF}" && line == 1 && column == 1
            guard isHidden(scalar), !isByteOrderMark else { continue }
            return Finding(
                code: "hidden-character", severity: .error, file: file, line: line, column: column,
                message: "a character that cannot be seen, \(CharacterChecks.name(scalar))",
                fix: "delete it, or type the line again")
        }
        return nil
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\t", "\r", " "..."~": false
        default: CharacterChecks.isControl(scalar) || CharacterChecks.isBidi(scalar)
        }
    }
}
