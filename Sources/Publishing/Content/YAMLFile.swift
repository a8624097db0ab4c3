import Foundation
import Yams

/// A content file, parsed, with its name for messages.
struct YAMLFile {
    /// As findings name it: relative to the directory above `content/`.
    let name: String
    let root: Node

    /// Far above any sensible content file; guards against a file dropped in by mistake.
    private static let sizeLimit = 2_000_000

    /// The parsed file, or nil after a finding was logged.
    init?(path: String, name: String, log: FindingLog) {
        self.name = name
        do {
            guard try Self.isRegularFile(path) else {
                log.error(
                    "unreadable-file", name, nil, "not a regular file",
                    fix: "put a plain YAML file here; links and pipes are not followed")
                return nil
            }
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            guard data.count <= Self.sizeLimit else {
                log.error(
                    "file-too-large", name, nil,
                    "\(data.count) bytes; a content file has at most \(Self.sizeLimit)",
                    fix: "split the file")
                return nil
            }
            guard let text = String(validating: data, as: UTF8.self) else {
                log.error(
                    "not-utf8", name, nil, "the file is not valid UTF-8", fix: "save it as UTF-8")
                return nil
            }
            guard let root = try Parser(yaml: text).singleRoot() else {
                log.error("empty-file", name, nil, "the file is empty", fix: "fill or remove it")
                return nil
            }
            self.root = root
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

    private static func isRegularFile(_ path: String) throws -> Bool {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return attributes[.type] as? FileAttributeType == .typeRegular
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
