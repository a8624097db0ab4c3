import Guidance
import Yams

/// `faqs.yaml`, `terms.yaml`, `conflicts.yaml` and `simple/*.yaml`.
extension ContentParser {
    func readFAQs(_ file: YAMLFile) {
        list(file) { reader in
            let id = id(reader, .faq)
            content.more.faqs.append(
                FAQ(
                    id: id, question: requiredMessage(reader, "question", id: "faq.\(id).question"),
                    answer: block(reader, kind: .paragraph, prefix: "faq.", id: id),
                    guide: reference(reader, "guide", to: .guide)))
        }
    }

    func readTerms(_ file: YAMLFile) {
        list(file) { reader in
            let id = id(reader, .term)
            content.more.terms.append(
                Term(
                    id: id, text: reader.requiredLiteral("text"),
                    reading: reader.requiredLiteral("reading"),
                    romaji: reader.requiredLiteral("romaji"),
                    meaning: requiredMessage(reader, "meaning", id: "terms.\(id).meaning"),
                    glosses: glosses(reader),
                    guide: reference(reader, "guide", to: .guide),
                    sources: requiredCitations(reader),
                    covers: covers(reader)))
        }
    }

    /// For the desk, in Japanese and English.
    func readConflicts(_ file: YAMLFile) {
        list(file) { reader in
            let id = id(reader, .conflict)
            let prefix = "desk.conflict-\(id)"
            var values: [Conflict.Value] = []
            for (index, node) in reader.requiredNodes("values").enumerated() {
                mapping(node, file.name) {
                    values.append(
                        Conflict.Value(
                            text: requiredMessage($0, "text", id: "\(prefix).value-\(index + 1)"),
                            sources: requiredCitations($0)))
                }
            }
            content.more.conflicts.append(
                Conflict(
                    id: id, subject: requiredMessage(reader, "subject", id: "\(prefix).subject"),
                    values: values,
                    resolution: requiredMessage(reader, "resolution", id: "\(prefix).resolution"),
                    covers: covers(reader)))
        }
    }

    /// `/guides/old-id: /guides/new-id`.
    func readRedirects(_ file: YAMLFile) {
        pairs(file, "address: address") { key, value in
            guard let from = key.string, let to = value.scalar?.string, from.hasPrefix("/"),
                to.hasPrefix("/")
            else {
                log.error(
                    "invalid-redirect", file.name, key.mark, "expected two addresses",
                    fix: "write `/guides/old-id: /guides/new-id`")
                return
            }
            content.more.redirects[from] = to
            content.references.append(
                PlacedID(
                    kind: .redirect, id: from, file: file.name, line: key.mark?.line,
                    column: key.mark?.column))
        }
    }

    /// Easy Japanese for a guide: one flat list of `block.field: text`; the file's name is the guide's.
    func readSimple(_ file: YAMLFile) {
        let name = file.name.split(separator: "/").last.map(String.init) ?? ""
        let guide = name.hasSuffix(".yaml") ? String(name.dropLast(".yaml".count)) : name
        pairs(file, "block.field: text") { key, value in
            guard let field = key.string, let text = value.scalar?.string else {
                log.error(
                    "not-a-text", file.name, key.mark, "expected `block.field: text`",
                    fix: "write one text beside each block and field, as `call-now.text: …`")
                return
            }
            let original = "\(guide).\(field)"
            content.references.append(
                PlacedID(
                    kind: .text, id: original, file: file.name, line: key.mark?.line,
                    column: key.mark?.column))
            add(text, id: "simple.\(original)", file: file.name, mark: value.mark)
        }
    }
}
