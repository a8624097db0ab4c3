/// What can be wrong with the writing of a PO file.
struct POMistake: Error {
    let code: String
    var severity = Finding.Severity.error
    let message: String
    let fix: String
    /// The index of the byte at fault in the file, or nil when the whole line is.
    var position: Int?

    static func encoding(_ name: String) -> Self {
        Self(
            code: "encoding", message: "the file is written in \(name), not in UTF-8",
            fix: "save it as UTF-8 and write charset=UTF-8 in its header")
    }

    static let byteOrderMark = Self(
        code: "byte-order-mark", severity: .warning,
        message: "the file begins with an invisible byte order mark",
        fix: "save it as UTF-8 without a byte order mark, or run locale format")

    static let tooMany = Self(
        code: "too-many-problems", message: "too many problems; the rest of the file is not read",
        fix: "mend the first ones; perhaps this is not a PO file")

    static let incomplete = Self(
        code: "po-syntax", message: "this entry has no msgstr",
        fix: "add a line msgstr \"\" after the msgid")

    static let tooLarge = Self(
        code: "too-large", message: "this entry is over \(POReader.entryLimit / 1024) KB",
        fix: "shorten it; a message is one paragraph")

    static func nul(at position: Int) -> Self {
        Self(
            code: "control-character", message: "the line contains a NUL byte",
            fix: "delete it; perhaps the file was damaged in copying", position: position)
    }

    static func notUTF8(at position: Int?) -> Self {
        Self(
            code: "encoding", message: "the text is not valid UTF-8",
            fix: "type the character again and save the file as UTF-8", position: position)
    }

    static func syntax(_ message: String, fix: String, at position: Int? = nil) -> Self {
        Self(code: "po-syntax", message: message, fix: fix, position: position)
    }
}
