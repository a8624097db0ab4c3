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
        // A spreadsheet would take these for formulas.
        let text = "=+-@".contains(field.first ?? " ") ? "'\(field)" : field
        let isPlain = !text.contains { $0 == "\"" || $0 == "," || $0.isNewline }
        return isPlain ? text : "\"\(text.replacing("\"", with: "\"\""))\""
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
        guard field.hasPrefix("'"), let second = field.dropFirst().first, "=+-@".contains(second)
        else { return field }
        return String(field.dropFirst())
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
        var characters = text.makeIterator()
        var next = characters.next()
        while let character = next {
            next = characters.next()
            if character.isNewline { line += 1 }
            if isQuoted {
                if character != "\"" {
                    field.append(character)
                } else if next == "\"" {
                    field.append("\"")
                    next = characters.next()
                } else {
                    isQuoted = false
                }
            } else if character == "\"" && field.isEmpty {
                isQuoted = true
            } else if character == "," {
                row.fields.append(field)
                field = ""
            } else if character.isNewline {
                row.fields.append(field)
                rows.append(row)
                (row, field) = (Row(line: line, fields: []), "")
            } else {
                field.append(character)
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
