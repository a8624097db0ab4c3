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
            Language(accepting: tag) != language
        else { return [] }
        return [
            Finding(
                code: "language-header", severity: .warning, file: path, line: 1,
                message: "the header says Language: \(tag), the folder says \(language.tag)",
                fix: "move the file to the right folder, or correct the header")
        ]
    }
}
