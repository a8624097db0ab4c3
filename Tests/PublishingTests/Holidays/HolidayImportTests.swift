import Foundation
import Guidance
import Testing

@testable import Publishing

@Suite struct HolidayImportTests {
    private static let heading = "国民の祝日・休日月日,国民の祝日・休日名称\r\n"

    /// The file as the law makes it for some years.
    private func file(_ years: ClosedRange<Int>) throws -> String {
        let first = try #require(CalendarDate(year: years.lowerBound, month: 1, day: 1))
        let last = try #require(CalendarDate(year: years.upperBound, month: 12, day: 31))
        return Self.heading
            + HolidayCalendar.computed.holidays(from: first, through: last).map {
                "\($0.date.year)/\($0.date.month)/\($0.date.day),\($0.name)\r\n"
            }.joined()
    }

    @Test func `the Cabinet Office's encoding and UTF-8 are read alike`() throws {
        let text = try file(2026...2027)
        let windows = try #require(text.data(using: .shiftJIS))
        let endless = String(text.dropLast())
        for data in [
            windows, Data(text.utf8), Data("\u{FEFF}\(text)".utf8), Data(endless.utf8),
            Data(text.replacing("\r\n", with: "\n").utf8),
        ] {
            let list = try HolidayImport([UInt8](data)).list
            #expect(list.holidays.first?.name == "元日")
            #expect(list.through.description == "2027-12-31")
            #expect(list.missing.isEmpty)
        }
    }

    @Test func `what is written is read back the same`() throws {
        let moved = try #require(CalendarDate("2027-07-19"))
        let list = try HolidayImport(
            Array(try file(2026...2027).replacing("2027/7/19,海の日\r\n", with: "").utf8),
            without: [moved]
        ).list
        let again = try HolidayList(csv: list.csv)
        #expect(again.holidays == list.holidays && again.through == list.through)
        #expect(again.without == [moved] && again.missing.isEmpty)
        let windows = try HolidayList(csv: list.csv.replacing("\n", with: "\r\n"))
        #expect(windows.holidays == list.holidays && windows.through == list.through)
    }

    @Test(
        arguments: [
            ("2027/2/11,建国記念の日", "2027/13/1,何か", 22),
            ("2027/2/11,建国記念の日", "2027/2/11", 22),
            ("2027/2/11,建国記念の日", "2027/2/11, ", 22),
            ("2027/2/11,建国記念の日", "2027/2/11,建国記念の日,休", 22),
            ("2027/2/11,建国記念の日", "2027/1/11,建国記念の日", 22),
            ("2027/2/11,建国記念の日", "2027/1/10,建国記念の日", 22),
            ("2027/2/11,建国記念の日", "2027/2/12,建国記念の日", 22),
            ("2027/2/11,建国記念の日\r\n", "", 22),
            ("2027/11/23,勤労感謝の日\r\n", "", 36),
            ("2027/11/23,勤労感謝の日\r\n", "2027/11/23,勤労感謝", 36),
            ("2026/1/1,元日\r\n", "", 2),
            ("2027/11/23", "2037/11/23", 36),
            ("国民の祝日・休日月日,国民の祝日・休日名称\r\n", "", 1),
            ("国民の祝日・休日月日,", "<p>国民の祝日,", 1),
        ])
    func `a list that cannot be right is refused at its line`(
        right: String, wrong: String, line: Int
    ) throws {
        let text = try file(2026...2027).replacing(right, with: wrong)
        #expect {
            _ = try HolidayImport(Array(text.utf8))
        } throws: { error in
            (error as? HolidayListError)?.line == line
        }
    }

    @Test func `a file cut off anywhere is refused, or whole`() throws {
        let text = try #require(try file(2026...2027).data(using: .shiftJIS))
        let bytes = [UInt8](text)
        // The end of a year's last line may be missing, or all years after it.
        let year = try #require(try file(2026...2026).data(using: .shiftJIS)).count
        let whole = [year, year - 1, year - 2, bytes.count - 1, bytes.count - 2]
        for length in 0..<bytes.count where !whole.contains(length) {
            #expect(throws: HolidayListError.self, "\(length) of \(bytes.count) bytes") {
                _ = try HolidayImport(Array(bytes[..<length]))
            }
        }
        for length in whole {
            let list = try HolidayImport(Array(bytes[..<length])).list
            #expect(list.through.year == (length <= year ? 2026 : 2027))
        }
    }

    @Test func `lines lost anywhere are refused`() throws {
        let lines = try file(2024...2027).split(separator: "\r\n")
        for place in lines.indices {
            for count in [1, 5, 17] where place + count <= lines.count {
                var rest = lines
                rest.removeSubrange(place..<(place + count))
                let isYear = rest == lines.filter { !$0.hasPrefix("2027/") }
                let bytes = Array(rest.joined(separator: "\r\n").utf8 + [0x0D, 0x0A])
                #expect(
                    (try? HolidayImport(bytes)) != nil ? isYear : true, "\(count) from \(place)")
            }
        }
    }

    @Test(arguments: [String.Encoding.utf16, .utf32])
    func `another encoding is refused`(encoding: String.Encoding) throws {
        let data = try #require(try file(2027...2027).data(using: encoding))
        #expect(throws: HolidayListError.self) { _ = try HolidayImport([UInt8](data)) }
    }

    @Test func `changes and departures from the law are told`() throws {
        let old = try HolidayImport(Array(try file(2026...2027).utf8)).list
        let moved = try #require(CalendarDate("2027-01-11"))
        let new = try HolidayImport(
            Array(
                try file(2026...2027).replacing("2027/1/11,成人の日", with: "2027/1/12,成人の日").utf8),
            without: [moved])
        #expect(new.changes(from: old) == ["- 2027-01-11 成人の日", "+ 2027-01-12 成人の日"])
        #expect(new.additions.map(\.date.description) == ["2027-01-12"])
    }
}
