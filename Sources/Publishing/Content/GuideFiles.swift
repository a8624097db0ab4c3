import Guidance
import Yams

/// `guides/*.yaml`.
extension ContentParser {
    func readGuide(_ file: YAMLFile) {
        mapping(file.root, file.name) { reader in
            let id = id(reader)
            let checked = reader.date("checked")
            if checked == nil {
                log.error("missing-key", file.name, reader.mark, "checked is missing")
            }
            content.guides.append(
                Guide(
                    id: id, title: requiredMessage(reader, "title", id: "\(id).guide.title"),
                    summary: requiredMessage(reader, "summary", id: "\(id).guide.summary"),
                    topic: reader.string("topic"),
                    blocks: reader.nodes("blocks").compactMap { block($0, file.name, guide: id) },
                    checked: checked ?? CalendarDate(daysSinceEpoch: 0)))
        }
    }

    private func block(_ node: Node, _ file: String, guide: Guide.ID) -> Block? {
        var block: Block?
        mapping(node, file) { reader in
            let id = id(reader)
            let prefix = "\(guide).\(id)"
            guard let kind = Block.Kind(rawValue: reader.required("kind")) else {
                log.error(
                    "unknown-value", file, reader.node("kind")?.mark, "no such kind of block",
                    fix: Block.Kind.allCases.map(\.rawValue).joined(separator: " "))
                return
            }
            block = Block(
                id: id, kind: kind, title: message(reader, "title", id: "\(prefix).title"),
                text: message(reader, "text", id: "\(prefix).text"),
                items: items(reader, prefix: prefix), screen: screenReference(reader),
                card: reader.string("card"), topic: reader.string("topic"),
                isCritical: reader.flag("critical"), validity: validity(reader),
                certainty: reader.choice("certainty", default: .stated),
                sources: requiredCitations(reader), covers: reader.strings("covers"))
        }
        return block
    }

    private func items(_ reader: MappingReader, prefix: String) -> [Message.ID] {
        reader.nodes("items").compactMap { node in
            var message: Message.ID?
            mapping(node, reader.file) {
                message = requiredMessage($0, "text", id: "\(prefix).\(id($0))")
            }
            return message
        }
    }

    private func screenReference(_ reader: MappingReader) -> Block.ScreenReference? {
        guard let text = reader.string("screen") else { return nil }
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        return Block.ScreenReference(screen: parts.first ?? "", frame: parts.dropFirst().first)
    }
}
