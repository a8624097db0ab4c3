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

extension ExchangeCSV {
    /// The rows of a spreadsheet, in whatever order its columns stand; others are passed over.
    ///
    /// - Throws: `ExchangeError` for a file that is no table with the columns `id` and `target`.
    static func read(_ bytes: [UInt8]) throws(ExchangeError) -> [ReturnedUnit] {
        let text = try ImportedText.decoded(bytes)
        let table = try table(text)
        guard let heading = table.first else {
            throw ExchangeError(line: nil, message: "the file is empty")
        }
        let places = try places(in: heading)
        return table.dropFirst().filter { row in
            row.fields.contains { !BlankText.isBlank($0) }
        }.map { unit($0, places, width: heading.fields.count) }
    }

    /// The file by the separator with which its heading names the most columns.
    private static func table(_ text: String) throws(ExchangeError) -> [CSVTable.Row] {
        var text = text
        // Excel's own way to name the separator.
        if text.hasPrefix("sep="), let end = text.firstIndex(where: \.isNewline) {
            text = "\n" + text[text.index(after: end)...]
        }
        var best: (count: Int, rows: [CSVTable.Row])?
        var mistake: ExchangeError?
        for separator in CSVTable.separators {
            do throws(ExchangeError) {
                let rows = try CSVTable(text, separator: separator).rows.drop { $0.fields == [""] }
                let count = rows.first.map { names(in: $0).filter(columns.contains).count } ?? 0
                if count > best?.count ?? -1 { best = (count, Array(rows)) }
            } catch {
                mistake = mistake ?? error
            }
        }
        if let best, best.count > 0 || mistake == nil { return best.rows }
        throw mistake ?? ExchangeError(line: nil, message: "the file is empty")
    }

    private static func names(in heading: CSVTable.Row) -> [String] {
        heading.fields.map { unguarded($0).lowercased().filter { !$0.isWhitespace } }
    }

    /// The place of each column we know.
    private static func places(in heading: CSVTable.Row) throws(ExchangeError) -> [String: Int] {
        var places: [String: Int] = [:]
        for (place, name) in names(in: heading).enumerated() where columns.contains(name) {
            guard places[name] == nil else {
                throw ExchangeError(
                    line: heading.line, message: "the heading has the column \(name) twice")
            }
            places[name] = place
        }
        let missing = ["id", "target"].filter { places[$0] == nil }
        guard missing.isEmpty else {
            throw ExchangeError(
                line: heading.line,
                message: "the heading lacks \(missing.joined(separator: " and ")); it should be "
                    + columns.joined(separator: ",")
                    + ", separated by commas, semicolons or tabs")
        }
        return places
    }

    private static func unit(
        _ row: CSVTable.Row, _ places: [String: Int], width: Int
    ) -> ReturnedUnit {
        let field = { (name: String) -> String? in
            places[name].flatMap {
                row.fields.indices.contains($0) ? unguarded(row.fields[$0]) : nil
            }
        }
        var unit = ReturnedUnit(
            id: field("id") ?? "", line: row.line, source: field("source"),
            target: field("target") ?? "", base: field("base").flatMap { ExchangeBase($0) })
        let state = field("state").flatMap { TextState(rawValue: $0) }
        if let state, [.translated, .edited, .reviewed].contains(state) {
            unit.progress = .finished
            unit.isConfirmed = true
            unit.isApproved = state == .reviewed
        }
        if unit.id.isEmpty {
            unit.refusal = .init(
                "no-id", "the row has no id, so nobody knows which message it is",
                fix: "put the id back into the column id")
        } else if row.fields[min(width, row.fields.count)...].contains(where: { !$0.isEmpty }) {
            unit.refusal = .init(
                "csv-row", "the row has \(row.fields.count) fields, the heading \(width)",
                fix: "put a text with the separator in it into quotation marks")
        }
        return unit
    }
}

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
