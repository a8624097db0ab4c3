/// The fields of a PO file's header entry, in order.
package struct POHeader: Hashable, Sendable {
    package var fields: [Field]

    package struct Field: Hashable, Sendable {
        package let name: String
        package let value: String
    }

    package init(_ text: String) {
        fields = text.split(separator: "\n").map { line in
            let colon = line.firstIndex(of: ":") ?? line.endIndex
            let value = line[colon...].dropFirst().drop { $0 == " " }
            return Field(name: String(line[..<colon]), value: String(value))
        }
    }

    /// The header of a new catalogue. Without a date, so that nothing changes but by content.
    package init(language: String?) {
        let tag = language.map { [Field(name: "Language", value: $0)] } ?? []
        fields =
            tag + [
                Field(name: "MIME-Version", value: "1.0"),
                Field(name: "Content-Type", value: "text/plain; charset=UTF-8"),
                Field(name: "Content-Transfer-Encoding", value: "8bit"),
            ]
    }

    package subscript(name: String) -> String? {
        fields.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// The encoding named by `Content-Type`, in lower case.
    package var charset: String? {
        guard let parts = self["Content-Type"]?.lowercased().split(separator: ";") else {
            return nil
        }
        return parts.lazy.compactMap { part in
            let words = part.split(separator: "=", maxSplits: 1)
            guard words.count == 2, words[0].allSatisfy({ $0.isLetter || $0 == " " }),
                words[0].hasSuffix("charset")
            else { return nil }
            return String(words[1].filter { $0 != " " && $0 != "\"" })
        }.first
    }

    package var text: String {
        fields.map { "\($0.name): \($0.value)\n" }.joined()
    }

    /// Without the dates that editors write: they would change a file without its content changing.
    package var undated: POHeader {
        var header = self
        header.fields.removeAll { ["POT-Creation-Date", "PO-Revision-Date"].contains($0.name) }
        return header
    }
}
