import Catalogues
import Guidance
import Testing

@Suite struct `Reading PO files` {
    @Test func `finds every part of an entry`() throws {
        let result = POText.read(
            #"""
            # note
            #. English: Lost
            #: content/guides/lost-card.yaml
            #, fuzzy, icu-format
            #| msgctxt "old.id"
            #| msgid "旧"
            msgctxt "lost-card.title"
            msgid ""
            "紛失\n"
            "です"
            msgstr "Lost \"card\""
            """#)
        let entry = try #require(result.file?.items.first?.entry)
        #expect(result.findings == [])
        #expect(entry.comments == ["note"])
        #expect(entry.extracted == ["English: Lost"])
        #expect(entry.references == ["content/guides/lost-card.yaml"])
        #expect(entry.flags == ["fuzzy", "icu-format"])
        #expect(entry.previousContext == "old.id")
        #expect(entry.previousID == "旧")
        #expect(entry.context == "lost-card.title")
        #expect(entry.id == "紛失\nです")
        #expect(entry.translations == ["Lost \"card\""])
    }

    struct Mistake: Sendable {
        let text: String
        let code: String
        let line: Int
        let column: Int?
    }

    @Test(arguments: [
        Mistake(text: "msgid \"a\nmsgstr \"b\"\n", code: "po-syntax", line: 1, column: 7),
        Mistake(text: "msgid \"a\"\nmsgstr \"b\\q\"\n", code: "po-syntax", line: 2, column: 10),
        Mistake(text: "msgid \"a\"\nmsgst \"b\"\n", code: "po-syntax", line: 2, column: 1),
        Mistake(text: "msgid \"a\"\n\n\n", code: "po-syntax", line: 1, column: nil),
        Mistake(text: "msgid \"a\" b\"\n", code: "po-syntax", line: 1, column: 11),
        Mistake(text: "\"lost\"\n", code: "po-syntax", line: 1, column: 1),
        Mistake(text: "msgstr \"b\"\n", code: "po-syntax", line: 1, column: 1),
        Mistake(text: "msgid \"a\"\n#~ msgstr \"b\"\n", code: "po-syntax", line: 2, column: nil),
        Mistake(
            text: "msgid \"a\"\nmsgctxt \"b\"\nmsgid \"c\"\n", code: "po-syntax", line: 1,
            column: nil
        ),
        Mistake(text: "msgid \"カー\\q\"\nmsgstr \"\"\n", code: "po-syntax", line: 1, column: 10),
        Mistake(
            text: "msgid \"a\"\nmsgstr \"b\u{0}\"\n", code: "control-character", line: 2, column: 10
        ),
        Mistake(text: "domain \"x\"\n", code: "po-syntax", line: 1, column: 1),
    ])
    func `names the line of a mistake`(mistake: Mistake) {
        let result = POText.read(mistake.text)
        #expect(result.findings.first?.code == mistake.code)
        #expect(result.findings.first?.line == mistake.line)
        #expect(result.findings.first?.column == mistake.column)
        #expect(result.hasErrors)
    }

    @Test(arguments: [
        "msgid \"bad\nmsgstr \"b\"", "msgid \"bad\"", "msgid \"bad\"\nmsgstr \"\\y\"\nmsgstr \"z\"",
        "# c\nmsgid bad\nmsgstr \"x\"",
    ])
    func `keeps the entries around a mistake`(bad: String) {
        let result = POText.read(
            "msgid \"one\"\nmsgstr \"1\"\n\n\(bad)\n\nmsgid \"two\"\nmsgstr \"2\"\n")
        #expect(result.file?.items.map(\.entry.id) == ["one", "two"])
        #expect(result.findings.count == 1)
    }

    @Test func `loses one entry to invalid UTF-8`() {
        var bytes = Array("msgid \"a\"\nmsgstr \"é".utf8)
        bytes += [0xE9] + Array("\"\n\nmsgid \"b\"\nmsgstr \"c\"\n".utf8)
        let result = POReader.read(bytes, name: "test.po")
        #expect(result.file?.items.map(\.entry.id) == ["b"])
        #expect(result.findings.map(\.code) == ["encoding"])
        #expect(result.findings.first?.line == 2)
        #expect(result.findings.first?.column == 10)
    }

    @Test func `loses one entry to a huge text`() {
        let huge = String(repeating: "あ", count: 2_000_000)
        let result = POText.read(
            "msgid \"a\"\nmsgstr \"\(huge)\"\n\nmsgid \"b\"\nmsgstr \"c\"\n")
        #expect(result.file?.items.map(\.entry.id) == ["b"])
        #expect(result.findings.map(\.code) == ["too-large"])
        #expect(result.findings.first?.line == 2)
    }

    @Test(
        arguments: [
            ("ISO-8859-1", [0xE9]), ("EUC-JP", [0xA4, 0xA2]), ("Shift_JIS", [0x82, 0xA0]),
        ] as [(String, [UInt8])])
    func `refuses other encodings, by the line that declares them`(name: String, text: [UInt8]) {
        var bytes = Array("msgid \"\"\nmsgstr \"\"\n\"Language: vi\\n\"\n".utf8)
        bytes += Array("\"Content-Type: text/plain; charset=\(name)\\n\"\n\n".utf8)
        bytes += Array("msgid \"a\"\nmsgstr \"".utf8) + text + Array("\"\n".utf8)
        let result = POReader.read(bytes, name: "test.po")
        #expect(result.file == nil)
        #expect(result.findings.map(\.code) == ["encoding"])
        #expect(result.findings.first?.line == 4)
    }

    @Test func `refuses UTF-16`() {
        let result = POReader.read([0xFF, 0xFE, 0x6D, 0x00], name: "test.po")
        #expect(result.file == nil)
        #expect(result.findings.map(\.code) == ["encoding"])
    }

    @Test func `drops a byte order mark with a warning`() {
        let result = POReader.read(
            [0xEF, 0xBB, 0xBF] + Array("msgid \"a\"\nmsgstr \"b\"\n".utf8), name: "test.po")
        #expect(result.file?.items.first?.entry.id == "a")
        #expect(result.findings.map(\.code) == ["byte-order-mark"])
        #expect(!result.hasErrors)
    }

    @Test func `reads the line ends of Windows`() {
        let result = POText.read(
            "msgid \"a\"\r\nmsgstr \"b\"\r\n\r\n# c\r\nmsgid \"d\"\r\nmsgstr \"\"\r\n")
        #expect(result.file?.items.map(\.entry.id) == ["a", "d"])
        #expect(result.file?.items.last?.entry.comments == ["c"])
        #expect(result.file?.usesCRLF == true)
    }

    @Test func `gives up on what is no PO file`() {
        let result = POText.read(String(repeating: "noise\n\n", count: 500))
        #expect(result.findings.count == 101)
        #expect(result.findings.last?.code == "too-many-problems")
    }

    @Test func `reads an empty file`() {
        #expect(POText.read("").file?.items.isEmpty == true)
        #expect(POText.read("").findings == [])
    }
}
