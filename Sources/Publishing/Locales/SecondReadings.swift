import Catalogues
import Guidance

/// `locales/<tag>/lqa.csv`: what second readings found.
enum SecondReadings {
    /// - Parameters:
    ///   - locales: the directory of translations.
    ///   - name: what findings call it.
    ///   - languages: the office's.
    /// - Returns: errors.
    static func findings(
        _ locales: String, named name: String, _ languages: Languages
    ) -> [Finding] {
        languages.all.flatMap { language in
            let place = "\(language.tag)/lqa.csv"
            return PlainFile.exists("\(locales)/\(place)")
                ? findings(in: "\(locales)/\(place)", shown: "\(name)/\(place)") : []
        }
    }

    /// The rows of one language that can be read; none where it has no file.
    static func rows(_ locales: String, _ language: Language) -> [SecondReading] {
        let path = "\(locales)/\(language.tag)/lqa.csv"
        guard let text = try? PlainFile.text(of: path, limit: LocaleTree.sizeLimit),
            let table = try? CSVTable(text, separator: ",")
        else { return [] }
        return table.rows.dropFirst().compactMap { SecondReading(fields: $0.fields) }
    }

    private static func findings(in path: String, shown: String) -> [Finding] {
        let text: String
        do throws(PlainFile.Refusal) {
            text = try PlainFile.text(of: path, limit: LocaleTree.sizeLimit)
        } catch {
            return [error.finding(shown)]
        }
        do throws(ExchangeError) {
            let rows = try CSVTable(text, separator: ",").rows
            // Files from before there was a column `source` have five.
            guard let heading = rows.first?.fields,
                [SecondReading.columns, SecondReading.columns.dropLast()].contains(heading)
            else {
                let columns = SecondReading.columns.joined(separator: ",")
                return [mistake(shown, 1, "the heading is not \(columns)")]
            }
            return rows.dropFirst().filter { $0.fields != [""] }.compactMap {
                mistake(in: $0, shown, columns: heading.count)
            }
        } catch {
            return [mistake(shown, error.line, "a quotation mark is not closed")]
        }
    }

    private static func mistake(in row: CSVTable.Row, _ file: String, columns: Int) -> Finding? {
        guard row.fields.count == columns else {
            return mistake(
                file, row.line, "the row has \(row.fields.count) fields, the heading \(columns)")
        }
        guard SecondReading(fields: row.fields) == nil else { return nil }
        let states = SecondReading.State.allCases.map(\.rawValue).joined(separator: ", ")
        return Finding(
            code: "lqa-csv", severity: .error, file: file, line: row.line,
            message: "\"\(row.fields[4])\" is no state of a finding", fix: "write one of \(states)")
    }

    private static func mistake(_ file: String, _ line: Int?, _ message: String) -> Finding {
        Finding(
            code: "lqa-csv", severity: .error, file: file, line: line, message: message,
            fix: "put a text with a comma in it into quotation marks; restore what was cut off")
    }
}
