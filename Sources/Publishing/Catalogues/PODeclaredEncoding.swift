/// The encoding a PO file says it is written in, found before anything is decoded.
struct PODeclaredEncoding {
    let name: String
    let line: Int

    /// Nil when the file's first lines declare nothing.
    init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            (name, line) = ("UTF-16", 1)
            return
        }
        // The header comes first; comments above it are seldom longer than this.
        let file = bytes.span
        let end = min(file.count, 16 * 1024)
        var (start, index) = (0, 0)
        while start < end {
            let lineEnd = file.firstPlace(of: 0x0A, in: start..<end) ?? end
            let line = start..<lineEnd
            (start, index) = (lineEnd + 1, index + 1)
            if file.starts(with: Self.usual, in: line) {
                (name, self.line) = ("utf-8", index)
                return
            }
            guard
                file.starts(with: "\"Content-Type:", in: line)
                    || file.starts(with: "msgstr \"Content-Type:", in: line)
            else { continue }
            let text = String(decoding: bytes[line], as: UTF8.self)
            let value = text.replacing("msgstr ", with: "").dropFirst()
                .prefix { $0 != "\\" && $0 != "\"" }
            guard let charset = POHeader(String(value)).charset else { return nil }
            (name, self.line) = (charset, index)
            return
        }
        return nil
    }

    /// As nearly every file says it.
    private static let usual = #""Content-Type: text/plain; charset=UTF-8\n""#

    /// True for UTF-8, what is contained in it, and the word that stands in unfilled templates.
    var isUTF8: Bool { ["utf-8", "utf8", "us-ascii", "ascii", "charset"].contains(name) }
}
