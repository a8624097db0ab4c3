import Guidance

/// Reads `locales/<tag>/*.po`. Whatever is wrong with a file costs that file's texts alone.
package enum LocaleTree {
    package struct Reading: Sendable {
        package var catalogues: [Language: [String: Catalogue]] = [:]
        package var findings: [Finding] = []
    }

    /// The most bytes a catalogue may have; one with a thousand texts has a few hundred thousand.
    static let sizeLimit = 8_000_000

    /// The catalogues below a folder and everything wrong with them.
    ///
    /// - Parameters:
    ///   - root: the folder `locales`.
    ///   - name: what findings call it.
    /// - Returns: the catalogues by language and name, and the findings.
    package static func read(_ root: String, named name: String = "locales") -> Reading {
        var reading = Reading()
        // The folder itself may be a link: whoever named it meant it.
        for tag in names(in: "\(root)/.", name, &reading) {
            let folder = "\(root)/\(tag)"
            if tag.hasSuffix(".pot") || PlainFile.isPlain(folder) { continue }
            guard let language = Language(rawValue: tag), language != .japanese else {
                reading.findings.append(unknownLanguage(tag, "\(name)/\(tag)"))
                continue
            }
            for file in names(in: folder, "\(name)/\(tag)", &reading) where file.hasSuffix(".po") {
                read("\(folder)/\(file)", "\(name)/\(tag)/\(file)", language, &reading)
            }
        }
        reading.findings.sort()
        return reading
    }

    private static func unknownLanguage(_ tag: String, _ file: String) -> Finding {
        Finding(
            code: "unknown-language", severity: .error, file: file,
            message: "no language we write has the tag \(tag)",
            fix: "name the folder by one of " + tags.joined(separator: " "))
    }

    private static let tags = Language.allCases.map(\.tag).filter { $0 != "ja" }

    private static func read(
        _ path: String, _ shown: String, _ language: Language, _ reading: inout Reading
    ) {
        let bytes: [UInt8]
        do throws(PlainFile.Refusal) {
            bytes = try PlainFile.bytes(of: path, limit: sizeLimit)
        } catch {
            reading.findings.append(error.finding(shown))
            return
        }
        let result = POReader.read(bytes, name: shown)
        reading.findings += result.findings
        guard let file = result.file else { return }
        if file.items.isEmpty, result.findings.isEmpty {
            reading.findings.append(
                Finding(
                    code: "empty-file", severity: .error, file: shown,
                    message: "there is no entry in the file",
                    fix: "restore it, or delete it and run locale sync"))
        }
        let name = String((shown.split(separator: "/").last ?? "").dropLast(3))
        reading.catalogues[language, default: [:]][name] = Catalogue(
            file: file, language: language, name: name, path: shown, findings: &reading.findings)
    }

    private static func names(
        in path: String, _ shown: String, _ reading: inout Reading
    ) -> [String] {
        do throws(PlainFile.Refusal) {
            return try PlainFile.names(in: path)
        } catch {
            reading.findings.append(error.finding(shown))
            return []
        }
    }
}
