import Guidance

/// Units as comma-separated values (RFC 4180), for spreadsheets.
enum ExchangeCSV {
    private static let columns = ["id", "source", "english", "target", "state", "base"]

    static func write(_ units: [ExchangeUnit]) -> String {
        let rows = units.map { unit in
            [unit.id, unit.source, unit.english ?? "", unit.target, unit.state.rawValue, unit.base]
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

    static func read(_ bytes: [UInt8]) throws(ExchangeError) -> [ExchangeUnit] {
        guard var text = String(validating: bytes, as: UTF8.self) else {
            throw ExchangeError(line: nil, message: "the file is not UTF-8; save it as CSV UTF-8")
        }
        if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
        let rows = try fields(of: text)
        guard let head = rows.first?.fields, head.starts(with: columns) else {
            throw ExchangeError(
                line: 1, message: "the heading must be \(columns.joined(separator: ","))")
        }
        var units: [ExchangeUnit] = []
        for row in rows.dropFirst() where row.fields != [""] {
            guard row.fields.count >= columns.count else {
                throw ExchangeError(
                    line: row.line,
                    message: "the row has \(row.fields.count) fields instead of \(columns.count)")
            }
            let fields = row.fields.map(unguarded)
            units.append(
                ExchangeUnit(
                    id: fields[0], source: fields[1],
                    english: fields[2].isEmpty ? nil : fields[2], target: fields[3],
                    state: TextState(rawValue: fields[4]) ?? .missing, base: fields[5]))
        }
        return units
    }

    private static func unguarded(_ field: String) -> String {
        let scalars = field.unicodeScalars
        guard scalars.first == "'" else { return field }
        let rest = String(scalars.dropFirst())
        return SpreadsheetGuard.isNeeded(rest) ? rest : field
    }

    private struct Row {
        let line: Int
        var fields: [String]
    }

    private static func fields(of text: String) throws(ExchangeError) -> [Row] {
        var rows: [Row] = []
        var row = Row(line: 1, fields: [])
        var field = ""
        var isQuoted = false
        var line = 1
        // By scalars: a quotation mark and the mark behind it are one character.
        var scalars = text.unicodeScalars.makeIterator()
        var next = scalars.next()
        while let scalar = next {
            next = scalars.next()
            let isLineEnd = scalar == "\n" || scalar == "\r" && next != "\n"
            if isLineEnd { line += 1 }
            if isQuoted {
                if scalar != "\"" {
                    field.unicodeScalars.append(scalar)
                } else if next == "\"" {
                    field += "\""
                    next = scalars.next()
                } else {
                    isQuoted = false
                }
            } else if scalar == "\"" && field.isEmpty {
                isQuoted = true
            } else if scalar == "," {
                row.fields.append(field)
                field = ""
            } else if isLineEnd {
                row.fields.append(field)
                rows.append(row)
                (row, field) = (Row(line: line, fields: []), "")
            } else if scalar != "\r" {
                field.unicodeScalars.append(scalar)
            }
        }
        guard !isQuoted else {
            throw ExchangeError(line: row.line, message: "a quotation mark is not closed")
        }
        if !field.isEmpty || !row.fields.isEmpty {
            row.fields.append(field)
            rows.append(row)
        }
        return rows
    }
}
