import Catalogues
import Foundation
import Guidance

/// What translators' tools do to the catalogues of one language: hand out, take in, sign, suggest.
package struct LocaleWork {
    package let language: Language
    /// The office's.
    package let languages: Languages
    /// What is wrong with the content: then its messages are not all known, and nothing can be done.
    package let mistakes: [Finding]
    private let locales: String
    /// What findings call the directory of catalogues.
    private let name: String
    let messages: [ContentMessage]
    private let english: CurrentEnglish
    let optional: Set<String>
    let numbers: Set<String>
    let catalogues: [String: Catalogue]
    /// By the names of the catalogues that must not be written: what cannot be read in them would be
    /// missing afterwards.
    package let damaged: [String: [Finding]]

    /// - Parameters:
    ///   - sources: whose texts.
    ///   - language: whose catalogues.
    package init(_ sources: TranslatedSources, language: Language) {
        let content = sources.content
        let languages = content.languages
        let reading = LocaleTree.read(sources.locales, named: sources.name, languages)
        (self.language, locales, name) = (language, sources.locales, sources.name)
        self.languages = languages
        mistakes = sources.mistakes
        damaged = Dictionary(
            grouping: reading.findings.filter {
                $0.severity == .error && $0.file.hasPrefix("\(sources.name)/\(language.tag)/")
            }, by: { String($0.file.split(separator: "/").last?.dropLast(".po".count) ?? "") })
        let catalogues = reading.catalogues[language] ?? [:]
        self.catalogues = catalogues
        messages = sources.messages(in: language) {
            catalogues[Message.catalogue(of: $0)]?[$0] != nil
        }.filter {
            languages.isTranslated(Message.catalogue(of: $0.message.id), into: language)
        }
        optional = content.labelPlaceholders
        numbers = content.numberPlaceholders
        var english = CurrentEnglish(of: content)
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
                id: message.id, language: language, source: message.source,
                english: english[message.id], target: translation?.text ?? "",
                state: TextState(translation, source: message.source))
        }
    }

    /// Whether a message can be handed out in English, and why not.
    package func missingEnglish(of id: Message.ID) -> String? { english.missing(id) }

    /// Signs texts for a reviewer: each is reviewed as long as source and translation stay as they are.
    ///
    /// - Parameters:
    ///   - ids: the messages; those without a text that may be served are skipped, and those of a
    ///     damaged catalogue.
    ///   - reviewer: a name or address.
    /// - Returns: the messages signed.
    /// - Throws: what Foundation throws when a file cannot be written.
    package func sign(_ ids: Set<Message.ID>, reviewer: String) throws -> [Message.ID] {
        let fit = units().filter {
            ids.contains($0.id) && $0.state.isServed
                && damaged[Message.catalogue(of: $0.id)] == nil
        }
        let byID = Dictionary(fit.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        try change(Set(byID.keys)) { entry, id in
            guard let unit = byID[id] else { return }
            entry.provenance.reviewer = reviewer
            entry.provenance.sign = Signature.of(source: unit.source, translation: unit.target)
        }
        return fit.map(\.id)
    }

    /// Changes entries and writes the catalogues they are in; everything else keeps its bytes.
    func change(
        _ ids: Set<Message.ID>, _ body: (inout POEntry, Message.ID) -> Void
    ) throws {
        for (name, catalogue) in catalogues {
            let own = ids.filter { Message.catalogue(of: $0) == name }
            guard !own.isEmpty, damaged[name] == nil else { continue }
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

    func path(of id: Message.ID) -> String {
        "\(name)/\(language.tag)/\(Message.catalogue(of: id)).po"
    }
}
