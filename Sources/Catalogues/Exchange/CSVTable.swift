/// Comma-separated values (RFC 4180) as spreadsheets write them: separated by commas, semicolons or
/// tabs, with lines ended in any way. Everything is decided on Unicode scalars: a mark that combines
/// with a quotation mark leaves it one.
package struct CSVTable {
    package struct Row {
        /// Counted from 1.
        package let line: Int
        package var fields: [String]
    }

    package let rows: [Row]

    /// The separators that spreadsheets use.
    static let separators: [Unicode.Scalar] = [",", ";", "\t"]

    /// - Throws: `ExchangeError` with the line of a quotation that never ends.
    package init(_ text: String, separator: Unicode.Scalar) throws(ExchangeError) {
        var parser = Parser(separator: separator)
        var scalars = text.unicodeScalars.makeIterator()
        var next = scalars.next()
        while let scalar = next {
            next = scalars.next()
            if parser.take(scalar, before: next) { next = scalars.next() }
        }
        rows = try parser.finish()
    }

    private struct Parser {
        let separator: Unicode.Scalar
        private var rows: [Row] = []
        private var row = Row(line: 1, fields: [])
        private var field = String.UnicodeScalarView()
        private var isQuoted = false
        /// The line of the last quotation mark that opened a field.
        private var opening = 1
        private var line = 1
        private var mistake: ExchangeError?

        init(separator: Unicode.Scalar) { self.separator = separator }

        /// - Returns: whether the next one belongs to this one and is done with.
        mutating func take(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
            let isPair = scalar == "\r" && next == "\n"
            if scalar == "\n" || scalar == "\r" && !isPair { line += 1 }
            if isQuoted {
                guard scalar == "\"" else {
                    field.append(scalar)
                    return false
                }
                if next == "\"" { field.append(scalar) } else { close(before: next) }
                return next == "\""
            }
            switch scalar {
            case "\"" where field.isEmpty: (isQuoted, opening) = (true, line)
            case separator: endField()
            case "\r" where isPair: break
            case "\n", "\r":
                endField()
                endRow()
            default: field.append(scalar)
            }
            return false
        }

        mutating func finish() throws(ExchangeError) -> [Row] {
            if isQuoted { mistake = mistake ?? unclosed }
            if let mistake { throw mistake }
            if !field.isEmpty || !row.fields.isEmpty {
                endField()
                endRow()
            }
            return rows
        }

        /// A quotation ends its field. One that ends in the middle of a text is not closed: the
        /// mark belongs to a later row, and the rows between would be part of the text.
        private mutating func close(before next: Unicode.Scalar?) {
            isQuoted = false
            if let next, ![separator, "\r", "\n"].contains(next) { mistake = mistake ?? unclosed }
        }

        private var unclosed: ExchangeError {
            ExchangeError(
                line: opening,
                message: "the quotation mark that opens here is not closed; nothing was taken")
        }

        private mutating func endField() {
            row.fields.append(String(field))
            field.removeAll()
        }

        private mutating func endRow() {
            rows.append(row)
            row = Row(line: line, fields: [])
        }
    }
}
