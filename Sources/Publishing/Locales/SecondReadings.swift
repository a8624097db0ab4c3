import Catalogues
import Guidance

/// `locales/<tag>/lqa.csv`: what second readings found. The program reads it only to see whether
/// people still can.
enum SecondReadings {
    private static let columns = ["id", "category", "severity", "finding", "state"]

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

    private static func findings(in path: String, shown: String) -> [Finding] {
        let text: String
        do throws(PlainFile.Refusal) {
            text = try PlainFile.text(of: path, limit: LocaleTree.sizeLimit)
        } catch {
            return [error.finding(shown)]
        }
        do throws(ExchangeError) {
            let rows = try CSVTable(text, separator: ",").rows
            guard rows.first?.fields == columns else {
                return [mistake(shown, 1, "the heading is not \(columns.joined(separator: ","))")]
            }
            return rows.dropFirst().filter { $0.fields.count != columns.count && $0.fields != [""] }
                .map {
                    mistake(
                        shown, $0.line,
                        "the row has \($0.fields.count) fields, the heading \(columns.count)")
                }
        } catch {
            return [mistake(shown, error.line, "a quotation mark is not closed")]
        }
    }

    private static func mistake(_ file: String, _ line: Int?, _ message: String) -> Finding {
        Finding(
            code: "lqa-csv", severity: .error, file: file, line: line, message: message,
            fix: "put a text with a comma in it into quotation marks; restore what was cut off")
    }
}
