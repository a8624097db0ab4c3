import Catalogues
import ContentStore
import Guidance
import Localization
import Support

/// Reads `locales/<tag>/*.po`. Whatever is wrong with a file costs that file's texts alone.
package enum LocaleTree {
    package struct Reading: Sendable {
        package var catalogues: [Language: [String: Catalogue]] = [:]
        package var findings: [Finding] = []
    }

    /// The most bytes a catalogue may have; one with a thousand texts has a few hundred thousand.
    package static let sizeLimit = 8_000_000

    /// One language's folder.
    struct Folder: Sendable {
        let language: Language
        let path: String
        /// What findings call it: `locales/vi`.
        let name: String
    }

    /// The catalogues below a folder and everything wrong with them.
    ///
    /// - Parameters:
    ///   - root: the folder `locales`.
    ///   - name: what findings call it.
    ///   - languages: the office's.
    /// - Returns: the catalogues by language and name, and the findings.
    package static func read(
        _ root: String, named name: String = "locales", _ languages: Languages
    ) -> Reading {
        let (folders, findings) = folders(in: root, named: name, languages)
        var reading = Reading(findings: findings)
        for (folder, own) in zip(folders, folders.concurrentMap(read)) {
            if !own.catalogues.isEmpty { reading.catalogues[folder.language] = own.catalogues }
            reading.findings += own.findings
        }
        reading.findings.sort()
        return reading
    }

    /// The folders of languages, and what is wrong with the others.
    static func folders(
        in root: String, named name: String, _ languages: Languages
    ) -> (folders: [Folder], findings: [Finding]) {
        var folders: [Folder] = []
        var findings: [Finding] = []
        // The folder itself may be a link: whoever named it meant it.
        for tag in names(in: "\(root)/.", name, &findings) {
            let folder = "\(root)/\(tag)"
            if tag.hasSuffix(".pot") || PlainFile.isPlain(folder) { continue }
            guard let language = languages.targets.first(where: { $0.tag == tag }) else {
                findings.append(unknownLanguage(tag, "\(name)/\(tag)", languages))
                continue
            }
            folders.append(Folder(language: language, path: folder, name: "\(name)/\(tag)"))
        }
        return (folders, findings)
    }

    /// The folders that languages have not got; none of a directory that is not there itself.
    static func absent(
        _ known: [Folder], in root: String, named name: String, _ languages: Languages
    ) -> [Folder] {
        guard PlainFile.isFolder("\(root)/.") else { return [] }
        let missing = languages.targets.filter { !known.map(\.language).contains($0) }
        return missing.map {
            Folder(language: $0, path: "\(root)/\($0.tag)", name: "\(name)/\($0.tag)")
        }.filter { !PlainFile.exists($0.path) }
    }

    /// The catalogues of one language by name, and what is wrong with them, file by file.
    static func read(_ folder: Folder) -> (catalogues: [String: Catalogue], findings: [Finding]) {
        var catalogues: [String: Catalogue] = [:]
        let findings = read(folder) { catalogues[$0.name] = $0 }
        return (catalogues, findings)
    }

    /// Reads the catalogues of one language, one after the other.
    ///
    /// - Parameters:
    ///   - folder: the language's.
    ///   - take: given each catalogue, in the order of their names.
    /// - Returns: what is wrong with them.
    static func read(_ folder: Folder, _ take: (Catalogue) -> Void) -> [Finding] {
        var findings: [Finding] = []
        let files = names(in: folder.path, folder.name, &findings).filter { $0.hasSuffix(".po") }
        for name in files.map({ String($0.dropLast(".po".count)) }).sorted() {
            if let catalogue = catalogue(name, in: folder, &findings) { take(catalogue) }
        }
        return findings
    }

    private static func unknownLanguage(
        _ tag: String, _ file: String, _ languages: Languages
    ) -> Finding {
        let near = languages.targets.first { $0.isMeant(by: tag) }
        let tags = languages.targets.map(\.tag).joined(separator: " ")
        let others = tags.isEmpty ? "delete the folder" : "name the folder by one of \(tags)"
        return Finding(
            code: "unknown-language", severity: .error, file: file,
            message: "office.yaml has no language \(tag) to translate into",
            fix: near.map { "its name should be \($0.tag)" }
                ?? "add \(tag) to `languages` in office.yaml, or \(others)")
    }

    /// One catalogue of a language; nil, with a finding, when its file is refused.
    static func catalogue(
        _ name: String, in folder: Folder, _ findings: inout [Finding]
    ) -> Catalogue? {
        let shown = "\(folder.name)/\(name).po"
        let bytes: [UInt8]
        do throws(PlainFile.Refusal) {
            bytes = try PlainFile.bytes(of: "\(folder.path)/\(name).po", limit: sizeLimit)
        } catch {
            findings.append(error.finding(shown))
            return nil
        }
        return Catalogue(
            bytes, language: folder.language, name: name, path: shown, findings: &findings)
    }

    private static func names(
        in path: String, _ shown: String, _ findings: inout [Finding]
    ) -> [String] {
        do throws(PlainFile.Refusal) {
            return try PlainFile.names(in: path)
        } catch {
            findings.append(error.finding(shown))
            return []
        }
    }
}
