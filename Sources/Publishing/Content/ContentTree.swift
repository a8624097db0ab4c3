import Foundation
import Guidance

/// The directory `content/`.
package struct ContentTree {
    package let content: Content
    package let findings: [Finding]

    /// Reads and checks every file under `path`.
    package init(path: String) {
        let log = FindingLog()
        let parser = ContentParser(log: log)
        let directory = Directory(path: path, log: log)
        directory.file("sources.yaml").map(parser.readSources)
        directory.file("facts.yaml").map(parser.readFacts)
        directory.file("topics.yaml").map(parser.readTopics)
        directory.file("ui.yaml").map { parser.readInterface($0, catalogue: "ui") }
        directory.file("desk.yaml").map { parser.readInterface($0, catalogue: "desk") }
        directory.files("lines").forEach(parser.readLine)
        directory.files("overrides").forEach(parser.readOverride)
        directory.files("screens").forEach(parser.readScreen)
        directory.files("cards").forEach(parser.readCard)
        directory.files("guides").forEach(parser.readGuide)
        directory.files("archive").forEach(parser.readArchivedGuide)
        directory.files("flows").forEach(parser.readFlow)
        directory.files("simple").forEach(parser.readSimple)
        directory.optional("faqs.yaml").map(parser.readFAQs)
        directory.optional("terms.yaml").map(parser.readTerms)
        directory.optional("conflicts.yaml").map(parser.readConflicts)
        directory.optionalText("checklist.tsv").map {
            parser.readChecklist($0, file: directory.name("checklist.tsv"))
        }
        directory.file("holidays/names.yaml").map {
            parser.readInterface($0, catalogue: "holidays")
        }
        directory.optional("redirects.yaml").map(parser.readRedirects)
        directory.optionalText("addresses.txt").map { text in
            parser.content.publishedAddresses = Set(
                text.split(separator: "\n").map(String.init).filter { $0.hasPrefix("/") })
        }
        if let list = directory.text("holidays/official.csv") {
            do {
                parser.content.holidays = try HolidayCalendar(csv: list)
            } catch {
                log.add([
                    Finding(
                        code: "invalid-holidays", severity: .error,
                        file: directory.name("holidays/official.csv"), line: error.line,
                        column: nil, message: error.reason, fix: nil)
                ])
            }
        }
        log.add(Addresses(content: parser.content).findings(root: directory.name("")))
        ReferenceChecks(content: parser.content, root: directory.name(""), log: log).run()
        (content, findings) = (parser.content, log.findings)
    }
}

/// Finds the files of a content directory, in the order of their names.
private struct Directory {
    let path: String
    let log: FindingLog

    /// How findings name a file: `content/lines/general.yaml`.
    func name(_ relative: String) -> String {
        let top = (path as NSString).lastPathComponent
        return relative.isEmpty ? top : "\(top)/\(relative)"
    }

    func file(_ relative: String) -> YAMLFile? {
        guard FileManager.default.fileExists(atPath: "\(path)/\(relative)") else {
            log.error(
                "missing-file", name(relative), nil, "the file is missing",
                fix: "docs/content.md tells what belongs in it")
            return nil
        }
        return YAMLFile(path: "\(path)/\(relative)", name: name(relative), log: log)
    }

    /// Nil without a finding when there is no such file.
    func optional(_ relative: String) -> YAMLFile? {
        FileManager.default.fileExists(atPath: "\(path)/\(relative)") ? file(relative) : nil
    }

    func optionalText(_ relative: String) -> String? {
        FileManager.default.fileExists(atPath: "\(path)/\(relative)") ? text(relative) : nil
    }

    func files(_ relative: String) -> [YAMLFile] {
        let names =
            (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(relative)")) ?? []
        let ids = names.filter { $0.hasSuffix(".yaml") }.map { $0.dropLast(".yaml".count) }
        return ids.sorted().compactMap { file("\(relative)/\($0).yaml") }
    }

    func text(_ relative: String) -> String? {
        do {
            return try String(contentsOfFile: "\(path)/\(relative)", encoding: .utf8)
        } catch {
            log.error("missing-file", name(relative), nil, "cannot be read: \(error)")
            return nil
        }
    }
}
