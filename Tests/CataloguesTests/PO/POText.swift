import Catalogues

/// Shorthands for tests: PO text in, PO text out.
enum POText {
    static func read(_ text: String) -> POReader.Result {
        POReader.read(Array(text.utf8), name: "test.po")
    }

    static func file(_ text: String) -> POFile { read(text).file ?? POFile() }

    static func preserved(_ file: POFile) -> String {
        String(decoding: POWriter.preserved(file), as: UTF8.self)
    }
}
