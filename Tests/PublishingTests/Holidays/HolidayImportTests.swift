import Foundation
import Guidance
import Testing

@testable import Publishing

@Suite struct HolidayImportTests {
    private static let small = "国民の祝日・休日月日,国民の祝日・休日名称\r\n2027/1/1,元日\r\n2027/1/11,成人の日\r\n"

    @Test func `the Cabinet Office's encoding and UTF-8 are read alike`() throws {
        let windows = try #require(Self.small.data(using: .shiftJIS))
        let utf8 = Data(Self.small.utf8)
        let marked = Data("\u{FEFF}\(Self.small)".utf8)
        for data in [windows, utf8, marked] {
            let list = try HolidayImport([UInt8](data))
            #expect(list.calendar.official.map(\.name) == ["元日", "成人の日"])
            #expect(list.calendar.officialThrough.description == "2027-12-31")
        }
    }

    @Test func `what is written is read back the same`() throws {
        let list = try HolidayImport(Array(Self.small.utf8))
        let again = try HolidayCalendar(csv: list.csv)
        #expect(again.official == list.calendar.official)
        #expect(again.officialThrough == list.calendar.officialThrough)
    }

    @Test(arguments: [
        ("日,名\r\n2027/1/1,元日\r\n2027/13/1,何か\r\n", 3),
        ("日,名\r\n2027/1/11,成人の日\r\n2027/1/1,元日\r\n", 3),
        ("日,名\r\n2027/1/1\r\n", 2),
        ("日,名\r\n", 1),
    ])
    func `a list that cannot be right is refused at its line`(text: String, line: Int) {
        #expect {
            _ = try HolidayImport(Array(text.utf8))
        } throws: { error in
            (error as? HolidayListError)?.line == line
        }
    }

    @Test func `changes and departures from the law are told`() throws {
        let old = try HolidayImport(Array(Self.small.utf8)).calendar
        let new = try HolidayImport(
            Array(Self.small.replacing("2027/1/11,成人の日", with: "2027/1/12,成人の日").utf8))
        #expect(new.changes(from: old) == ["- 2027-01-11 成人の日", "+ 2027-01-12 成人の日"])
        #expect(
            new.differencesFromLaw.contains(
                "2027-01-12 is in the file but does not follow from the law"))
        #expect(
            new.differencesFromLaw.contains(
                "2027-01-11 follows from the law but is not in the file"))
    }
}
