/// The texts of one entry by their field: so few that they are looked through one by one.
struct POValues {
    private var fields: [(field: POField, bytes: [UInt8])] = []

    subscript(field: POField) -> [UInt8]? { fields.first { $0.field == field }?.bytes }

    /// As text, or nil when one is not UTF-8.
    var texts: Texts? {
        var texts = Texts()
        texts.fields.reserveCapacity(fields.count)
        for (field, bytes) in fields {
            guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
            texts.fields.append((field, text))
        }
        return texts
    }

    /// Begins a field that there is not yet.
    mutating func open(_ field: POField) {
        if fields.isEmpty { fields.reserveCapacity(Self.usualCount) }
        fields.append((field, []))
    }

    /// `msgctxt`, `msgid` and `msgstr`; sometimes the `msgid` before.
    private static let usualCount = 4

    mutating func append(_ bytes: [UInt8], to field: POField) {
        guard let index = fields.firstIndex(where: { $0.field == field }) else { return }
        if fields[index].bytes.isEmpty {
            fields[index].bytes = bytes
        } else {
            fields[index].bytes += bytes
        }
    }

    struct Texts {
        fileprivate(set) var fields: [(field: POField, text: String)] = []

        subscript(field: POField) -> String? { fields.first { $0.field == field }?.text }
    }
}
