import Guidance
import Localization

/// The translations of one catalogue into one language, as far as readers and checks need them.
package struct Catalogue: Sendable {
    package let language: Language
    /// The file's name without its ending: `opening-hours`.
    package let name: String
    /// The path for findings: `locales/vi/opening-hours.po`.
    package let path: String
    /// Entries in use, in the order of the file.
    package let translations: [Translation]
    /// The ids of `translations`.
    private let ids: ByteNumbers
    private let bytes: [UInt8]

    /// Takes the usable entries of a file; nil when its encoding is refused.
    ///
    /// - Parameters:
    ///   - bytes: the file's content.
    ///   - language: the language of the folder.
    ///   - name: the file's name without its ending.
    ///   - path: the path for findings.
    ///   - findings: receives what is wrong with the file and with entries that are left out.
    package init?(
        _ bytes: [UInt8], language: Language, name: String, path: String, findings: inout [Finding]
    ) {
        var reader = POReader(name: path)
        var entries = CatalogueEntries(of: bytes, catalogue: name, path: path)
        let isRead = reader.read(bytes) { entries.take($0) }
        findings += reader.findings
        guard isRead else { return nil }
        if entries.isEmpty, reader.findings.isEmpty {
            findings.append(
                Finding(
                    code: "empty-file", severity: .error, file: path,
                    message: "there is no entry in the file",
                    fix: "restore it, or delete it and run locale sync"))
        }
        findings += entries.findings
        findings += Self.languageMistake(entries.header ?? "", language, path)
        (self.language, self.name, self.path) = (language, name, path)
        (translations, ids, self.bytes) = (entries.translations, entries.ids, bytes)
    }

    package subscript(id: Message.ID) -> Translation? {
        ids.known(id.utf8.span).map { translations[$0] }
    }

    /// The file with all that belongs to its entries, to be changed and written.
    package var file: POFile { POReader.read(bytes, name: path).file ?? POFile() }

    private static func languageMistake(
        _ header: String, _ language: Language, _ path: String
    ) -> [Finding] {
        // As `locale sync` writes it.
        if header.hasPrefix("Language: \(language.tag)\n") { return [] }
        guard let tag = POHeader(header)["Language"], !tag.isEmpty,
            !language.isMeant(by: tag)
        else { return [] }
        return [
            Finding(
                code: "language-header", severity: .warning, file: path, line: 1,
                message: "the header says Language: \(tag), the folder says \(language.tag)",
                fix: "move the file to the right folder, or correct the header")
        ]
    }
}

/// The entries of one catalogue while they are read: those of use, and what is wrong with the others.
struct CatalogueEntries {
    private(set) var translations: [Catalogue.Translation] = []
    /// The ids of `translations`.
    private(set) var ids = ByteNumbers()
    /// The text of the header entry.
    private(set) var header: String?
    private(set) var findings: [Finding] = []
    /// No entry at all, of use or not.
    private(set) var isEmpty = true

    private let file: [UInt8]
    private let catalogue: String
    private let path: String

    /// - Parameters:
    ///   - file: the file's bytes.
    ///   - catalogue: its name.
    ///   - path: its path for findings.
    init(of file: [UInt8], catalogue: String, path: String) {
        (self.file, self.catalogue, self.path) = (file, catalogue, path)
    }

    mutating func take(_ draft: PODraft) {
        isEmpty = false
        if draft.isHeader {
            if header == nil { header = draft[.translation(0)]?.string(in: file) }
            return
        }
        guard !draft.isObsolete else { return }
        let id = draft[.context]?.bytes(in: file) ?? []
        let known = ids.known(id.span)
        if let mistake = CatalogueMistake(
            draft, id, catalogue: catalogue, first: known.map { translations[$0].line })
        {
            findings.append(mistake.finding(path: path, line: draft.line))
            return
        }
        _ = ids.number(of: id.span)
        translations.append(Catalogue.Translation(draft, id: id, in: file))
    }
}

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
