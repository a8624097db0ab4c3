import Foundation
import Guidance

/// What translators' tools do to the catalogues of one language: hand out, take in, sign, suggest.
package struct LocaleWork {
    let language: Language
    private let locales: String
    private let messages: [ContentMessage]
    private let english: CurrentEnglish
    private let optional: Set<String>
    private(set) var catalogues: [String: Catalogue]

    /// - Parameters:
    ///   - content: the content directory.
    ///   - locales: the directory of catalogues.
    ///   - language: whose catalogues.
    package init(content: String, locales: String, language: Language) {
        let tree = ContentTree(path: content)
        let reading = LocaleTree.read(locales)
        (self.language, self.locales) = (language, locales)
        messages = tree.content.messages.filter {
            Content.isTranslated(Message.catalogue(of: $0.message.id), into: language)
        }
        optional = tree.content.labelPlaceholders
        catalogues = reading.catalogues[language] ?? [:]
        var english = CurrentEnglish(of: tree.content)
        if language != .english {
            reading.catalogues[.english]?.values.forEach { english.take($0) }
        }
        self.english = english
    }

    /// Every message as it would be handed out, in the order of the content.
    /// - Parameter catalogue: only of this one; nil for all.
    /// - Returns: translated or not.
    package func units(of catalogue: String? = nil) -> [ExchangeUnit] {
        messages.compactMap { text in
            let message = text.message
            let name = Message.catalogue(of: message.id)
            guard catalogue == nil || catalogue == name else { return nil }
            let translation = catalogues[name]?[message.id]
            return ExchangeUnit(
                id: message.id, source: message.source, english: english[message.id],
                target: translation?.text ?? "",
                state: TextState(translation, source: message.source))
        }
    }

    /// Puts texts into the catalogues, after the checks that every text goes through.
    ///
    /// - Parameters:
    ///   - texts: by message id.
    ///   - origin: where they come from.
    /// - Returns: the texts that were refused, with the reason; the others are written.
    /// - Throws: what Foundation throws when a file cannot be written.
    package func write(
        _ texts: [Message.ID: String], origin: Provenance.Origin
    ) throws -> [Finding] {
        let sources = Dictionary(
            messages.map { ($0.message.id, $0.message.source) },
            uniquingKeysWith: { first, _ in first })
        var findings: [Finding] = []
        var accepted: [Message.ID: String] = [:]
        for (id, text) in texts.sorted(by: { $0.key < $1.key }) {
            guard catalogues[Message.catalogue(of: id)]?[id] != nil else {
                findings.append(
                    Finding(
                        code: "unknown-message", severity: .error, file: path(of: id),
                        message: "\(id): the catalogue has no such entry",
                        fix: "run `madoguchi locale sync` first"))
                continue
            }
            let problems = MessageChecks.check(
                source: sources[id] ?? "", translation: text, language: language,
                optional: optional
            ).filter { $0.severity == .error }
            if problems.isEmpty { accepted[id] = text }
            findings += problems.map { $0.finding(id: id, file: path(of: id), line: nil) }
        }
        try change(Set(accepted.keys)) { entry, id in
            entry.translations = [accepted[id] ?? ""]
            entry.isFuzzy = false
            entry.forgetPrevious()
            entry.provenance = Provenance(origin: origin)
        }
        return findings
    }

    /// Signs texts for a reviewer: each is reviewed as long as source and translation stay as they are.
    ///
    /// - Parameters:
    ///   - ids: the messages; those without a text that may be served are skipped.
    ///   - reviewer: a name or address.
    /// - Returns: the messages signed.
    /// - Throws: what Foundation throws when a file cannot be written.
    package func sign(_ ids: Set<Message.ID>, reviewer: String) throws -> [Message.ID] {
        let fit = units().filter { ids.contains($0.id) && $0.state.isServed }
        let byID = Dictionary(fit.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        try change(Set(byID.keys)) { entry, id in
            guard let unit = byID[id] else { return }
            entry.provenance.reviewer = reviewer
            entry.provenance.sign = Signature.of(source: unit.source, translation: unit.target)
        }
        return fit.map(\.id)
    }

    /// Changes entries and writes the catalogues they are in; everything else keeps its bytes.
    private func change(
        _ ids: Set<Message.ID>, _ body: (inout POEntry, Message.ID) -> Void
    ) throws {
        for (name, catalogue) in catalogues {
            let own = ids.filter { Message.catalogue(of: $0) == name }
            guard !own.isEmpty else { continue }
            var file = catalogue.file
            for index in file.items.indices where !file.items[index].entry.isObsolete {
                guard let id = file.items[index].entry.context, own.contains(id) else { continue }
                body(&file.items[index].entry, id)
            }
            try Data(POWriter.preserved(file)).write(
                to: URL(fileURLWithPath: "\(locales)/\(language.tag)/\(name).po"),
                options: .atomic)
        }
    }

    private func path(of id: Message.ID) -> String {
        "locales/\(language.tag)/\(Message.catalogue(of: id)).po"
    }
}
