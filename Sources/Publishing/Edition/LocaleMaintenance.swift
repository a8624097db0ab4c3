import ContentStore
import Foundation
import Guidance
import Localization

/// Keeps `locales/` in step with `content/`.
package struct LocaleMaintenance {
    private let content: String
    private let locales: String

    package init(content: String, locales: String) {
        (self.content, self.locales) = (content, locales)
    }

    package struct Outcome: Sendable {
        /// Files whose bytes differ from before, in order.
        package var changed: [String] = []
        /// What kept files from being brought up to date.
        package var findings: [Finding] = []
    }

    /// Brings every catalogue and template up to the content.
    ///
    /// - Parameters:
    ///   - isDryRun: only tells what would change.
    ///   - minor: messages whose new source means the same: their translations stay in use.
    /// - Returns: what changed, or would.
    /// - Throws: what Foundation throws when a file cannot be written.
    package func sync(
        isDryRun: Bool, minor: Set<Message.ID> = []
    ) throws -> Outcome {
        let tree = ContentTree(path: content)
        var outcome = Outcome()
        outcome.findings = tree.findings.filter { $0.severity == .error }
        guard outcome.findings.isEmpty else { return outcome }
        try write(
            Array(Addresses(content: tree.content).list.utf8), to: "\(content)/addresses.txt",
            isDryRun, &outcome)
        let messages = templateMessages(tree.content)
        try extract(messages, isDryRun, &outcome)
        for language in Language.allCases where language != .japanese {
            for (name, messages) in messages where Content.isTranslated(name, into: language) {
                try sync(name, messages, language, minor, isDryRun, &outcome)
            }
        }
        return outcome
    }

    /// Writes the templates alone.
    ///
    /// - Returns: what changed.
    /// - Throws: what Foundation throws when a file cannot be written.
    package func extract() throws -> Outcome {
        let tree = ContentTree(path: content)
        var outcome = Outcome()
        outcome.findings = tree.findings.filter { $0.severity == .error }
        guard outcome.findings.isEmpty else { return outcome }
        try extract(templateMessages(tree.content), false, &outcome)
        return outcome
    }

    private func extract(
        _ messages: [(String, [TemplateMessage])], _ isDryRun: Bool, _ outcome: inout Outcome
    ) throws {
        for (name, messages) in messages {
            let template = CatalogueSync.template(messages)
            try write(
                Array(POWriter.canonical(template).utf8), to: "\(locales)/\(name).pot", isDryRun,
                &outcome)
        }
    }

    private func sync(
        _ name: String, _ messages: [TemplateMessage], _ language: Language,
        _ minor: Set<Message.ID>, _ isDryRun: Bool, _ outcome: inout Outcome
    ) throws {
        let path = "\(locales)/\(language.tag)/\(name).po"
        var file: POFile?
        if PlainFile.exists(path) {
            let bytes: [UInt8]
            do throws(PlainFile.Refusal) {
                bytes = try PlainFile.bytes(of: path, limit: LocaleTree.sizeLimit)
            } catch {
                outcome.findings.append(error.finding(path))
                return
            }
            let reading = POReader.read(bytes, name: path)
            // Entries that cannot be read are not in the file; writing it back would lose them.
            guard !reading.hasErrors else {
                outcome.findings += reading.findings.filter { $0.severity == .error }
                return
            }
            file = reading.file
        }
        let synced = CatalogueSync.sync(messages, into: file, language: language, minor: minor)
        try write(POWriter.preserved(synced), to: path, isDryRun, &outcome)
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

    /// The content's messages by catalogue, with the English beside them as far as there is one.
    private func templateMessages(_ content: Content) -> [(String, [TemplateMessage])] {
        let english = LocaleTree.read(locales).catalogues[.english] ?? [:]
        var names: [String] = []
        var byName: [String: [TemplateMessage]] = [:]
        for text in content.messages {
            let name = Message.catalogue(of: text.message.id)
            if byName[name] == nil { names.append(name) }
            byName[name, default: []].append(
                TemplateMessage(
                    id: text.message.id, source: text.message.source,
                    english: english[name]?[text.message.id].flatMap { translation in
                        translation.source == text.message.source ? translation.text : nil
                    }, reference: text.file))
        }
        return names.map { ($0, byName[$0] ?? []) }
    }
}
