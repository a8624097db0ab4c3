import Guidance

/// The translations of one catalogue into one language, by message id.
package struct Catalogue: Sendable {
    package let language: Language
    /// The file's name without its ending: `lost-card`.
    package let name: String
    /// The path for findings: `locales/vi/lost-card.po`.
    package let path: String
    package let file: POFile
    /// Entries in use, in the order of the file.
    package let translations: [Translation]
    private let places: [Message.ID: Int]

    /// One translated message as it stands in the file; shared, because an entry has many parts.
    package final class Translation: Sendable, Identifiable {
        package let id: Message.ID
        package let entry: POEntry
        package let line: Int?

        init(id: Message.ID, entry: POEntry, line: Int?) {
            (self.id, self.entry, self.line) = (id, entry, line)
        }

        /// The Japanese that the entry carries, which may be older than the content's.
        package var source: String { entry.id }
        package var text: String { entry.translations.first ?? "" }
    }

    package subscript(id: Message.ID) -> Translation? { places[id].map { translations[$0] } }

    /// Takes the usable entries of a file; `findings` names the others.
    ///
    /// - Parameters:
    ///   - file: what was read.
    ///   - language: the language of the folder.
    ///   - name: the file's name without its ending.
    ///   - path: the path for findings.
    ///   - findings: receives what is wrong with entries that are left out.
    package init(
        file: POFile, language: Language, name: String, path: String, findings: inout [Finding]
    ) {
        var translations: [Translation] = []
        var places = [Message.ID: Int](minimumCapacity: file.items.count)
        translations.reserveCapacity(file.items.count)
        for item in file.items where !item.entry.isHeader && !item.entry.isObsolete {
            let entry = item.entry
            if let mistake = CatalogueMistake(entry, catalogue: name, known: places) {
                let first = entry.context.flatMap { places[$0] }.flatMap { translations[$0].line }
                findings.append(mistake.finding(path: path, line: item.line, first: first))
                continue
            }
            let id = entry.context ?? ""
            places[id] = translations.count
            translations.append(Translation(id: id, entry: entry, line: item.line))
        }
        if let tag = file.header?["Language"], !tag.isEmpty, Language(accepting: tag) != language {
            findings.append(
                Finding(
                    code: "language-header", severity: .warning, file: path, line: 1,
                    message: "the header says Language: \(tag), the folder says \(language.tag)",
                    fix: "move the file to the right folder, or correct the header"))
        }
        (self.language, self.name, self.path, self.file) = (language, name, path, file)
        (self.translations, self.places) = (translations, places)
    }
}
