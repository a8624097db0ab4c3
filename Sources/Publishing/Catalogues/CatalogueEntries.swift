import Guidance
import Localization

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
