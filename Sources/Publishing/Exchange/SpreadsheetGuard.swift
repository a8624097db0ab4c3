/// Fields that a spreadsheet would take for formulas, and that stand behind an apostrophe for that.
///
/// The signs are those of OWASP's advice on CSV injection, with their forms in full width, which
/// Japanese spreadsheets read alike. What a program may skip before them is skipped here.
enum SpreadsheetGuard {
    /// Also for a field of which an apostrophe would be taken for the guard.
    static func isNeeded(_ field: String) -> Bool {
        let scalars = field.unicodeScalars.drop { $0 == "'" }
        if scalars.first == "\t" || scalars.first == "\r" { return true }
        // A sign counts with whatever is joined to it: fonts may show nothing else.
        return Substring(scalars.drop(while: isSkipped)).first?
            .unicodeScalars.contains(where: signs.contains) ?? false
    }

    private static let signs: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "−",
    ]

    /// Spaces, and what is not seen.
    private static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: return true
        default: return properties.isDefaultIgnorableCodePoint
        }
    }
}
