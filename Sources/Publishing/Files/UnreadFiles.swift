import Foundation
import Guidance
import Support

/// Finds what stands under a directory of sources and is read by nothing: an emergency closure in
/// `typhoon.yml` would never happen, and nobody would know.
///
/// Names alone are looked at, never contents; links are not followed. Files with a known name that
/// cannot be read are reported by their readers.
struct UnreadFiles {
    /// What belongs into one folder.
    struct Folder {
        /// The files, by their whole names.
        var files: Set<String> = []
        /// The ending of files with names of their own: `yaml`.
        var ending: String?
        /// The folders in it, by their names.
        var folders: [String: Folder] = [:]
        /// Names that somebody else reports.
        var isToldElsewhere: (_ name: String, _ kind: FileCalls.Kind?) -> Bool = { _, _ in false }
        /// Why a file with the right ending does not belong here; nil when it does.
        var objection: (_ stem: String) -> (message: String, fix: String)? = { _ in nil }
    }

    private(set) var findings: [Finding] = []

    /// - Parameters:
    ///   - path: the directory; it may be a link, because somebody named it.
    ///   - name: what findings call it.
    ///   - folder: what belongs into it.
    init(in path: String, named name: String, _ folder: Folder) {
        visit("\(path)/.", name, folder)
    }

    private mutating func visit(_ path: String, _ shown: String, _ folder: Folder) {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        } catch {
            report(shown, "the folder cannot be read", "check that it is there and its permissions")
            return
        }
        for name in names {
            let kind = try? FileCalls.kind(of: "\(path)/\(name)")
            look(at: name, kind, "\(path)/\(name)", "\(shown)/\(name)", folder)
        }
    }

    private mutating func look(
        at name: String, _ kind: FileCalls.Kind?, _ path: String, _ shown: String, _ folder: Folder
    ) {
        if kind == nil, PlainFile.isUndecoded(name) {
            report(shown, PlainFile.undecoded.message, PlainFile.undecoded.fix)
        } else if name.hasPrefix(".") {
            if let fix = Self.hiddenSource(name, kind, folder) {
                report(shown, "its name begins with a dot, so nothing reads it", fix)
            }
        } else if let inner = folder.folders[name], kind == .folder {
            visit(path, shown, inner)
        } else if folder.isToldElsewhere(name, kind) || name == "README.md" && kind == .plain {
            return
        } else if kind == .folder, !isFile(name, in: folder) {
            report(shown, "nothing reads this folder", Self.folderAdvice(name, shown, folder))
        } else if isFile(name, in: folder) {
            let stem = String(name.prefix { $0 != "." })
            if !folder.files.contains(name), let (message, fix) = folder.objection(stem) {
                report(shown, message, fix)
            }
        } else {
            report(shown, "nothing reads this \(Self.word(for: kind))", Self.advice(name, folder))
        }
    }

    private func isFile(_ name: String, in folder: Folder) -> Bool {
        folder.files.contains(name) || folder.ending.map { name.hasSuffix(".\($0)") } ?? false
    }

    private mutating func report(_ file: String, _ message: String, _ fix: String) {
        findings.append(
            Finding(
                code: "unread-file", severity: .error, file: file, message: message, fix: fix))
    }

    private static func word(for kind: FileCalls.Kind?) -> String {
        switch kind {
        case .plain, nil: "file"
        case .folder: "folder"
        case .link: "link"
        case .socket: "socket"
        case .device: "device"
        case .other: "pipe or special file"
        }
    }
}

// MARK: What may have been meant

extension UnreadFiles {
    private static func advice(_ name: String, _ folder: Folder) -> String {
        let meant = plainForm(name)
        if backups.contains(where: { meant.hasSuffix($0) }) {
            return "it looks like a backup of an editor; delete it"
        }
        if let near = near(meant, to: folder.files) { return "rename it to \(near)" }
        guard let ending = folder.ending, let stem = stem(of: meant, ending) else {
            return "delete it, or move it out of this folder; README.md may stay"
        }
        return "rename it to \(stem).\(ending)"
    }

    /// The name of a source that was written with another ending: `typhoon.yml`, `typhoon.yaml.txt`,
    /// `typhoon`; nil for other kinds of files.
    private static func stem(of name: String, _ ending: String) -> String? {
        let parts = name.split(separator: ".").map(String.init)
        guard let first = parts.first else { return nil }
        let known = Set(["yml", "yaml", "txt", "po", ending])
        return parts.dropFirst().allSatisfy(known.contains) ? first : nil
    }

