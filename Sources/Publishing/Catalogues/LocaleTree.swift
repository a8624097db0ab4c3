import Foundation
import Guidance

/// Reads `locales/<tag>/*.po`. Whatever is wrong with a file costs that file's texts alone.
package enum LocaleTree {
    package struct Reading: Sendable {
        package var catalogues: [Language: [String: Catalogue]] = [:]
        package var findings: [Finding] = []
    }

    /// The most bytes a catalogue may have.
    static let sizeLimit = 64 * 1024 * 1024

    /// The catalogues below a folder and everything wrong with them.
    ///
    /// - Parameters:
    ///   - root: the folder `locales`.
    ///   - name: what findings call it.
    /// - Returns: the catalogues by language and name, and the findings.
    package static func read(_ root: String, named name: String = "locales") -> Reading {
        var reading = Reading()
        for tag in names(in: root, name, &reading) {
            let folder = "\(root)/\(tag)"
            if tag.hasSuffix(".pot") || kind(of: folder) == .typeRegular { continue }
            guard let language = Language(rawValue: tag), language != .japanese else {
                reading.report(
                    "unknown-language", "\(name)/\(tag)",
                    "no language we write has the tag \(tag)",
                    "name the folder by one of " + tags.joined(separator: " "))
                continue
            }
            guard kind(of: folder) == .typeDirectory else {
                reading.reportNotAFile("\(name)/\(tag)")
                continue
            }
            for file in names(in: folder, "\(name)/\(tag)", &reading) where file.hasSuffix(".po") {
                read("\(folder)/\(file)", "\(name)/\(tag)/\(file)", language, &reading)
            }
        }
        reading.findings.sort()
        return reading
    }

    private static let tags = Language.allCases.map(\.tag).filter { $0 != "ja" }

    private static func read(
        _ path: String, _ shown: String, _ language: Language, _ reading: inout Reading
    ) {
        guard kind(of: path) == .typeRegular else { return reading.reportNotAFile(shown) }
        let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int ?? 0
        guard size <= sizeLimit else {
            return reading.report(
                "too-large", shown, "the file has over \(sizeLimit / 1024 / 1024) MB",
                "delete what is not translation; a catalogue has a few hundred KB at most")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            return reading.report(
                "unreadable", shown, "the file cannot be read", "check its permissions")
        }
        let result = POReader.read([UInt8](data), name: shown)
        reading.findings += result.findings
        guard let file = result.file else { return }
        let name = String((shown.split(separator: "/").last ?? "").dropLast(3))
        reading.catalogues[language, default: [:]][name] = Catalogue(
            file: file, language: language, name: name, path: shown, findings: &reading.findings)
    }

    private static func names(
        in path: String, _ shown: String, _ reading: inout Reading
    ) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path)
                .filter { !$0.hasPrefix(".") }.sorted()
        } catch {
            reading.report(
                "unreadable", shown, "the folder cannot be read",
                "check that it exists and its permissions")
            return []
        }
    }

    /// The kind of a file itself: a link is not followed, so links cannot lead in circles or out.
    private static func kind(of path: String) -> FileAttributeType? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
    }
}

extension LocaleTree.Reading {
    fileprivate mutating func report(
        _ code: String, _ file: String, _ message: String, _ fix: String
    ) {
        findings.append(
            Finding(code: code, severity: .error, file: file, message: message, fix: fix))
    }

    fileprivate mutating func reportNotAFile(_ file: String) {
        report(
            "not-a-file", file, "this is a link, a pipe or a device, not a plain file or folder",
            "put the file itself here")
    }
}
