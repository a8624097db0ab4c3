import Guidance

/// Gathers what the translators' board shows beside the texts of one language.
enum TranslationNotes {
    /// - Parameters:
    ///   - catalogues: the language's, by name.
    ///   - findings: those of the language, in the order of the files.
    ///   - state: of a message; nil for one that the language is not to have.
    /// - Returns: the notes, for the messages that have any.
    static func notes(
        _ catalogues: [String: Catalogue], _ findings: [Finding],
        state: (Message.ID) -> TextState?
    ) -> [Message.ID: TranslationNote] {
        var notes: [Message.ID: TranslationNote] = [:]
        for catalogue in catalogues.values {
            for translation in catalogue.translations {
                let isServed = state(translation.id)?.isServed ?? false
                let text = isServed || translation.text.isEmpty ? nil : translation.text
                let previous = translation.entry.previousID
                guard text != nil || previous != nil else { continue }
                notes[translation.id] = TranslationNote(previous: previous, text: text)
            }
        }
        for finding in findings where finding.severity != .info {
            guard let id = finding.message.split(separator: ":").first.map(String.init),
                state(id) != nil
            else { continue }
            notes[id, default: TranslationNote()].findings.append(
                TranslationNote.Finding(
                    code: finding.code, severity: finding.severity.rawValue,
                    message: String(finding.message.dropFirst(id.count + 2)), fix: finding.fix))
        }
        return notes
    }
}
