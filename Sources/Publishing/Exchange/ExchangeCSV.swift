import Guidance

/// Units as comma-separated values (RFC 4180), for spreadsheets.
enum ExchangeCSV {
    static let columns = ["id", "source", "english", "target", "state", "base"]

    static func write(_ units: [ExchangeUnit]) -> String {
        let rows = units.map { unit in
            [
                unit.id, unit.source, unit.english ?? "", unit.target, unit.state.rawValue,
                unit.base.description,
            ]
        }
        return ([columns] + rows).map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func quoted(_ field: String) -> String {
        let text = SpreadsheetGuard.isNeeded(field) ? "'\(field)" : field
        guard text.unicodeScalars.contains(where: mustBeQuoted) else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            quoted.unicodeScalars.append(scalar)
            if scalar == "\"" { quoted += "\"" }
        }
        return quoted + "\""
    }

    /// What parts fields and rows, for one reader or another.
    private static func mustBeQuoted(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", ",", ";", "\t", "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
            true
        default: false
        }
    }

    static func unguarded(_ field: String) -> String {
        let scalars = field.unicodeScalars
        guard scalars.first == "'" else { return field }
        let rest = String(scalars.dropFirst())
        return SpreadsheetGuard.isNeeded(rest) ? rest : field
    }
}
