import Catalogues
import Foundation
import Testing

@Suite struct `Writing PO files` {
    @Test(arguments: POFixtures.pairs)
    func `writes the canonical form`(pair: POFixtures.Pair) {
        let result = POText.read(pair.input)
        #expect(result.findings == [])
        #expect(POWriter.canonical(POText.file(pair.input)) == pair.canonical)
    }

    @Test(arguments: POFixtures.pairs)
    func `leaves the canonical form alone`(pair: POFixtures.Pair) {
        #expect(POWriter.canonical(POText.file(pair.canonical)) == pair.canonical)
        #expect(POText.preserved(POText.file(pair.canonical)) == pair.canonical)
    }

    @Test(.enabled(if: Msgcat.isInstalled), arguments: POFixtures.pairs)
    func `agrees with msgcat`(pair: POFixtures.Pair) throws {
        #expect(try Msgcat.canonical(pair.input) == pair.canonical)
    }

    @Test func `keeps untouched entries byte for byte`() {
        let odd = "#odd   \n#, fuzzy,c-format\nmsgid \"a\" \"b\"\nmsgstr   \"c\"\n"
        let text = POFixtures.header + odd + "\nmsgid \"x\"\nmsgstr \"\"\n"
        var file = POText.file(text)
        #expect(POText.preserved(file) == text)
        file.items[2].entry.translations = ["y"]
        #expect(POText.preserved(file) == POFixtures.header + odd + "\nmsgid \"x\"\nmsgstr \"y\"\n")
    }

    @Test func `keeps the line ends of Windows in a file that has them`() {
        var file = POText.file("msgid \"a\"\r\nmsgstr \"b\"\r\n\r\nmsgid \"c\"\r\nmsgstr \"d\"\r\n")
        file.items[1].entry.translations = ["e"]
        #expect(
            POText.preserved(file)
                == "msgid \"a\"\r\nmsgstr \"b\"\r\n\r\nmsgid \"c\"\r\nmsgstr \"e\"\r\n")
        #expect(
            POWriter.canonical(file) == "msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"c\"\nmsgstr \"e\"\n")
    }

    @Test func `keeps comments after the last entry`() {
        let text = "msgid \"a\"\nmsgstr \"b\"\n\n# to do\n"
        #expect(POText.preserved(POText.file(text)) == text)
    }

    @Test func `wraps references after 79 bytes`() {
        var entry = POEntry(id: "a")
        entry.references = [String(repeating: "x", count: 70), "123456", "y"]
        let fits = "#: \(String(repeating: "x", count: 70))\n#: 123456 y\n"
        #expect(POWriter.canonical(entry) == fits + "msgid \"a\"\nmsgstr \"\"\n")
        entry.references[1] = "12345"
        let full = "#: \(String(repeating: "x", count: 70)) 12345\n#: y\n"
        #expect(POWriter.canonical(entry) == full + "msgid \"a\"\nmsgstr \"\"\n")
    }
}

/// gettext's own tool, where it is installed.
private enum Msgcat {
    static let path = "/usr/bin/msgcat"
    static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

    static func canonical(_ text: String) throws -> String {
        let input = FileManager.default.temporaryDirectory
            .appendingPathComponent("\(UUID().uuidString).po")
        try text.write(to: input, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: input) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = ["--no-wrap", input.path]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