    private static func folderAdvice(
        _ name: String, _ shown: String, _ folder: Folder
    ) -> String {
        if let near = near(plainForm(name), to: Set(folder.folders.keys)) {
            return "its name should be \(near)"
        }
        if folder.ending != nil {
            return "put its files into \(shown.dropLast(name.count)) itself, or delete it"
        }
        let known = folder.folders.keys.sorted().joined(separator: ", ")
        return known.isEmpty ? "delete it" : "the folders here are \(known)"
    }

    /// Why a hidden file may be a source that somebody misses; nil for those of editors and systems.
    private static func hiddenSource(
        _ name: String, _ kind: FileCalls.Kind?, _ folder: Folder
    ) -> String? {
        let shown = String(name.dropFirst())
        if kind == .folder { return folder.folders[shown].map { _ in "rename it to \(shown)" } }
        guard !["._", ".#", ".~"].contains(where: { name.hasPrefix($0) }),
            [".yaml", ".yml", ".po", ".csv", ".tsv"].contains(where: plainForm(name).hasSuffix)
        else { return nil }
        return "rename it to \(shown), without the dot, or delete it"
    }

    /// In small letters of ASCII as far as there are any, with one spelling of YAML.
    private static func plainForm(_ name: String) -> String {
        let small = name.precomposedStringWithCompatibilityMapping.lowercased()
        return small.hasSuffix(".yml") ? small.dropLast(4) + ".yaml" : small
    }

    private static func near(_ name: String, to known: Set<String>) -> String? {
        known.sorted().first { plainForm($0) == name }
            ?? NearestName.of(name, in: known)
    }

    private static let backups = [
        "~", ".bak", ".orig", ".rej", ".old", ".tmp", ".swp", ".save", ".mine",
    ]
}

// MARK: What belongs under content/ and locales/

extension UnreadFiles {
    /// What nothing reads of a content directory.
    static func content(_ path: String, named name: String, icon: String?) -> [Finding] {
        var top = Folder(files: ContentDirectory.files.union([icon].compactMap(\.self)))
        for folder in ContentDirectory.folders { top.folders[folder] = Folder(ending: "yaml") }
        top.folders["holidays"] = Folder(files: ContentDirectory.holidayFiles)
        // Readers report a file under a folder's name.
        let readers = ContentDirectory.folders
        top.isToldElsewhere = { name, kind in kind != .folder && readers.contains(name) }
        return UnreadFiles(in: path, named: name, top).findings
    }

    /// What nothing reads of a directory of translations.
    ///
    /// - Parameters:
    ///   - path: the directory.
    ///   - name: what findings call it.
    ///   - languages: the office's.
    ///   - catalogues: the names of those that the content has.
    /// - Returns: errors, each of which costs no text but its own.
    static func locales(
        _ path: String, named name: String, _ languages: Languages, catalogues: Set<String>
    ) -> [Finding] {
        let known = catalogues.union(["overrides"])
        var top = Folder(ending: "pot")
        top.objection = { stray($0, known, ending: "pot") }
        // Folders of no known language, and files under a language's name.
        top.isToldElsewhere = { name, kind in
            kind == .folder || kind != .plain && languages.all.contains { $0.tag == name }
        }
        for language in languages.targets {
            var folder = Folder(files: ["search.yaml", "lqa.csv"], ending: "po")
            folder.objection = { stem in
                if let stray = stray(stem, known, ending: "po") { return stray }
                guard !languages.isTranslated(stem, into: language) else { return nil }
                return (
                    "\(stem) is not translated into \(language.tag)",
                    "delete it; the desk and the archive speak "
                        + languages.staff.map(\.tag).joined(separator: " and ")
                )
            }
            top.folders[language.tag] = folder
        }
        return UnreadFiles(in: path, named: name, top).findings
    }

    private static func stray(
        _ stem: String, _ known: Set<String>, ending: String
    ) -> (message: String, fix: String)? {
        guard !known.contains(stem) else { return nil }
        let near = NearestName.of(stem, in: known)
        return (
            "the content has no catalogue \(stem)",
            near.map { "rename it to \($0).\(ending)" }
                ?? "delete it, or rename it when its guide got another id"
        )
    }
}
