import Guidance

/// Gathers what the translators' board shows beside the texts themselves.
enum TranslationNotes {
    static func notes(
        _ catalogues: [Language: [String: Catalogue]], _ findings: [Finding],
        _ states: [Language: [Message.ID: TextState]], _ rejected: [Language: Set<Message.ID>]
    ) -> [String: [Message.ID: TranslationNote]] {
        var notes: [String: [Message.ID: TranslationNote]] = [:]
        for (language, byName) in catalogues {
            for translation in byName.values.flatMap(\.translations) {
                let isServed =
                    states[language]?[translation.id]?.isServed ?? false
                    && rejected[language]?.contains(translation.id) != true
                let note = TranslationNote(
                    previous: translation.entry.previousID,
                    text: isServed || translation.text.isEmpty ? nil : translation.text)
                guard note != TranslationNote() else { continue }
                notes[language.tag, default: [:]][translation.id] = note
            }
        }
        for finding in findings where finding.severity != .info {
            let parts = finding.file.split(separator: "/")
            guard parts.count == 3, parts[0] == "locales",
                let id = finding.message.split(separator: ":").first.map(String.init),
                states[Language(rawValue: String(parts[1])) ?? .japanese]?[id] != nil
            else { continue }
            notes[String(parts[1]), default: [:]][id, default: TranslationNote()].findings.append(
                TranslationNote.Finding(
                    code: finding.code, severity: finding.severity.rawValue,
                    message: String(finding.message.dropFirst(id.count + 2)), fix: finding.fix))
        }
        return notes
    }
}
