import Catalogues
import ContentStore
import Foundation
import Guidance
import Localization
import Shipped

/// A small office to begin with: the files of `starter/`, with a name and languages.
///
/// The sample is written in Japanese and in English; where the program knows a language, its few texts
/// come translated.
package struct Starter {
    /// Why an office cannot be begun.
    package struct Refusal: Error, CustomStringConvertible {
        package let description: String
    }

    private let name: String
    /// The first is the source.
    private let languages: [Language]
    private let today: CalendarDate

    /// - Parameters:
    ///   - name: what the office is called.
    ///   - languages: the tags of those that it publishes; it is written in the first.
    ///   - today: the date, on which the sample counts as checked.
    /// - Throws: `Refusal` for what cannot be a name or a language.
    package init(name: String, languages: [String], today: CalendarDate) throws(Refusal) {
        guard !BlankText.isBlank(name) else { throw Refusal(description: "the name is empty") }
        let refused = name.unicodeScalars.first {
            "{}<>".unicodeScalars.contains($0) || $0.properties.generalCategory == .control
        }
        guard refused == nil, !name.contains("@") else {
            throw Refusal(
                description: "a name has no line ends and none of { } < > @: they mean something "
                    + "else in texts")
        }
        (self.name, self.today) = (name, today)
        self.languages = try Self.languages(languages)
    }

    private static func languages(_ tags: [String]) throws(Refusal) -> [Language] {
        var languages: [Language] = []
        for tag in tags {
            guard let known = LanguageTag(tag), known.name(in: .english) != nil else {
                throw Refusal(
                    description: "\"\(VisibleText.line(tag))\" is not the tag of a language; write "
                        + "BCP 47 tags, as ja,en,vi")
            }
            guard known.canonical == tag else {
                throw Refusal(description: "the usual tag for \(tag) is \(known.canonical)")
            }
            let language = Language(tag)
            guard !languages.contains(language) else {
                throw Refusal(description: "\(tag) is named twice")
            }
            languages.append(language)
        }
        guard !languages.isEmpty else { throw Refusal(description: "name at least one language") }
        return languages
    }

    /// Writes the office.
    ///
    /// - Parameter directory: a new one, or one with nothing in it but a `.git`.
    /// - Throws: `Refusal` when something stands there already, or what was written is not right; what
    ///   Foundation throws when a file cannot be written.
    package func write(to directory: String) throws {
        try requireEmpty(directory)
        for folder in ["common", source == .japanese ? "ja" : "en"] {
            for file in Shipped.files(under: "starter/\(folder)") {
                try write(filled(file), to: "\(directory)/\(file.path)")
            }
        }
        try FileManager.default.createDirectory(
            atPath: "\(directory)/locales", withIntermediateDirectories: true)
        if !ProgramTexts().knows(source) { try writeInterface(to: directory) }
        try sync(directory)
        let words = Shipped.files(under: "starter").first { $0.path == "translation-search.yaml" }
        for language in languages where language != source {
            try translate(into: language, in: directory)
            let path = "\(directory)/locales/\(language.tag)/search.yaml"
            if let words { try write(words.bytes, to: path) }
        }
        // The templates show the English that is there now.
        try sync(directory)
    }

    /// The program's own texts in English, for a source language that it does not know.
    private func writeInterface(to directory: String) throws {
        let texts = ProgramTexts().messages(in: .english).map(\.message).filter {
            Message.catalogue(of: $0.id) == "ui"
        }
        let lines = texts.map { text in
            "\(text.id.dropFirst("ui.".utf8.count)): '\(text.source.replacing("'", with: "''"))'"
        }
        let comment = """
            # The program has no words of its own in \(source.tag): these are its English ones. Translate them;
            # what stands in braces stays.
            """
        try write(
            Array(([comment] + lines + [""]).joined(separator: "\n").utf8),
            to: "\(directory)/content/ui.yaml")
    }

    private func sync(_ directory: String) throws {
        let sources = TranslatedSources(
            content: "\(directory)/content", locales: "\(directory)/locales")
        let findings = try LocaleMaintenance(sources).sync(isDryRun: false).findings
        guard findings.isEmpty else {
            let texts = findings.map(\.text).joined(separator: "\n")
            throw Refusal(description: "the sample cannot be read:\n\(texts)")
        }
    }

    private var source: Language { languages[0] }

    private func requireEmpty(_ directory: String) throws {
        guard PlainFile.exists(directory) else { return }
        guard SourceFolders.isFolder(directory) else {
            throw Refusal(description: "\(directory) is a file; name a new directory")
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: directory)
        if let other = names.sorted().first(where: { $0 != ".git" }) {
            throw Refusal(
                description: "\(directory) is not empty, there is \(other); name a new directory")
        }
    }

    private func filled(_ file: Shipped.File) -> [UInt8] {
        guard file.path.hasSuffix(".yaml") || file.path.hasSuffix(".md") else { return file.bytes }
        let tags = languages.map(\.tag).joined(separator: ", ")
        let spoken = languages.compactMap { LanguageTag($0.tag)?.primary }
        let isYAML = file.path.hasSuffix(".yaml")
        let text = String(decoding: file.bytes, as: UTF8.self)
            .replacingOccurrences(of: "@LANGUAGES@", with: tags)
            .replacingOccurrences(of: "@SPOKEN@", with: spoken.joined(separator: ", "))
            .replacingOccurrences(of: "@SOURCE@", with: source.tag)
            .replacingOccurrences(of: "@TODAY@", with: "\(today)")
            .replacingOccurrences(
                of: "@NAME@",
                with: isYAML ? name.replacingOccurrences(of: "'", with: "''") : name)
        return Array(text.utf8)
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        try FileManager.default.createDirectory(
            atPath: PathName.directory(of: path), withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}

// MARK: Translations of the sample

extension Starter {
    /// Fills the catalogues that `sync` has made, as far as the program knows the language.
    private func translate(into language: Language, in directory: String) throws {
        let texts = Self.texts(in: language)
        let folder = "\(directory)/locales/\(language.tag)"
        for name in try PlainFile.names(in: folder) where name.hasSuffix(".po") {
            let path = "\(folder)/\(name)"
            let bytes = try PlainFile.bytes(of: path, limit: LocaleTree.sizeLimit)
            guard var file = POReader.read(bytes, name: path).file else { continue }
            for index in file.items.indices {
                let id = file.items[index].entry.context ?? ""
                guard let text = texts[id] else { continue }
                file.items[index].entry.translations = [text]
                file.items[index].entry.provenance.origin = .machine
            }
            try write(Array(POWriter.preserved(file)), to: path)
        }
    }

    /// The texts of the sample in a language, by message; none in one that it is not translated into.
    private static func texts(in language: Language) -> [Message.ID: String] {
        let files = Shipped.files(under: "starter/translations")
        let known = ProgramTexts().own(language) ?? language
        guard let file = files.first(where: { $0.path == "\(known.tag).po" }) else { return [:] }
        let entries = POReader.read(file.bytes, name: file.path).file?.items.map(\.entry) ?? []
        return Dictionary(
            entries.compactMap { entry in entry.context.map { ($0, entry.translations[0]) } },
            uniquingKeysWith: { first, _ in first })
    }
}
