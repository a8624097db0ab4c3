import Guidance

/// Why an entry, though well written, cannot be used in its catalogue.
enum CatalogueMistake {
    case noID
    case duplicate(Message.ID)
    case wrongCatalogue(Message.ID, name: String)
    case plural(Message.ID)

    init?(_ entry: POEntry, catalogue name: String, known: [Message.ID: Int]) {
        guard let id = entry.context, !id.isEmpty else {
            self = .noID
            return
        }
        if known[id] != nil {
            self = .duplicate(id)
        } else if Message.catalogue(of: id) != name {
            self = .wrongCatalogue(id, name: name)
        } else if entry.plural != nil {
            self = .plural(id)
        } else {
            return nil
        }
    }

    func finding(path: String, line: Int?, first: Int?) -> Finding {
        let (code, message, fix) = text(first: first)
        return Finding(
            code: code, severity: .error, file: path, line: line, message: message, fix: fix)
    }

    private func text(first: Int?) -> (code: String, message: String, fix: String) {
        switch self {
        case .noID:
            (
                "no-id", "the entry has no msgctxt, so nobody knows which message it is",
                "put back the line msgctxt \"…\", or delete the entry and run locale sync"
            )
        case .duplicate(let id):
            (
                "duplicate-id",
                "\(id) is translated twice\(first.map { ", first in line \($0)" } ?? "")",
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
