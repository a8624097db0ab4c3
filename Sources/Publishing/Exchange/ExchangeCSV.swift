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
        // A spreadsheet would take these for formulas.
        let text = "=+-@".contains(field.first ?? " ") ? "'\(field)" : field
        let isPlain = !text.contains { $0 == "\"" || $0 == "," || $0.isNewline }
        return isPlain ? text : "\"\(text.replacing("\"", with: "\"\""))\""
    }

    static func unguarded(_ field: String) -> String {
        guard field.hasPrefix("'"), let second = field.dropFirst().first, "=+-@".contains(second)
        else { return field }
        return String(field.dropFirst())
    }
}
