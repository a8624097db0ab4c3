import Guidance
import Yams

/// `office.yaml`: what holds for the site as a whole.
extension ContentParser {
    func readOffice(_ file: YAMLFile) {
        mapping(file.root, file.name) { reader in
            // Until now these were texts of the interface; there they may still stand.
            _ = message(reader, "name", id: "ui.site.name")
            _ = message(reader, "description", id: "ui.site.description")
            readLanguages(reader)
            content.more.office.helpCard = reader.string("help-card")
            for node in reader.requiredNodes("groups") {
                mapping(node, file.name) { group in
                    let id = id(group)
                    content.more.office.groups.append(
                        Office.Group(
                            id: id,
                            title: requiredMessage(group, "title", id: "office.group-\(id)")))
                }
            }
        }
    }

    /// The languages that are published, the source among them.
    private func readLanguages(_ reader: MappingReader) {
        if let source = reader.string("source-language"), source != Language.japanese.tag {
            log.error(
                "unknown-value", reader.file, reader.node("source-language")?.mark,
                "source-language cannot be \"\(source)\"", fix: "write ja")
        }
        let tags = reader.strings("languages")
        for tag in tags where Language(rawValue: tag) == nil {
            log.error(
                "unknown-value", reader.file, reader.node("languages")?.mark,
                "languages cannot have \"\(tag)\"",
                fix: "one of: \(Language.allCases.map(\.tag).joined(separator: ", "))")
        }
        let languages = tags.compactMap(Language.init(rawValue:))
        if !languages.isEmpty { content.more.office.languages = languages }
    }
}
