import Guidance
import Yams

/// `office.yaml`: what holds for the site as a whole.
extension ContentParser {
    func readOffice(_ file: YAMLFile) {
        mapping(file.root, file.name) { reader in
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
}
