import Guidance
import Yams

/// `guides/*.yaml` and `archive/*.yaml`.
extension ContentParser {
    func readGuide(_ file: YAMLFile) { readGuide(file, isArchived: false) }

    /// The messages of all archived guides stand in one catalogue.
    func readArchivedGuide(_ file: YAMLFile) { readGuide(file, isArchived: true) }

    private func readGuide(_ file: YAMLFile, isArchived: Bool) {
        mapping(file.root, file.name) { reader in
            let id = id(reader, of: file)
            let prefix = isArchived ? "archive.\(id)-" : "\(id)."
            let checked = reader.date("checked")
            if checked == nil {
                log.error("missing-key", file.name, reader.mark, "checked is missing")
            }
            let archive = isArchived ? archive(reader, prefix: prefix + "archived") : nil
            content.guides.append(
                Guide(
                    id: id, title: requiredMessage(reader, "title", id: "\(prefix)guide.title"),
                    summary: requiredMessage(reader, "summary", id: "\(prefix)guide.summary"),
                    topic: reader.string("topic"),
                    blocks: reader.requiredNodes("blocks").compactMap {
                        block($0, file.name, prefix: prefix)
                    },
                    checked: checked ?? CalendarDate(daysSinceEpoch: 0),
                    group: reader.string("group"), place: place(reader),
                    archive: archive))
        }
    }

    private func place(_ reader: MappingReader) -> Int {
        guard let text = reader.string("place") else { return 99 }
        if let place = Int(text), (1...99).contains(place) { return place }
        log.error(
            "invalid-place", reader.file, reader.node("place")?.mark,
            "place: \"\(text)\" is not a number from 1 to 99")
        return 99
    }

    /// The reason and date for which something stands in the archive.
    func archive(_ reader: MappingReader, prefix: String) -> Archive? {
        guard let node = reader.node("archived") else {
            log.error(
                "missing-key", reader.file, reader.mark, "archived is missing",
                fix: "add `archived: {reason: …, ended: …, replacement: …}`")
            return nil
        }
        var archive: Archive?
        mapping(node, reader.file) {
            archive = Archive(
                reason: requiredMessage($0, "reason", id: "\(prefix).reason"),
                ended: $0.date("ended"), replacement: $0.string("replacement"))
        }
        return archive
    }

    private func block(_ node: Node, _ file: String, prefix: String) -> Block? {
        var block: Block?
        mapping(node, file) { reader in
            guard let kind = Block.Kind(rawValue: reader.required("kind")) else {
                log.error(
                    "unknown-value", file, reader.node("kind")?.mark, "no such kind of block",
                    fix: Block.Kind.allCases.map(\.rawValue).joined(separator: " "))
                return
            }
            block = self.block(reader, kind: kind, prefix: prefix)
        }
        return block
    }

    /// Everything of a block but its kind, from the keys of `reader`.
    func block(_ reader: MappingReader, kind: Block.Kind, prefix: String) -> Block {
        let id = id(reader)
        let prefix = "\(prefix)\(id)"
        requireContent(reader, kind)
        return Block(
            id: id, kind: kind, title: message(reader, "title", id: "\(prefix).title"),
            text: message(reader, "text", id: "\(prefix).text"),
            items: items(reader, prefix: prefix), screen: screenReference(reader),
            card: reader.string("card"), topic: reader.string("topic"),
            isCritical: reader.flag("critical"), validity: validity(reader),
            certainty: reader.choice("certainty", default: .stated),
            sources: requiredCitations(reader), checked: reader.date("checked"),
            covers: reader.strings("covers"))
    }

    /// A block has something to show, and what its kind is about.
    private func requireContent(_ reader: MappingReader, _ kind: Block.Kind) {
        let parts = ["title", "text", "items", "screen", "card", "topic", "guides"]
        if !parts.contains(where: { reader.node($0) != nil }) {
            log.error(
                "empty-block", reader.file, reader.mark, "there is nothing in this block",
                fix: "give it a title, a text or items, or delete it")
            return
        }
        let subject: String? =
            switch kind {
            case .screen: "screen"
            case .card: "card"
            case .contact: "topic"
            default: nil
            }
        if let subject, reader.node(subject) == nil {
            log.error(
                "missing-key", reader.file, reader.mark,
                "\(subject) is missing: a block of the kind \(kind.rawValue) is about one",
                fix: "add `\(subject): …`, or choose another kind")
        }
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
