import ContentStore
import Foundation

/// Finds the files of a content directory, in the order of their names.
struct ContentDirectory {
    let path: String
    let log: FindingLog

    /// The files by name that are read; whatever else stands here is an error.
    static let files: Set = [
        "addresses.txt", "checklist.tsv", "conflicts.yaml", "desk.yaml", "facts.yaml", "faqs.yaml",
        "glossary.yaml", "office.yaml", "redirects.yaml", "search.yaml", "sources.yaml",
        "terms.yaml", "topics.yaml", "ui.yaml",
    ]
    /// The folders whose YAML files are read.
    static let folders: Set = [
        "archive", "cards", "flows", "guides", "lines", "overrides", "screens", "simple",
    ]
    /// The files of the folder `holidays`.
    static let holidayFiles: Set = ["names.yaml", "official.csv"]

    /// How findings name a file: `content/lines/general.yaml`.
    func name(_ relative: String) -> String {
        let top = PathName.last(of: path)
        return relative.isEmpty ? top : "\(top)/\(relative)"
    }

    /// A file that must be there; nil after a finding.
    func file(_ relative: String) -> YAMLFile? {
        guard isThere(relative) else {
            missing(relative)
            return nil
        }
        return YAMLFile(path: "\(path)/\(relative)", name: name(relative), log: log)
    }

    /// Nil without a finding when there is no such file.
    func optional(_ relative: String) -> YAMLFile? { isThere(relative) ? file(relative) : nil }

    /// The YAML files of a folder.
    func files(_ relative: String) -> [YAMLFile] { names(relative).compactMap(file) }

    /// The names of a folder's YAML files, in order; none when there is no such folder.
    func names(_ relative: String) -> [String] {
        precondition(Self.folders.contains(relative), "\(relative) is not listed as read.")
        guard isThere(relative) else { return [] }
        do throws(PlainFile.Refusal) {
            let ids = try PlainFile.names(in: "\(path)/\(relative)")
                .filter { $0.hasSuffix(".yaml") }.map { $0.dropLast(".yaml".count) }
            return ids.sorted().map { "\(relative)/\($0).yaml" }
        } catch {
            log.add([error.finding(name(relative))])
            return []
        }
    }

    /// A text that must be there; nil after a finding.
    func text(_ relative: String) -> String? {
        guard isThere(relative) else {
            missing(relative)
            return nil
        }
        do throws(PlainFile.Refusal) {
            return try PlainFile.text(of: "\(path)/\(relative)", limit: YAMLFile.sizeLimit)
        } catch {
            log.add([error.finding(name(relative))])
            return nil
        }
    }

    /// Nil without a finding when there is no such text.
    func optionalText(_ relative: String) -> String? { isThere(relative) ? text(relative) : nil }

    private func isThere(_ relative: String) -> Bool {
        let parts = relative.split(separator: "/").map(String.init)
        let isListed =
            Self.files.contains(relative) || Self.folders.contains(parts[0])
            || parts[0] == "holidays" && Self.holidayFiles.contains(parts[1])
        precondition(isListed, "\(relative) is not listed as read.")
        return PlainFile.exists("\(path)/\(relative)")
    }

    private func missing(_ relative: String) {
        log.error(
            "missing-file", name(relative), nil, "the file is missing",
            fix: "docs/content.md says what belongs in it")
    }
}

extension ContentDirectory {
    /// The catalogues that its files may have, whatever folder they stand in by mistake, and whatever
    /// their names end with.
    var conceivableCatalogues: Set<String> {
        let stems = SourceFolders.entries(below: path).map {
            String($0.lastPathComponent.prefix { $0 != "." })
        }
        return catalogues.union(stems + stems.map { "flow-\($0)" })
            .union(["faq", "lines"]).union(Self.folders)
    }

    /// The catalogues of its files, by the files' names: also of those that cannot be read.
    var catalogues: Set<String> {
        func ids(_ folder: String) -> [String] {
            names(folder).map { String(PathName.last(of: $0).dropLast(".yaml".count)) }
        }
        let lists = [
            "desk.yaml": "desk", "faqs.yaml": "faq", "holidays/names.yaml": "holidays",
            "office.yaml": "office", "terms.yaml": "terms", "topics.yaml": "lines",
            "ui.yaml": "ui",
        ]
        let folders = ["archive", "cards", "lines", "screens"].filter { !names($0).isEmpty }
        return Set(ids("guides") + ids("flows").map { "flow-\($0)" } + folders)
            .union(lists.filter { PlainFile.exists("\(path)/\($0.key)") }.values)
    }
}
