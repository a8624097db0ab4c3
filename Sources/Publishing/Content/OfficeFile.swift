import Guidance
import Localization
import Yams

/// `office.yaml`: what holds for the site as a whole.
extension ContentParser {
    func readOffice(_ file: YAMLFile) {
        mapping(file.root, file.name) { reader in
            if let country = country(reader) { content.more.office.country = country }
            if let zone = zone(reader) { content.more.office.zone = zone }
            content.more.office.helpCard = reference(reader, "help-card", to: .card)
            for node in reader.requiredNodes("groups") {
                mapping(node, file.name) { group in
                    let id = id(group, .group)
                    content.more.office.groups.append(
                        Office.Group(
                            id: id,
                            title: requiredMessage(group, "title", id: "office.group-\(id)")))
                }
            }
        }
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
