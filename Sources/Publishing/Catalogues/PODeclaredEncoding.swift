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
        var rest = bytes.prefix(16 * 1024)
        var index = 0
        while !rest.isEmpty {
            let bytes = rest.prefix { $0 != 0x0A }
            rest = rest.dropFirst(bytes.count + 1)
            index += 1
            guard bytes.first == 0x22 || bytes.first == 0x6D else { continue }
            let text = String(decoding: bytes, as: UTF8.self)
            guard text.hasPrefix("\"Content-Type:") || text.hasPrefix("msgstr \"Content-Type:")
            else { continue }
            let value = text.replacing("msgstr ", with: "").dropFirst()
                .prefix { $0 != "\\" && $0 != "\"" }
            guard let charset = POHeader(String(value)).charset else { return nil }
            (name, line) = (charset, index)
            return
        }
        return nil
    }

    /// True for UTF-8, what is contained in it, and the word that stands in unfilled templates.
    var isUTF8: Bool { ["utf-8", "utf8", "us-ascii", "ascii", "charset"].contains(name) }
}
