import Catalogues
import Guidance
import Localization

/// The texts of the program itself (interface, desk, names of holidays, the interface in easy
/// Japanese) with their translations: what `texts/` has, in the binary or laid over it.
///
/// They are written in Japanese. An office overrides single ones in its own files.
package struct ProgramTexts: Sendable {
    /// In Japanese, in the order of the files.
    let messages: [ContentMessage]
    /// The catalogues of each language, in the order of their names.
    private let catalogues: [Language: [Catalogue]]
    /// Those that the texts are in.
    let languages: Languages
    /// What is wrong with the Japanese texts: nothing can be published then.
    let mistakes: [Finding]
    /// What is wrong with the catalogues as files.
    let catalogueFindings: [Finding]
    /// How findings name the files that no directory stands for.
    private let shippedFiles: Set<String>
    /// Whether they were read from a directory: then who runs the program can correct them.
    let isEditable: Bool

    /// The files of Japanese texts, by the catalogues that they make.
    private static let sources = [
        ("ui.yaml", "ui"), ("desk.yaml", "desk"), ("holidays.yaml", "holidays"),
    ]
    private static let easyJapanese = "simple/ui.yaml"

    /// - Parameter directory: the one whose files stand for the program's own; nil for none.
    package init(_ directory: String? = nil) {
        self = directory.map { ProgramTexts(reading: $0) } ?? Self.shipped
    }

    /// Read once: a server that publishes after each change does not parse all languages again.
    private static let shipped = ProgramTexts(reading: nil)

    private init(reading directory: String?) {
        let files = LayeredFiles("texts", under: directory)
        let log = FindingLog()
        let parser = ContentParser(log: log)
        func read(_ path: String, _ take: (YAMLFile) -> Void) {
            Self.text(path, of: files, log)
                .flatMap { YAMLFile(text: $0, name: "\(files.name)/\(path)", log: log) }.map(take)
        }
        for (path, catalogue) in Self.sources {
            read(path) { parser.readInterface($0, catalogue: catalogue) }
        }
        let easy = ContentParser(log: log)
        read(Self.easyJapanese, easy.readSimple)
        let known = Set(parser.content.messages.map { "simple.\($0.message.id)" })
        for text in easy.content.messages where !known.contains(text.message.id) {
            log.error(
                "unknown-key", text.file, nil, "\(text.message.id) is the easy form of no text",
                fix: "correct the key, or delete it")
        }
        var findings: [Finding] = []
        let catalogues = Self.catalogues(files, &findings)
        messages = parser.content.messages + easy.content.messages
        let languages = Languages(
            tags: [Language.japanese.tag] + catalogues.keys.map(\.tag).sorted(), source: .japanese,
            staff: [.japanese, .english])
        (self.catalogues, self.languages) = (catalogues, languages)
        let strange = directory.map { Self.unread(in: $0, named: files.name, languages) } ?? []
        shippedFiles = Set(files.paths.filter(files.isShipped).map { "\(files.name)/\($0)" })
        mistakes = log.findings + strange
        catalogueFindings = findings
        isEditable = directory != nil
    }

    /// Whether the program has its texts in a language.
    func knows(_ language: Language) -> Bool { own(language) != nil }

    /// The language of the program that serves an office's: its own, or the same of another region.
    func own(_ language: Language) -> Language? {
        languages.all.first { $0 == language }
            ?? languages.all.first { $0.isMeant(by: language.tag) }
    }

    /// What the translations say before anything is checked, for a language that others are
    /// translated from. What is missing of the desk and of holidays is in English.
    ///
    /// - Parameter language: the source of an office.
    /// - Returns: the messages that there are in it.
    func messages(in language: Language) -> [ContentMessage] {
        guard language != .japanese else { return messages }
        let own = served(in: own(language) ?? language)
        let english = served(in: .english)
        return messages.compactMap { text in
            let id = text.message.id
            let other =
                ["desk", "holidays"].contains(Message.catalogue(of: id)) ? english[id] : nil
            return (own[id] ?? other).map {
                ContentMessage(Message(id: id, source: $0), file: text.file, line: text.line)
            }
        }
    }

    private func served(in language: Language) -> [Message.ID: String] {
        let translations = (catalogues[language] ?? []).flatMap(\.translations)
        return Dictionary(
            translations.filter { !$0.text.isEmpty }.map { ($0.id, $0.text) },
            uniquingKeysWith: { first, _ in first })
    }

    private static func text(_ path: String, of files: LayeredFiles, _ log: FindingLog) -> String? {
        do throws(PlainFile.Refusal) {
            return try files.text(of: path, limit: YAMLFile.sizeLimit)
        } catch {
            log.add([error.finding("\(files.name)/\(path)")])
            return nil
        }
    }

    private static func catalogues(
        _ files: LayeredFiles, _ findings: inout [Finding]
    ) -> [Language: [Catalogue]] {
        var catalogues: [Language: [Catalogue]] = [:]
        for path in files.paths where path.hasSuffix(".po") {
            let parts = path.dropLast(".po".count).split(separator: "/").map(String.init)
            guard parts.count == 2, parts[0] != "simple" else { continue }
            let language = Language(parts[0])
            let name = "\(files.name)/\(path)"
            do throws(PlainFile.Refusal) {
                let bytes = try files.bytes(of: path, limit: LocaleTree.sizeLimit)
                let catalogue = Catalogue(
                    bytes, language: language, name: parts[1], path: name, findings: &findings)
                catalogue.map { catalogues[language, default: []].append($0) }
            } catch {
                findings.append(error.finding(name))
            }
        }
        return catalogues
    }

    private static func unread(
        in directory: String, named name: String, _ languages: Languages
    ) -> [Finding] {
        let names = sources.map(\.1)
        var top = UnreadFiles.Folder(
            files: Set(sources.map(\.0) + names.map { "\($0).pot" } + ["simple.pot"]))
        top.folders["simple"] = UnreadFiles.Folder(files: ["ui.yaml"])
        for language in languages.targets {
            let own = names.filter { languages.isTranslated($0, into: language) }
            top.folders[language.tag] = UnreadFiles.Folder(files: Set(own.map { "\($0).po" }))
        }
        return UnreadFiles(in: directory, named: name, top).findings
    }
}

