import Foundation
import Guidance
import TestSupport
import Testing

@testable import Catalogues

/// What is handed to translators' tools, beside scalars that join with the signs of its format
/// (issue 15).
@Suite struct ExchangeEscapingTests {
    private func unit(_ text: String) -> ExchangeUnit {
        ExchangeUnit(
            id: "a.b", language: .vietnamese, source: text, english: text, target: text,
            state: .draft)
    }

    @Test(arguments: ["<", ">", "&", "\"", "'"])
    func `XLIFF is well-formed and reads back the same`(sign: String) throws {
        for text in HostileScalars.around(sign) + ["\(sign)b>", "]]>\(sign)"] {
            let xml = XLIFF.write([unit(text)], from: .japanese, to: .vietnamese)
            let read = try XLIFFReader.read(Array(xml.utf8), from: .japanese, to: .vietnamese)
            #expect(
                read.map { $0.source?.unicodeScalars.description } == [
                    text.unicodeScalars.description
                ])
            #expect(
                read.map(\.target.unicodeScalars.description) == [text.unicodeScalars.description])
        }
    }

    @Test func `what XML forbids is replaced`() throws {
        let text = "a\u{0}\u{8}\u{B}\u{1B}\u{FFFE}\u{FFFF}\tb\nc\rd\u{7F}"
        let xml = XLIFF.write([unit(text)], from: .japanese, to: .vietnamese)
        let read = try XLIFFReader.read(Array(xml.utf8), from: .japanese, to: .vietnamese)
        let replaced = "a" + String(repeating: "\u{FFFD}", count: 6) + "\tb\nc\rd\u{7F}"
        #expect(read.first?.target == replaced)
    }

    @Test(arguments: ["\"", ",", "\n", "\r", "\r\n"])
    func `CSV reads back the same`(sign: String) throws {
        for text in HostileScalars.around(sign) + ["\(sign),=1", " \(sign) "] {
            let csv = ExchangeCSV.write([unit(text)])
            let read = try ExchangeCSV.read(Array(csv.utf8))
            #expect(read.map { Array($0.target.unicodeScalars) } == [Array(text.unicodeScalars)])
        }
    }

    @Test(arguments: ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
    func `a spreadsheet takes nothing for a formula`(sign: String) throws {
        let isSpace = sign == "\t" || sign == "\r"
        let texts =
            HostileScalars.marks.map { "\(sign)\($0)1+1" } + ["\(sign)1"]
            + (isSpace
                ? []
                : HostileScalars.prepends.map { "\($0)\(sign)1+1" }
                    + [" \(sign)1", "\u{FEFF}\(sign)1", "\u{200B}\(sign)1", "\n\(sign)1"])
        for text in texts + texts.map({ "'" + $0 }) {
            let csv = ExchangeCSV.write([unit(text)])
            // The first byte of the field itself, behind a quotation mark or none.
            let field = csv.split(separator: "\r\n")[1].utf8.dropFirst("a.b,".utf8.count)
            #expect(
                field.drop { $0 == UInt8(ascii: "\"") }.first == UInt8(ascii: "'"),
                "\(text.debugDescription)")
            let read = try ExchangeCSV.read(Array(csv.utf8))
            #expect(read.map { Array($0.target.unicodeScalars) } == [Array(text.unicodeScalars)])
        }
    }

    @Test(arguments: ["'", "'a", "''", "a=b", "x\u{301}=", "1-2", "日本語", ""])
    func `any other field stands as it is`(text: String) throws {
        let csv = ExchangeCSV.write([unit(text)])
        #expect(csv.contains("\r\na.b,\(text),\(text),\(text),draft,"))
        #expect(try ExchangeCSV.read(Array(csv.utf8)).map(\.target) == [text])
    }

    @Test(arguments: ["\n", "\r", "\r\n"])
    func `a comment of a catalogue stays a comment`(end: String) throws {
        var entry = POEntry(context: "a.b", id: "源", translations: ["x"])
        entry.comments = ["theirs: one\(end)msgid \"evil\"\(end)"]
        entry.extracted = ["Japanese: \(end)msgstr \"evil\""]
        let file = POFile(entries: [POEntry(id: "", translations: ["Language: vi\n"]), entry])
        let text = POWriter.canonical(file)
        #expect(!text.utf8.contains(0x0D))
        for line in text.split(separator: "\n") where line.contains("evil") {
            #expect(line.hasPrefix("#"), "\(line)")
        }
        let read = POReader.read(Array(text.utf8), name: "x.po")
        #expect(read.file?.items.map(\.entry.id) == ["", "源"])
    }
}
