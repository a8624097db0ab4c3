import Catalogues
import ContentStore
import Foundation
import Guidance
import Localization

/// Keeps `locales/` in step with `content/`.
package struct LocaleMaintenance {
    private let sources: TranslatedSources

    package init(_ sources: TranslatedSources) { self.sources = sources }

    private var content: Content { sources.content }
    private var locales: String { sources.locales }

    package struct Outcome: Sendable {
        /// Files whose bytes differ from before, in order.
        package var changed: [String] = []
        /// Texts whose review ended, because it was for the Japanese of before: by language tag.
        package var endedReviews: [String: [Message.ID]] = [:]
        /// What kept files from being brought up to date.
        package var findings: [Finding] = []
    }

    /// Brings every catalogue and template up to the content.
    ///
    /// - Parameters:
    ///   - isDryRun: only reports what would change.
    ///   - minor: messages whose source means the same as the one their translations were made from,
    ///     which stay in use or return to it. With an unknown one nothing is written.
    /// - Returns: what changed, or would.
    /// - Throws: what Foundation throws when a file cannot be written.
    package func sync(
        isDryRun: Bool, minor: Set<Message.ID> = []
    ) throws -> Outcome {
        var outcome = Outcome()
        outcome.findings = sources.mistakes + unknown(minor)
        guard outcome.findings.isEmpty else { return outcome }
        if let directory = sources.directory {
            try write(
                Array(Addresses(content: content).list.utf8), to: "\(directory)/addresses.txt",
                isDryRun, &outcome)
        }
        let english = currentEnglish(minor)
        try extract(english, isDryRun, &outcome)
        let languages = content.languages
        for language in sources.languages {
            for (name, messages) in catalogues(in: language)
            where languages.isTranslated(name, into: language) {
                // What overrides that are gone have left is kept as obsolete.
                guard !messages.isEmpty || PlainFile.exists(path(name, language)) else { continue }
                guard let old = old(name, language, &outcome) else { continue }
                let synced = CatalogueSync.sync(
                    messages.map { template($0, english) }, into: old, language: language,
                    minor: minor)
                let ended = Self.reviewed(minor, in: old).subtracting(
                    Self.reviewed(minor, in: synced))
                if !ended.isEmpty {
                    outcome.endedReviews[language.tag, default: []] += ended.sorted()
                }
                outcome.findings += Self.stillFuzzy(minor, in: synced, path(name, language))
                try write(
                    POWriter.preserved(synced), to: path(name, language), isDryRun, &outcome)
            }
        }
        return outcome
    }

    /// Writes the templates alone.
    ///
    /// - Returns: what changed.
    /// - Throws: what Foundation throws when a file cannot be written.
    package func extract() throws -> Outcome {
        var outcome = Outcome()
        outcome.findings = sources.mistakes
        guard outcome.findings.isEmpty else { return outcome }
        try extract(currentEnglish([]), false, &outcome)
        return outcome
    }

    private typealias Catalogues = [(name: String, messages: [ContentMessage])]

    private func extract(
        _ english: CurrentEnglish, _ isDryRun: Bool, _ outcome: inout Outcome
    ) throws {
        for (name, messages) in byCatalogue(sources.templates) {
            let file = CatalogueSync.template(messages.map { template($0, english) })
            try write(
                Array(POWriter.canonical(file).utf8), to: "\(locales)/\(name).pot", isDryRun,
                &outcome)
        }
    }

    /// The catalogue as it is, empty where there is no file yet. Nil, with findings, for a file that
    /// must not be written: what cannot be read would be missing from it.
    private func old(
        _ name: String, _ language: Language, _ outcome: inout Outcome
    ) -> POFile? {
        guard PlainFile.exists(path(name, language)) else { return POFile() }
        var findings: [Finding] = []
        let catalogue = LocaleTree.catalogue(name, in: folder(language), &findings)
        let errors = findings.filter { $0.severity == .error }
        outcome.findings += errors
        return errors.isEmpty ? catalogue?.file : nil
    }

    private func folder(_ language: Language) -> LocaleTree.Folder {
        let path = "\(locales)/\(language.tag)"
        return LocaleTree.Folder(language: language, path: path, name: path)
    }

    private func path(_ name: String, _ language: Language) -> String {
        "\(locales)/\(language.tag)/\(name).po"
    }

    private func write(
        _ bytes: [UInt8], to path: String, _ isDryRun: Bool, _ outcome: inout Outcome
    ) throws {
        if PlainFile.exists(path) {
            do throws(PlainFile.Refusal) {
                let old = try PlainFile.bytes(of: path, limit: LocaleTree.sizeLimit)
                guard old != bytes else { return }
            } catch {
                outcome.findings.append(error.finding(path))
                return
            }
        }
        outcome.changed.append(path)
        guard !isDryRun else { return }
        try FileManager.default.createDirectory(
            atPath: PathName.directory(of: path), withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    // MARK: Messages

    private func byCatalogue(_ texts: [ContentMessage]) -> Catalogues {
        var names: [String] = []
        var byName: [String: [ContentMessage]] = [:]
        for text in texts {
            let name = Message.catalogue(of: text.message.id)
            if byName[name] == nil { names.append(name) }
            byName[name, default: []].append(text)
        }
        // What overrides that are gone have left is kept as obsolete.
        if content.overrides.isEmpty, PlainFile.exists("\(locales)/overrides.pot") {
            names.append("overrides")
        }
        return names.map { ($0, byName[$0] ?? []) }
    }

    /// What a language is to have, with the texts of the program that an office says otherwise in it.
    private func catalogues(in language: Language) -> Catalogues {
        let texts = sources.messages(in: language) { _ in true }
        let entries = Set(byCatalogue(texts).map(\.name)).reduce(into: Set<Message.ID>()) {
            var ignored: [Finding] = []
            guard PlainFile.exists(path($1, language)),
                let old = LocaleTree.catalogue($1, in: folder(language), &ignored)
            else { return }
            $0.formUnion(old.translations.map(\.id))
        }
        return byCatalogue(sources.messages(in: language, isEntry: entries.contains))
    }

    private func template(_ text: ContentMessage, _ english: CurrentEnglish) -> TemplateMessage {
        TemplateMessage(
            id: text.message.id, source: text.message.source, english: english[text.message.id],
            reference: text.file)
    }

    /// The English as it will be once its own catalogues are up to the content.
    private func currentEnglish(_ minor: Set<Message.ID>) -> CurrentEnglish {
        var english = CurrentEnglish(of: content)
        for (name, messages) in catalogues(in: .english)
        where content.languages.isTranslated(name, into: .english) {
            var ignored: [Finding] = []
            guard PlainFile.exists(path(name, .english)),
                let old = LocaleTree.catalogue(name, in: folder(.english), &ignored)
            else { continue }
            let synced = CatalogueSync.sync(
                messages.map { template($0, CurrentEnglish()) }, into: old.file,
                language: .english, minor: minor)
            let new = Catalogue(
                POWriter.preserved(synced), language: .english, name: name, path: name,
                findings: &ignored)
            if let new { english.take(new) }
        }
        return english
    }

    // MARK: Minor changes

    private func unknown(_ minor: Set<Message.ID>) -> [Finding] {
        let known = Set(content.messages.map(\.message.id))
        return minor.sorted().filter { id in
            !known.contains(id)
                || !content.languages.targets.contains {
                    content.languages.isTranslated(Message.catalogue(of: id), into: $0)
                }
        }.map { id in
            Finding(
                code: "unknown-message", severity: .error, file: locales,
                message: "--minor \(id): no translated text has this id; nothing was changed",
                fix: "copy the id from msgctxt, or from a page with ?ids=1")
        }
    }

    /// Those that are signed as they stand in a catalogue.
    private static func reviewed(_ ids: Set<Message.ID>, in file: POFile) -> Set<Message.ID> {
        Set(
            file.items.filter { !$0.entry.isObsolete }.map(\.entry).filter { entry in
                let text = entry.translations.first ?? ""
                return !entry.isFuzzy && ids.contains(entry.context ?? "")
                    && entry.provenance.sign == Signature.of(source: entry.id, translation: text)
            }.compactMap(\.context))
    }

    private static func stillFuzzy(
        _ minor: Set<Message.ID>, in file: POFile, _ path: String
    ) -> [Finding] {
        file.items.filter { minor.contains($0.entry.context ?? "") && $0.entry.isFuzzy }.map {
            Finding(
                code: "still-fuzzy", severity: .warning, file: path, line: $0.line,
                message: "\($0.entry.context ?? ""): the translation was fuzzy before the source "
                    + "changed, or was edited since; it stays out of use",
                fix: "look at it and delete the word fuzzy")
        }
    }
}
