import Guidance
import TestSupport
import Testing

@testable import Catalogues

@Suite struct ExchangeFormatTests {
    private static func unit(
        _ id: String, _ source: String, _ english: String?, _ target: String, _ state: TextState
    ) -> ExchangeUnit {
        ExchangeUnit(
            id: id, language: .vietnamese, source: source, english: english, target: target,
            state: state)
    }

    private static let units = [
        unit("a.b.title", "「はい」を押す", "Press, \"yes\"", "Nhấn, \"có\"", .draft),
        unit(
            "a.b.text", "二行\nです", "Two\nlines & <more>", "Hai\ndòng & <nữa>", .translated),
        unit("a.c", "=1+1", "-x", "+y", .draft),
        unit("a.d", "{phone}に", "To {phone}", "", .missing),
        unit("a.e", "電話; 番号\t一", "Number", "Số; một\thai", .needsWork),
    ]

    private func read(_ format: ExchangeFormat, _ text: String) throws -> [ReturnedUnit] {
        try format.read(Array(text.utf8), from: .japanese, to: .vietnamese)
    }

    @Test(arguments: ExchangeFormat.allCases)
    func `what is written is read back the same`(format: ExchangeFormat) throws {
        let read = try read(format, format.write(Self.units, from: .japanese, to: .vietnamese))
        #expect(read.map(\.id) == Self.units.map(\.id))
        #expect(read.map(\.target) == Self.units.map(\.target))
        #expect(read.map(\.source) == Self.units.map { format == .pivot ? $0.english : $0.source })
        #expect(read.map(\.base) == Self.units.map(\.base))
        #expect(read.allSatisfy { $0.refusal == nil && $0.line != nil })
    }

    @Test func `a PO file says which texts wait`() throws {
        let text = ExchangeFormat.po.write(Self.units, from: .japanese, to: .vietnamese)
        #expect(text.contains("#, fuzzy\nmsgctxt \"a.e\""))
        #expect(try read(.po, text).map(\.progress).last == .unfinished)
    }

    @Test func `a pivot has no text without English`() throws {
        let units = [Self.unit("a.f", "文", nil, "câu", .draft)] + Self.units
        let read = try read(
            .pivot, ExchangeFormat.pivot.write(units, from: .japanese, to: .vietnamese))
        #expect(read.map(\.id) == Self.units.map(\.id))
    }

    @Test func `a spreadsheet takes no text for a formula`() {
        let csv = ExchangeFormat.csv.write(Self.units, from: .japanese, to: .vietnamese)
        #expect(csv.contains("'=1+1,'-x,'+y"))
    }

    @Test(
        arguments: [
            (ExchangeFormat.csv, "id,text\r\n", 1),
            (.csv, "id,source,english,target,state,base\r\n\"a,b,c,d,e,f\r\n", 2),
            (.csv, "id,target,id\r\na,b,c\r\n", 1),
            (.csv, "", nil), (.xliff, "", nil), (.po, "", nil),
            (.csv, "id,target\r\n", nil),
            (.xliff, "<xliff version=\"1.2\"><file><body><trans-unit id=\"a\">", 1),
            (.xliff, "<xliff version=\"1.2\"><file/></xliff>", nil),
            (
                .pivot,
                "msgid \"\"\nmsgstr \"Language: ne\\n\"\n\nmsgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n",
                1
            ),
            (.po, "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n", 2),
        ] as [(ExchangeFormat, String, Int?)])
    func `a file that cannot be used is refused at its line`(
        format: ExchangeFormat, text: String, line: Int?
    ) {
        #expect {
            _ = try format.read(Array(text.utf8), from: .japanese, to: .vietnamese)
        } throws: { error in
            (error as? ExchangeError).map { $0.line == line } ?? false
        }
    }

    @Test func `files are known by their endings`() {
        #expect(ExchangeFormat(path: "a/b.xlf") == .xliff)
        #expect(ExchangeFormat(path: "b.csv") == .csv)
        #expect(ExchangeFormat(path: "b.po") == .po)
        #expect(ExchangeFormat(path: "b.xlsx") == nil)
    }

    // MARK: CSV

    @Test(arguments: [
        "id;source;english;target;state;base\na.d;S;E;x, y;;\n",
        "id\ttarget\na.d\t\"x, y\"\n", "sep=;\r\nid;target\r\na.d;x, y\r\n",
        "\u{FEFF}target,id\r\"x, y\",a.d\r", "Target , ID,remark\n\"x, y\",a.d,\n,,\n\n",
        "\n\nid,target,base\n'a.d,\"x, y\"\n",
    ])
    func `a spreadsheet may be saved again by another program`(text: String) throws {
        let text = text.replacing("'a.d", with: "a.d")
        let units = try read(.csv, text)
        #expect(units.map(\.id) == ["a.d"])
        #expect(units.map(\.target) == ["x, y"])
        #expect(units.first?.base == nil && units.first?.refusal == nil)
    }

    @Test func `a table in UTF-16 is read`() throws {
        let text = "id\ttarget\na.d\tNhấn\n"
        for isBigEndian in [false, true] {
            let bytes = Array("\u{FEFF}\(text)".utf16).flatMap { unit in
                isBigEndian
                    ? [UInt8(unit >> 8), UInt8(unit & 0xFF)]
                    : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            }
            #expect(
                try ExchangeFormat.csv.read(bytes, from: .japanese, to: .vietnamese).map(\.target)
                    == ["Nhấn"])
            #expect(throws: ExchangeError.self) {
                _ = try ExchangeFormat.csv.read(
                    Array(bytes.dropFirst(2)), from: .japanese, to: .vietnamese)
            }
        }
        #expect(throws: ExchangeError.self) {
            _ = try ExchangeFormat.csv.read(
                Array("id,target\na.d,Se".utf8) + [0xF1, 0x61], from: .japanese, to: .vietnamese)
        }
    }

    @Test func `a mark that combines with a quotation mark leaves it one`() throws {
        let units = try read(.csv, "id,target\na.b,\"\u{301}x\"\na.c,y\n")
        #expect(units.map(\.id) == ["a.b", "a.c"])
    }

    @Test func `rows that do not fit are counted and refused`() throws {
        let units = try read(.csv, "id,target\na.b,x, y\n,z\na.c\n")
        #expect(units.map(\.refusal?.code) == ["csv-row", "no-id", nil])
        #expect(units.map(\.line) == [2, 3, 4])
        #expect(units.map(\.target) == ["x", "z", ""])
    }

    // MARK: PO

    @Test func `every entry of a PO file is counted`() throws {
        let units = try read(
            .po,
            #"""
            msgid "no id"
            msgstr "x"

            msgctxt "a.b"
            msgid "one"
            msgid_plural "many"
            msgstr[0] "x"
            msgstr[1] "y"

            msgctxt "a.c"
            msgid broken
            msgstr "x"

            #~ msgctxt "a.d"
            #~ msgid "old"
            #~ msgstr "x"

            #, fuzzy
            msgctxt "a.e"
            msgid "doubt"
            msgstr "x"
            """#)
        #expect(
            units.map(\.refusal?.code) == ["no-id", "plural-entry", "po-syntax", "obsolete", nil])
        #expect(units.last?.progress == .unfinished)
    }
}
