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
        self.name = name
        do {
            let text = try PlainFile.text(of: path, limit: Self.sizeLimit)
            if let finding = HiddenCharacters.finding(in: text, file: name)
                ?? YAMLAliases.finding(in: text, file: name)
            {
                log.add([finding])
                return nil
            }
            guard let root = try Parser(yaml: text).singleRoot() else {
                log.error("empty-file", name, nil, "the file is empty", fix: "fill or remove it")
                return nil
            }
            self.root = root
        } catch let refusal as PlainFile.Refusal {
            log.add([refusal.finding(name)])
            return nil
        } catch let error as YamlError {
            let (mark, problem) = Self.explain(error)
            log.error(
                "invalid-yaml", name, mark, "not valid YAML: \(problem)",
                fix: "compare the indentation and quotes with the lines around")
            return nil
        } catch {
            log.error("unreadable-file", name, nil, "cannot be read: \(error)")
            return nil
        }
    }

    private static func explain(_ error: YamlError) -> (Mark?, String) {
        switch error {
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
