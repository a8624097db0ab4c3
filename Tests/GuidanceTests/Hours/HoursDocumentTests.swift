import Foundation
import Guidance
import Testing

/// Every example of docs/hours.md.
@Suite struct HoursDocumentTests {
    private static let document =
        (try? String(
            contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .appending(path: "../../../docs/hours.md").standardized, encoding: .utf8)) ?? ""

    /// The rows of the tables whose first column has this heading, cell by cell.
    private static func rows(_ heading: String) -> [[String]] {
        var rows: [[String]] = []
        var isWithin = false
        for line in document.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("|") else {
                isWithin = false
                continue
            }
            let cells = line.replacing("\\|", with: "\u{1}").split(
                separator: "|", omittingEmptySubsequences: false
            ).dropFirst().dropLast().map {
                $0.trimmingCharacters(in: .whitespaces).replacing("\u{1}", with: "|")
            }
            if cells.first == heading { isWithin = true }
            if isWithin, cells.count == 3, cells[0].hasPrefix("`") { rows.append(cells) }
        }
        return rows
    }

    private static func expression(_ cell: String) -> String { String(cell.dropFirst().dropLast()) }

    @Test func `the page has its examples`() {
        #expect(Self.rows("hours").count >= 28)
        #expect(Self.rows("refused").count >= 15)
    }

    @Test(arguments: rows("hours"))
    func `an example means what it says`(row: [String]) throws {
        let hours = try OpeningHours(Self.expression(row[0]))
        let moments = row[2].components(separatedBy: "; ")
        #expect(!moments.isEmpty)
        for moment in moments {
            let words = moment.split(separator: " ")
            try #require(words.count == 3, "\(moment)")
            let at = try Instant(rfc3339: "\(words[0])T\(words[1]):00+09:00")
            #expect(
                hours.state(at: at, holidays: .computed).kind.rawValue == words[2],
                "\(row[0]) at \(moment)")
        }
    }

    @Test(arguments: rows("refused"))
    func `what it refuses is refused, and what it says to write is read`(row: [String]) throws {
        #expect(throws: OpeningHoursError.self) { try OpeningHours(Self.expression(row[0])) }
        if !row[2].isEmpty { _ = try OpeningHours(Self.expression(row[2])) }
    }
}
