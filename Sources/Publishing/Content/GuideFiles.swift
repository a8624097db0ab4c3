import Guidance
import Yams

/// `guides/*.yaml` and `archive/*.yaml`.
extension ContentParser {
    func readGuide(_ file: YAMLFile) { readGuide(file, isArchived: false) }

    /// The messages of all archived guides stand in one catalogue.
    func readArchivedGuide(_ file: YAMLFile) { readGuide(file, isArchived: true) }

    private func readGuide(_ file: YAMLFile, isArchived: Bool) {
        mapping(file.root, file.name) { reader in
            let id = id(reader, .guide, of: file)
            let prefix = isArchived ? "archive.\(id)-" : "\(id)."
            let checked = reader.date("checked")
            if !reader.has("checked") {
                reader.miss(
                    ["checked"], "checked is missing",
                    fix: "add `checked: YYYY-MM-DD`, the day somebody compared it with its sources")
            }
            let archive = isArchived ? archive(reader, prefix: prefix + "archived") : nil
            content.guides.append(
                Guide(
                    id: id, title: requiredMessage(reader, "title", id: "\(prefix)guide.title"),
                    summary: requiredMessage(reader, "summary", id: "\(prefix)guide.summary"),
                    topic: reference(reader, "topic", to: .topic),
                    blocks: reader.requiredNodes("blocks").compactMap {
                        block($0, file.name, of: id, prefix: prefix)
                    },
                    checked: checked ?? CalendarDate(daysSinceEpoch: 0),
                    group: reference(reader, "group", to: .group), place: place(reader),
                    archive: archive,
                    next: otherGuides(reader, "next", than: id),
                    otherWays: otherGuides(reader, "other-ways", than: id),
                    picture: reader.optionalChoice("picture")))
        }
    }

    /// Guides to go on to. The one that they stand in leads nowhere.
    private func otherGuides(_ reader: MappingReader, _ key: String, than id: Guide.ID)
        -> [Guide.ID]
    {
        var guides: [Guide.ID] = []
        for guide in references(reader, key, to: .liveGuide) {
            if guide == id || guides.contains(guide) {
                log.error(
                    "link-leads-nowhere", reader.file, reader.node(key)?.mark,
                    guide == id
                        ? "\(key) names the guide itself" : "\(key) names \"\(guide)\" twice",
                    fix: "delete it from the list")
            } else {
                guides.append(guide)
            }
        }
        return guides
    }

    private func place(_ reader: MappingReader) -> Int {
        guard let text = reader.string("place") else { return 99 }
        if let place = Int(text), (1...99).contains(place) { return place }
        log.error(
            "invalid-place", reader.file, reader.node("place")?.mark,
            "place: \"\(text)\" is not a number from 1 to 99",
            fix: "write a number; guides with smaller ones stand first")
        return 99
    }

    /// The reason and date for which something stands in the archive.
    func archive(_ reader: MappingReader, prefix: String) -> Archive? {
        guard let node = reader.node("archived") else {
            reader.miss(
                ["archived"], "archived is missing",
                fix: "add `archived: {reason: …, ended: …, replacement: …}`")
            return nil
        }
        var archive: Archive?
        mapping(node, reader.file) {
            archive = Archive(
                reason: requiredMessage($0, "reason", id: "\(prefix).reason"),
                ended: $0.date("ended"), replacement: reference($0, "replacement", to: .guide))
        }
        return archive
    }

    private func block(
        _ node: Node, _ file: String, of guide: Guide.ID, prefix: String
    ) -> Block? {
        var block: Block?
        mapping(node, file) { reader in
            let kind: Block.Kind = reader.requiredChoice("kind", default: .paragraph)
            block = self.block(
                reader, kind: kind, prefix: prefix,
                guides: otherGuides(reader, "guides", than: guide))
        }
        return block
    }

    /// Everything of a block but its kind, from the keys of `reader`.
    ///
    /// - Parameters:
    ///   - reader: of the block.
    ///   - kind: what it is.
    ///   - prefix: of its messages.
    ///   - known: what was read as its id; nil to read it.
    ///   - guides: those that its text speaks of.
    /// - Returns: the block.
    func block(
        _ reader: MappingReader, kind: Block.Kind, prefix: String, id known: String? = nil,
        guides: [Guide.ID] = []
    ) -> Block {
        let id = known ?? id(reader, .block, in: prefix)
        let prefix = "\(prefix)\(id)"
        requireContent(reader, kind)
        return Block(
            id: id, kind: kind, title: message(reader, "title", id: "\(prefix).title"),
            text: message(reader, "text", id: "\(prefix).text"),
            items: items(reader, prefix: prefix), screen: screenReference(reader),
            card: reference(reader, "card", to: .card),
            topic: reference(reader, "topic", to: .topic),
            isCritical: reader.flag("critical"), validity: validity(reader),
            certainty: reader.choice("certainty", default: .stated),
            sources: requiredCitations(reader), checked: reader.date("checked"),
            covers: covers(reader), picture: reader.optionalChoice("picture"),
            guides: guides)
    }

    /// A block has something to show, and what its kind is about.
    private func requireContent(_ reader: MappingReader, _ kind: Block.Kind) {
        let parts = ["title", "text", "items", "screen", "card", "topic", "guides"]
        if !parts.contains(where: { reader.node($0) != nil }) {
            reader.miss(
                parts, code: "empty-block", "there is nothing in this block",
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
            reader.miss(
                [subject],
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
        content.references.append(
            placed(parts.count > 1 ? .frame : .screen, text, reader, reader.node("screen")))
        return Block.ScreenReference(screen: parts.first ?? "", frame: parts.dropFirst().first)
    }
}
