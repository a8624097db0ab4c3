import Yams

/// A content file, parsed, with its name for messages.
struct YAMLFile {
    /// As findings name it: relative to the directory above `content/`.
    let name: String
    let root: Node

    /// Far above any sensible content file; guards against a file dropped in by mistake.
    static let sizeLimit = 2_000_000

    /// The parsed file, or nil after a finding was logged.
    init?(path: String, name: String, log: FindingLog) {
        do throws(PlainFile.Refusal) {
            let text = try PlainFile.text(of: path, limit: Self.sizeLimit)
            self.init(text: text, name: name, log: log)
        } catch {
            log.add([error.finding(name)])
            return nil
        }
    }

    /// The parsed text of a file, or nil after a finding was logged.
    init?(text: String, name: String, log: FindingLog) {
        self.name = name
        if let finding = HiddenCharacters.finding(in: text, file: name)
            ?? YAMLAliases.finding(in: text, file: name)
        {
            log.add([finding])
            return nil
        }
        do {
            // Every value is read as the text it is: nothing asks whether one looks like a number.
            guard
                let root = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
                    .singleRoot()
            else {
                log.error("empty-file", name, nil, "the file is empty", fix: "fill or remove it")
                return nil
            }
            self.root = root
            // Without a backslash all values stand in the text as they are.
            if text.utf8.contains(UInt8(ascii: "\\")) {
                log.add(HiddenCharacters.findings(in: root, file: name))
            }
        } catch {
            let (mark, problem) = Self.explain(error)
            log.error(
                "invalid-yaml", name, mark, "not valid YAML: \(problem)",
                fix: "compare the indentation and quotes with the lines around")
            return nil
        }
    }

    private static func explain(_ error: any Error) -> (Mark?, String) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (mark, problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            (context.mark, "a key stands twice: \(duplicates.joined(separator: ", "))")
        default:
            (nil, "\(error)")
        }
    }
}
