extension PODraft {
    /// The entry with all that belongs to it, as far as it is UTF-8.
    func entry(in file: [UInt8]) -> POEntry {
        func text(_ field: POField) -> String? { self[field]?.string(in: file) }
        var entry = POEntry(
            context: text(.context), id: text(.id) ?? "",
            translations: (0...).lazy.map { text(.translation($0)) }
                .prefix { $0 != nil }.compactMap(\.self))
        entry.comments = comments(.own).map { Self.comment(file[$0]) }
        entry.extracted = comments(.extracted).map { Self.comment(file[$0]) }
        entry.references = references(in: file)
        entry.flags = flags(in: file)
        entry.previousContext = text(.previousContext)
        entry.previousID = text(.previousID)
        entry.previousPlural = text(.previousPlural)
        entry.plural = text(.plural)
        entry.isObsolete = isObsolete
        return entry
    }

    /// The flags of all lines, each once.
    func flags(in file: [UInt8]) -> [String] {
        var flags: [String] = []
        for line in comments(.flags) {
            var words = file[line].split { $0 == 0x2C || $0 == 0x20 || $0 == 0x09 }
                .map { String(decoding: $0, as: UTF8.self) }[...]
            while let word = words.popFirst() {
                let flag = word == "range:" ? "range: \(words.popFirst() ?? "")" : word
                if !flags.contains(flag) { flags.append(flag) }
            }
        }
        return flags
    }

    private func references(in file: [UInt8]) -> [String] {
        var references: [String] = []
        for line in comments(.references) {
            for word in file[line].split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }) {
                let reference = String(decoding: word, as: UTF8.self)
                if !references.contains(reference) { references.append(reference) }
            }
        }
        return references
    }

    private static func comment(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.first == 0x20 ? bytes.dropFirst() : bytes, as: UTF8.self)
    }
}
