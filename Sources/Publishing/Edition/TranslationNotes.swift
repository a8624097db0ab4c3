import Guidance

/// Gathers what the translators' board shows beside the texts of one language.
enum TranslationNotes {
    /// - Parameters:
    ///   - findings: those of the language, in the order of the files.
    ///   - notes: of its catalogues.
    ///   - isWanted: whether there is such a message, and the language is to have it.
    /// - Returns: the notes, for the messages that have any.
    static func adding(
        _ findings: [Finding], to notes: [Message.ID: TranslationNote],
        isWanted: (Message.ID) -> Bool
    ) -> [Message.ID: TranslationNote] {
        var notes = notes
        for finding in findings where finding.severity != .info {
            guard let id = finding.message.split(separator: ":").first.map(String.init),
                isWanted(id)
            else { continue }
            notes[id, default: TranslationNote()].findings.append(
                TranslationNote.Finding(
                    code: finding.code, severity: finding.severity.rawValue,
                    message: String(finding.message.dropFirst(id.count + 2)), fix: finding.fix))
        }
        return notes
    }
}
