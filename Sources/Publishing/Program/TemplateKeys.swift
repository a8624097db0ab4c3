import Guidance

/// Whether the texts exist that templates ask for: `{{t.nav.call}}` is `ui.nav.call`, `{{d.title}}`
/// is `desk.title`. Without one a page would have a gap.
enum TemplateKeys {
    private static let catalogues = ["t": "ui", "d": "desk"]

    /// - Parameters:
    ///   - templates: by name.
    ///   - folder: how findings name the one they are in.
    ///   - ids: the messages that there are.
    ///   - root: how findings name the content directory.
    /// - Returns: an error for each text that nobody gives.
    static func findings(
        _ templates: [String: String], in folder: String, _ ids: Set<Message.ID>, root: String
    ) -> [Finding] {
        templates.sorted { $0.key < $1.key }.flatMap { name, template in
            lines(template).flatMap { line, text in
                keys(in: text).filter {
                    !ids.contains("\($0.catalogue).\($0.key)") && !Office.shown.contains($0.key)
                }.map {
                    Finding(
                        code: "missing-text", severity: .error,
                        file: "\(folder)/\(name).mustache", line: line,
                        message: "the template shows \($0.key), a text that nobody gives",
                        fix:
                            "add `\($0.key): text` to \(root)/\($0.catalogue).yaml, or correct the "
                            + "key")
                }
            }
        }
    }

    private static func lines(_ template: String) -> [(Int, Substring)] {
        template.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
            ($0 + 1, $1)
        }
    }

    private static func keys(in line: Substring) -> [(catalogue: String, key: String)] {
        line.matches(of: /\{\{[#^\/&{]?\s*([td])\.([a-z0-9_.-]+)\s*\}\}/).compactMap { match in
            catalogues[String(match.output.1)].map { ($0, String(match.output.2)) }
        }
    }
}
