import Foundation
import Guidance
import Localization
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
            office.icon = icon(reader)
            if let country = country(reader) { office.country = country }
            if let zone = zone(reader) { office.zone = zone }
            office.helpCard = reference(reader, "help-card", to: .card)
            office.groups = reader.requiredNodes("groups").compactMap(group(in: file))
            content.more.office = office
        }
    }

    private func group(in file: YAMLFile) -> (Node) -> Office.Group? {
        { [self] node in
            var group: Office.Group?
            mapping(node, file.name) { reader in
                let id = id(reader, .group)
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
        if isColour {
            let contrast = Contrast.withWhite(text)
            if contrast >= Contrast.least { return text.lowercased() }
            reader.log.error(
                "invalid-colour", reader.file, reader.node("colour")?.mark,
                "\(text) cannot be read on white: its contrast is \(String(format: "%.1f", contrast)), "
                    + "at least 4.5 is needed", fix: "choose a darker colour")
            return nil
        }
        reader.log.error(
            "invalid-colour", reader.file, reader.node("colour")?.mark,
            "\"\(text)\" is not a colour", fix: "write `colour: \"#0b3d91\"`: # and six of 0-9 a-f")
        return nil
    }

    private func icon(_ reader: MappingReader) -> String? {
        guard let name = reader.string("icon") else { return nil }
        if OfficeIcon.isName(name) { return name }
        reader.log.error(
            "invalid-icon", reader.file, reader.node("icon")?.mark,
            "\"\(name)\" is not the name of a picture in this folder",
            fix: "write `icon: icon.svg`: small letters, digits and hyphens, and .svg")
        return nil
    }

    private func country(_ reader: MappingReader) -> String? {
        guard let text = reader.string("country") else { return nil }
        if Countries.isOne(text) { return text }
        log.error(
            "invalid-country", reader.file, reader.node("country")?.mark,
            "\"\(text)\" is no country of ISO 3166",
            fix: Countries.isOne(text.uppercased())
                ? "write `country: \(text.uppercased())`"
                : "write the two letters of the country, as JP, NP or CO")
        return nil
    }

    private func zone(_ reader: MappingReader) -> Zone? {
        guard let name = reader.string("time-zone") else { return nil }
        do throws(ZoneRefusal) {
            return try Zone(named: name)
        } catch {
            log.error(
                "invalid-time-zone", reader.file, reader.node("time-zone")?.mark, error.reason,
                fix: error.fix)
            return nil
        }
    }
}
