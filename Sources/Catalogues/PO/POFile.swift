import Guidance

/// A PO file: its entries in order, the header among them.
package struct POFile: Sendable {
    package var items: [Item]
    /// True when the file ends its lines as Windows does; `preserved` goes on doing so.
    package var usesCRLF = false
    /// Comment lines after the last entry, which belong to no message.
    package var trailer: [UInt8] = []

    package init(entries: [POEntry] = []) { items = entries.map { Item($0) } }

    package var header: POHeader? {
        items.first { $0.entry.isHeader }.map { POHeader($0.entry.translations.first ?? "") }
    }

    /// An entry that remembers the bytes it was read from.
    package struct Item: Sendable {
        package var entry: POEntry
        /// The line of its `msgid`, or nil for an entry that was not read from a file.
        package let line: Int?
        private let original: (entry: POEntry, bytes: [UInt8])?

        package init(_ entry: POEntry) { (self.entry, line, original) = (entry, nil, nil) }

        package init(read entry: POEntry, line: Int, bytes: [UInt8]) {
            (self.entry, self.line, original) = (entry, line, (entry, bytes))
        }

        /// The bytes it was read from, or nil once somebody has changed the entry.
        package var untouched: [UInt8]? {
            guard let original, original.entry == entry else { return nil }
            return original.bytes
        }
    }
}

/// One entry of a PO file: a message, its translations and the comments above it.
package struct POEntry: Hashable, Sendable {
    /// Translators' own comments (`#`), without the mark and the space after it.
    package var comments: [String] = []
    /// Comments from the source (`#.`): the English text and notes.
    package var extracted: [String] = []
    /// Where the message is used (`#:`).
    package var references: [String] = []
    /// Flags (`#,`) in the order read, those that gettext does not know included.
    package var flags: [String] = []
    package var previousContext: String?
    /// The source that the translation was made from, when it has changed since (`#| msgid`).
    package var previousID: String?
    package var previousPlural: String?
    package var context: String?
    package var id: String
    package var plural: String?
    /// One text, or one per plural form.
    package var translations: [String]
    /// Kept for its translation although nothing uses the message any more (`#~`).
    package var isObsolete = false

    package init(context: String? = nil, id: String, translations: [String] = [""]) {
        (self.context, self.id, self.translations) = (context, id, translations)
    }

    package var isHeader: Bool { context == nil && id.isEmpty && !isObsolete }

    /// Judged, as gettext does, by the first plural form.
    package var isTranslated: Bool { translations.first?.isEmpty == false }

    /// Whether there is something in it to be read.
    package var hasText: Bool { !BlankText.isBlank(translations.first ?? "") }

    package var isFuzzy: Bool {
        get { flags.contains("fuzzy") }
        set {
            guard newValue != isFuzzy else { return }
            if newValue { flags.insert("fuzzy", at: 0) } else { flags.removeAll { $0 == "fuzzy" } }
        }
    }

    package mutating func forgetPrevious() {
        (previousContext, previousID, previousPlural) = (nil, nil, nil)
    }
}

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
