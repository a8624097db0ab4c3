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
