import Guidance
import Yams

/// `screens/*.yaml` and `cards/*.yaml`.
extension ContentParser {
    func readScreen(_ file: YAMLFile) {
        mapping(file.root, file.name) { reader in
            let id = id(reader, .screen, of: file)
            content.screens.append(
                Screen(
                    id: id, title: requiredMessage(reader, "title", id: "screens.\(id).title"),
                    device: reader.choice("device", default: .other),
                    frames: reader.requiredNodes("frames").compactMap {
                        frame($0, file.name, screen: id)
                    },
                    certainty: reader.choice("certainty", default: .stated),
                    sources: requiredCitations(reader), covers: covers(reader),
                    archive: reader.node("archived") == nil
                        ? nil : archive(reader, prefix: "archive.screen-\(id)")))
        }
    }

    private func frame(_ node: Node, _ file: String, screen: Screen.ID) -> Screen.Frame? {
        var frame: Screen.Frame?
        mapping(node, file) { reader in
            frame = Screen.Frame(
                id: id(reader, .frame, in: "\(screen)/"),
                labels: reader.requiredNodes("labels").compactMap {
                    label($0, file, screen: screen)
                })
        }
        return frame
    }

    private func label(_ node: Node, _ file: String, screen: Screen.ID) -> Label? {
        var label: Label?
        mapping(node, file) { reader in
            let id = id(reader)
            let prefix = "screens.\(screen)-\(id)"
            label = Label(
                id: id, text: reader.requiredLiteral("text"),
                kind: reader.choice("kind", default: .text),
                reading: reader.requiredLiteral("reading"),
                romaji: reader.requiredLiteral("romaji"),
                meaning: requiredMessage(reader, "meaning", id: "\(prefix).meaning"),
                action: message(reader, "action", id: "\(prefix).action"),
                isOnTheWay: reader.flag("press"), covers: covers(reader))
        }
        return label
    }

    func readCard(_ file: YAMLFile) {
        mapping(file.root, file.name) { reader in
            let id = id(reader, .card, of: file)
            content.cards.append(
                Card(
                    id: id,
                    sentence: requiredMessage(reader, "sentence", id: "cards.\(id).sentence"),
                    moment: requiredMessage(reader, "moment", id: "cards.\(id).moment"),
                    sources: citations(reader), covers: covers(reader), spoken: spoken(reader)))
        }
    }

    /// How something is said: in kana and in Latin letters, or neither.
    func spoken(_ reader: MappingReader) -> Spoken? {
        guard reader.has("reading") || reader.has("romaji") else {
            // So that a misspelt key is compared with them.
            _ = (reader.node("reading"), reader.node("romaji"))
            return nil
        }
        return Spoken(
            reading: reader.requiredLiteral("reading"), romaji: reader.requiredLiteral("romaji"))
    }
}