// MARK: Translations that may be shown

extension ProgramTexts {
    /// The translations that may be shown, and what is wrong with the others.
    struct Checked: Sendable {
        /// By language and message.
        let rows: [Language: [Message.ID: TextTable.Row]]
        let findings: [Finding]
    }

    /// The translations beside the Japanese they were made from.
    ///
    /// - Parameters:
    ///   - content: whose facts and labels the texts must not spell.
    ///   - glossary: the terms to use.
    /// - Returns: the texts. Those of a directory are checked as an office's are; shipped ones were before
    ///   they were shipped, and an office could do nothing about what is found.
    func checked(_ content: Content, _ glossary: Glossary) -> Checked {
        let sources = Dictionary(
            messages.map { ($0.message.id, $0.message.source) },
            uniquingKeysWith: { first, _ in first })
        let japanese = sources.map { id, text in
            (id, TextTable.Row(id: id, state: .translated, pattern: text))
        }
        var rows = [Language.japanese: Dictionary(uniqueKeysWithValues: japanese)]
        guard isEditable else {
            for (language, catalogues) in catalogues {
                rows[language] = Self.rows(catalogues.flatMap(\.translations), sources)
            }
            return Checked(rows: self.rows(rows, for: content.languages), findings: [])
        }
        var findings = catalogueFindings
        var own = content
        own.more.office.languages = languages
        let checks = LanguageChecks(own, messages.map(\.message), glossary)
        for (language, catalogues) in catalogues {
            let outcome = checks.outcome(of: catalogues, in: language)
            rows[language] = outcome.served
            findings += outcome.findings.filter { !shippedFiles.contains($0.file) }
        }
        return Checked(rows: self.rows(rows, for: content.languages), findings: findings)
    }

    /// What the program has in its languages, for those of an office.
    private func rows(
        _ rows: [Language: [Message.ID: TextTable.Row]], for languages: Languages
    ) -> [Language: [Message.ID: TextTable.Row]] {
        let known = languages.all.compactMap { language in
            own(language).flatMap { rows[$0] }.map { (language, $0) }
        }
        return Dictionary(known, uniquingKeysWith: { first, _ in first })
    }

    private static func rows(
        _ translations: [Catalogue.Translation], _ sources: [Message.ID: String]
    ) -> [Message.ID: TextTable.Row] {
        let rows = translations.compactMap { translation -> TextTable.Row? in
            guard let source = sources[translation.id] else { return nil }
            let state = TextState(translation, source: source)
            guard state.isServed else { return nil }
            return TextTable.Row(id: translation.id, state: state, pattern: translation.text)
        }
        return Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
