import Guidance
import Testing

@testable import Publishing

@Suite struct ExchangeFormatTests {
    private static let units = [
        ExchangeUnit(
            id: "a.b.title", source: "「はい」を押す", english: "Press, \"yes\"", target: "Nhấn, \"có\"",
            state: .draft),
        ExchangeUnit(
            id: "a.b.text", source: "二行\nです", english: "Two\nlines & <more>",
            target: "Hai\ndòng & <nữa>",
            state: .translated),
        ExchangeUnit(id: "a.c", source: "=1+1", english: "-x", target: "+y", state: .draft),
        ExchangeUnit(
            id: "a.d", source: "{phone}に", english: "To {phone}", target: "", state: .missing),
    ]

    @Test(arguments: ExchangeFormat.allCases)
    func `what is written is read back the same`(format: ExchangeFormat) throws {
        let text = format.write(Self.units, language: .vietnamese)
        let read = try format.read(Array(text.utf8))
        #expect(read.map(\.id) == Self.units.map(\.id))
        #expect(read.map(\.target) == Self.units.map(\.target))
        #expect(read.map(\.english) == Self.units.map(\.english))
        #expect(read.map(\.source) == Self.units.map(\.source))
        #expect(read.map(\.base) == Self.units.map(\.base))
    }

    @Test func `a spreadsheet takes no text for a formula`() {
        let csv = ExchangeFormat.csv.write(Self.units, language: .vietnamese)
        #expect(csv.contains("'=1+1,'-x,'+y"))
    }

    @Test(
        arguments: [
            (ExchangeFormat.csv, "id,text\r\n", 1),
            (.csv, "id,source,english,target,state,base\r\na,b\r\n", 2),
            (.csv, "id,source,english,target,state,base\r\n\"a,b,c,d,e,f\r\n", 2),
            (.xliff, "<xliff version=\"1.2\"><file><body><trans-unit id=\"a\">", 1),
            (.pivot, "msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n", 2),
        ] as [(ExchangeFormat, String, Int)])
    func `a damaged file is refused at its line`(format: ExchangeFormat, text: String, line: Int) {
        #expect {
            _ = try format.read(Array(text.utf8))
        } throws: { error in
            (error as? ExchangeError)?.line == line
        }
    }

    @Test(arguments: [
        "<!DOCTYPE x [<!ENTITY a \"b\">]><xliff version=\"1.2\"/>", "<xliff version=\"2.0\"/>",
        "<html/>",
    ])
    func `XML that is not what it should be is refused`(text: String) {
        #expect(throws: ExchangeError.self) {
            _ = try ExchangeFormat.xliff.read(Array(text.utf8))
        }
    }

    @Test func `files are known by their endings`() {
        #expect(ExchangeFormat(path: "a/b.xlf") == .xliff)
        #expect(ExchangeFormat(path: "b.csv") == .csv)
        #expect(ExchangeFormat(path: "b.po") == .pivot)
        #expect(ExchangeFormat(path: "b.xlsx") == nil)
    }
}
