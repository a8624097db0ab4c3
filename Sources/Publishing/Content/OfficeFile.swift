import Guidance
import Yams

/// `office.yaml`: what holds for the site as a whole.
extension ContentParser {
    func readOffice(_ file: YAMLFile) {
        mapping(file.root, file.name) { reader in
            var office = Office(languages: readLanguages(reader))
            office.name = requiredMessage(reader, "name", id: "office.name")
            office.shortName = message(reader, "short-name", id: "office.short-name")
            office.operator = message(reader, "operator", id: "office.operator")
            office.description = requiredMessage(reader, "description", id: "office.description")
            office.home = webAddress(reader, "home")
            office.contact = webAddress(reader, "contact")
            office.privacy = webAddress(reader, "privacy")
            office.colour = colour(reader)
            office.icon = reader.string("icon")
            office.helpCard = reader.string("help-card")
            office.groups = reader.requiredNodes("groups").compactMap(group(in: file))
            content.more.office = office
        }
    }

    private func group(in file: YAMLFile) -> (Node) -> Office.Group? {
        { [self] node in
            var group: Office.Group?
            mapping(node, file.name) { reader in
                let id = id(reader)
                group = Office.Group(
                    id: id, title: requiredMessage(reader, "title", id: "office.group-\(id)"))
            }
            return group
        }
    }

    /// A colour as CSS writes it in six digits; nil when it is left out.
    private func colour(_ reader: MappingReader) -> String? {
        guard let text = reader.string("colour") else { return nil }
        let isColour =
            text.utf8.count == 7 && text.utf8.first == UInt8(ascii: "#")
            && text.utf8.dropFirst().allSatisfy { Unicode.Scalar($0).properties.isASCIIHexDigit }
        if isColour { return text.lowercased() }
        reader.log.error(
            "invalid-colour", reader.file, reader.node("colour")?.mark,
            "\"\(text)\" is not a colour", fix: "write `colour: \"#0b3d91\"`: # and six of 0-9 a-f")
        return nil
    }
}
