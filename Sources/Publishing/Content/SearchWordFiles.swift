import ContentStore
import Foundation
import Guidance
import Support
import Yams

/// Reads what people type: `content/search.yaml` for the source language, `locales/<tag>/search.yaml` for
/// the others. A language without such a file is searched by the words of its pages alone.
struct SearchWordFiles {
    private(set) var words: [Language: SearchWords] = [:]
    private(set) var findings: [Finding] = []

    private static let loss = "a search finds only the words that stand on the pages"

    /// - Parameters:
    ///   - content: the directory of content files.
    ///   - locales: the directory of translations.
    ///   - languages: the office's.
    ///   - pages: everything that search words may name; nil when that is not known.
    init(content: String, locales: String, _ languages: Languages, pages: Set<String>?) {
        let log = FindingLog()
        for language in languages.all {
            let isSource = language == languages.source
            let directory = isSource ? content : "\(locales)/\(language.tag)"
            let path = "\(directory)/search.yaml"
            let top = PathName.last(of: isSource ? content : locales)
            let name = isSource ? top : "\(top)/\(language.tag)"
            guard PlainFile.exists(path) else {
                // A language that has nothing at all is reported as such.
                if PlainFile.exists(directory) {
                    log.add([Finding(missing: "\(name)/search.yaml", Self.loss)])
                }
                continue
            }
            guard let file = YAMLFile(path: path, name: "\(name)/search.yaml", log: log) else {
                continue
            }
            words[language] = SearchWordReader(file: file, pages: pages, log: log).words
        }
        findings = log.findings
    }
}

/// Reads one file of search words.
private struct SearchWordReader {
    let file: YAMLFile
    let pages: Set<String>?
    let log: FindingLog

    var words: SearchWords {
        var words = SearchWords()
        guard let reader = MappingReader(file.root, file: file.name, log: log) else { return words }
        words.pages = phrases(reader.node("pages"))
        for node in reader.nodes("same") {
            let group = list(node, "every entry of same")
            if group.count == 1 {
                log.warning(
                    "lone-word", file.name, node.mark, "\"\(group[0])\" is the same as nothing",
                    fix: "add another word, or delete the line")
            }
            words.same.append(group)
        }
        words.ignore = reader.strings("ignore")
        words.endings = reader.strings("endings")
        words.beginnings = reader.strings("beginnings")
        reader.finish()
        return words
    }

    private func phrases(_ node: Node?) -> [String: [String]] {
        guard let node else { return [:] }
        guard let mapping = node.mapping else {
            log.error(
                "not-a-mapping", file.name, node.mark, "pages must be `page: [words]`",
                fix: "write `guide/opening-hours: [word, word]`, one page in a line")
            return [:]
        }
        var phrases: [String: [String]] = [:]
        for (key, value) in mapping {
            let page = key.string ?? ""
            if let pages, !pages.contains(page) {
                log.error(
                    "unknown-reference", file.name, key.mark, "there is no page \"\(page)\"",
                    fix: Self.advice(for: page, in: pages))
                continue
            }
            phrases[page] = list(value, page)
        }
        return phrases
    }

    private static func advice(for page: String, in pages: Set<String>) -> String {
        let kind = page.prefix { $0 != "/" } + "/"
        let kin = pages.filter { $0.hasPrefix(kind) }
        if kin.isEmpty || kind.count > page.count {
            let near = NearestName.of(page, in: pages).map { "did you mean \"\($0)\"? " } ?? ""
            let kinds = Set(pages.map { String($0.prefix { $0 != "/" }) })
            return near + "write kind/id; the kinds are: \(kinds.sorted().joined(separator: ", "))"
        }
        return NearestName.advice(for: page, in: kin, "pages of this kind are")
    }

    /// The texts of a list; a text that stands twice is reported.
    private func list(_ node: Node, _ name: String) -> [String] {
        guard let sequence = node.sequence else {
            log.error(
                "not-a-list", file.name, node.mark, "\(name) must be a list",
                fix: "write `[word, word]`")
            return []
        }
        var texts: [String] = []
        for entry in sequence {
            guard let text = entry.scalar?.string else {
                log.error(
                    "not-a-text", file.name, entry.mark, "\(name): words must be plain texts",
                    fix: "put quotes around the word")
                continue
            }
            guard !BlankText.isBlank(text) else {
                log.error(
                    "blank-text", file.name, entry.mark, "\(name): a word is blank",
                    fix: "delete it")
                continue
            }
            log.add(LiteralText.findings(in: text, name, file: file.name, mark: entry.mark))
            if texts.contains(text) {
                log.warning(
                    "duplicate-word", file.name, entry.mark, "\"\(text)\" stands twice",
                    fix: "remove one")
                continue
            }
            texts.append(text)
        }
        return texts
    }
}
