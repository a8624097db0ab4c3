import Guidance

/// Why an entry, though well written, cannot be used in its catalogue.
enum CatalogueMistake {
    case noID
    case duplicate(Message.ID, first: Int)
    case wrongCatalogue(Message.ID, name: String)
    case plural(Message.ID)

    /// - Parameters:
    ///   - draft: the entry.
    ///   - id: its id.
    ///   - name: of the catalogue it stands in.
    ///   - first: the line of an entry before it with the same id.
    init?(_ draft: PODraft, _ id: ArraySlice<UInt8>, catalogue name: String, first: Int?) {
        let text = { String(decoding: id, as: UTF8.self) }
        if id.isEmpty {
            self = .noID
        } else if let first {
            self = .duplicate(text(), first: first)
        } else if !Self.isOf(name, id.span) {
            self = .wrongCatalogue(text(), name: name)
        } else if draft[.plural] != nil {
            self = .plural(text())
        } else {
            return nil
        }
    }

    /// Whether the first part of an id is the catalogue's name.
    private static func isOf(_ name: String, _ id: Span<UInt8>) -> Bool {
        let length = name.utf8.count
        return id.starts(with: name, in: 0..<id.count)
            && (id.count == length || id[length] == UInt8(ascii: "."))
            && !name.utf8.contains(UInt8(ascii: "."))
    }

    func finding(path: String, line: Int) -> Finding {
        let (code, message, fix) = text
        return Finding(
            code: code, severity: .error, file: path, line: line, message: message, fix: fix)
    }

    private var text: (code: String, message: String, fix: String) {
        switch self {
        case .noID:
            (
                "no-id", "the entry has no msgctxt, so nobody knows which message it is",
                "put back the line msgctxt \"…\", or delete the entry and run locale sync"
            )
        case .duplicate(let id, let first):
            (
                "duplicate-id", "\(id) is translated twice, first in line \(first)",
                "keep the better entry and delete the other"
            )
        case .wrongCatalogue(let id, let name):
            (
                "wrong-catalogue", "\(id) does not belong in \(name).po",
                "move the entry to \(Message.catalogue(of: id)).po"
            )
        case .plural(let id):
            (
                "plural-entry", "\(id) uses msgid_plural",
                "write one msgstr with {count, plural, one {…} other {…}} inside"
            )
        }
    }
}
