import Guidance
import Yams

/// Turns parsed YAML files into content; one function for each kind of file is in an extension.
final class ContentParser {
    var content = Content()
    let log: FindingLog
    /// What office.yaml says, which is read before the other files.
    let office: Office

    init(log: FindingLog, office: Office = Office()) { (self.log, self.office) = (log, office) }

    /// Reads every entry of a file that is a list.
    func list(_ file: YAMLFile, _ read: (MappingReader) -> Void) {
        guard let sequence = file.root.sequence else {
            log.error(
                "not-a-list", file.name, file.root.mark, "the file must be a list",
                fix: "begin every entry with `- `")
            return
        }
        for node in sequence { mapping(node, file.name, read) }
    }

    /// Reads every pair of a file that is one flat list of `form`, as `id: text`.
    func pairs(_ file: YAMLFile, _ form: String, _ read: (_ key: Node, _ value: Node) -> Void) {
        guard let mapping = file.root.mapping else {
            log.error(
                "not-a-mapping", file.name, file.root.mark, "the file must be a list of `\(form)`",
                fix: "write `\(form)`, one in a line")
            return
        }
        for (key, value) in mapping { read(key, value) }
    }

    func mapping(_ node: Node, _ file: String, _ read: (MappingReader) -> Void) {
        guard let reader = MappingReader(node, file: file, log: log) else { return }
        read(reader)
        reader.finish()
    }

    /// The text under `key` as a message with this id; nil when it is left out.
    func message(_ reader: MappingReader, _ key: String, id: Message.ID) -> Message.ID? {
        guard let text = reader.string(key) else { return nil }
        add(text, id: id, file: reader.file, mark: reader.node(key)?.mark)
        return id
    }

    func requiredMessage(_ reader: MappingReader, _ key: String, id: Message.ID) -> Message.ID {
        let text = reader.required(key)
        if !text.isEmpty { add(text, id: id, file: reader.file, mark: reader.node(key)?.mark) }
        return id
    }

    func add(_ text: String, id: Message.ID, file: String, mark: Mark?) {
        content.messages.append(
            ContentMessage(Message(id: id, source: text), file: file, line: mark?.line))
    }

    /// The address under `key`; nil when it is left out, or is none that a page may link to.
    func webAddress(_ reader: MappingReader, _ key: String) -> String? {
        guard let text = reader.string(key) else { return nil }
        guard let problem = WebAddress.problem(in: text) else { return text }
        log.error(
            "invalid-url", reader.file, reader.node(key)?.mark, "\(key): \(problem.message)",
            fix: problem.fix)
        return nil
    }

    /// An id in kebab-case.
    ///
    /// - Parameters:
    ///   - reader: of the entry.
    ///   - kind: what others name by it; nil for what nobody names.
    ///   - scope: what stands before the id where it is unique together with that alone.
    /// - Returns: the id, also one that was reported.
    func id(
        _ reader: MappingReader, _ kind: PlacedID.Kind? = nil, in scope: String = ""
    ) -> String {
        let id = reader.required("id")
        if !Self.isKebab(id) {
            log.error(
                "invalid-id", reader.file, reader.node("id")?.mark, "\"\(id)\" cannot be an id",
                fix: "use small English letters, digits and hyphens")
        }
        if let kind, !id.isEmpty {
            content.entries.append(placed(kind, scope + id, reader, reader.node("id")))
        }
        return id
    }

    private static func isKebab(_ id: String) -> Bool {
        !id.hasPrefix("-") && !id.hasSuffix("-")
            && id.utf8.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || $0 == UInt8(ascii: "-")
            }
    }

    /// The id of a file's one entry, which is the file's name too: addresses, catalogues and findings
    /// are named by either.
    func id(_ reader: MappingReader, _ kind: PlacedID.Kind, of file: YAMLFile) -> String {
        let id = id(reader, kind)
        let name = file.name.split(separator: "/").last.map(String.init) ?? ""
        if !id.isEmpty, Self.isKebab(id), name != "\(id).yaml" {
            log.error(
                "id-not-name", file.name, reader.node("id")?.mark,
                "the id is \"\(id)\", the file is \(name)",
                fix: "rename the file to \(id).yaml, or correct the id")
        }
        return id
    }

    /// The id under `key`, which names an entry; nil when it is left out.
    func reference(
        _ reader: MappingReader, _ key: String, to kind: PlacedID.Kind
    ) -> String? {
        guard let id = reader.string(key) else { return nil }
        content.references.append(placed(kind, id, reader, reader.node(key)))
        return id
    }

    func references(
        _ reader: MappingReader, _ key: String, to kind: PlacedID.Kind
    ) -> [String] {
        reader.texts(key).map { id, node in
            content.references.append(placed(kind, id, reader, node))
            return id
        }
    }

    /// The items of the editors' checklist that something states.
    func covers(_ reader: MappingReader) -> [String] {
        references(reader, "covers", to: .checklistItem)
    }

    func placed(
        _ kind: PlacedID.Kind, _ id: String, _ reader: MappingReader, _ node: Node?
    ) -> PlacedID {
        let mark = node?.mark ?? reader.mark
        return PlacedID(
            kind: kind, id: id, file: reader.file, line: mark?.line, column: mark?.column)
    }

    func citations(_ reader: MappingReader, key: String = "sources") -> [Citation] {
        reader.nodes(key).compactMap { node in
            if let id = node.scalar?.string {
                content.references.append(placed(.source, id, reader, node))
                return Citation(source: id, place: nil)
            }
            var citation: Citation?
            mapping(node, reader.file) {
                if !$0.has("source") { _ = $0.required("source") }
                citation = Citation(
                    source: reference($0, "source", to: .source) ?? "", place: $0.literal("place"))
            }
            return citation
        }
    }

    /// Citations that must not be left out: every published statement has a source.
    func requiredCitations(_ reader: MappingReader) -> [Citation] {
        let citations = citations(reader)
        let isEmpty = reader.node("sources").map { $0.sequence?.isEmpty ?? false } ?? true
        if isEmpty {
            reader.miss(
                ["sources"], code: "missing-source", "nothing says where this comes from",
                fix: "add `sources: [{source: …, place: …}]`")
        }
        return citations
    }

    func validity(_ reader: MappingReader) -> Validity {
        guard let node = reader.node("valid") else { return .always }
        var validity = Validity.always
        mapping(node, reader.file) {
            validity = Validity(from: $0.date("from"), until: $0.date("until"))
        }
        if let from = validity.from, let until = validity.until, until < from {
            log.error(
                "invalid-validity", reader.file, node.mark, "`until` lies before `from`",
                fix: "correct one of the two")
        }
        return validity
    }
}
