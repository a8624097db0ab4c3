import Catalogues
import ContentStore
import Guidance

/// What translators work on: the texts of an office, or those of the program.
package struct TranslatedSources: Sendable {
    /// Where the catalogues are.
    let locales: String
    /// What findings call that place.
    let name: String
    /// Every text there is, in the source language.
    let content: Content
    /// What is wrong with them; then they are not all known.
    package let mistakes: [Finding]
    /// The directory of the content; nil for the program.
    let directory: String?
    private let program: ProgramTexts?
    /// The languages to translate into.
    var languages: [Language] { content.languages.targets }

    /// The texts of an office.
    ///
    /// - Parameters:
    ///   - content: the directory of its content.
    ///   - locales: that of its translations.
    ///   - texts: one whose files stand for the program's own texts; nil for none.
    package init(content: String, locales: String, texts: String? = nil) {
        let program = ProgramTexts(texts)
        let tree = ContentTree(path: content, program: program)
        (self.locales, name, directory) = (locales, "locales", content)
        (self.content, self.program) = (tree.content, program)
        mistakes = tree.findings.filter { $0.severity == .error }
    }

    /// The texts of the program.
    ///
    /// - Parameter texts: the directory that has them, with their translations.
    package init(program texts: String) {
        let program = ProgramTexts(texts)
        var content = Content()
        content.messages = program.messages
        content.more.office.languages = program.languages
        (self.content, self.program) = (content, nil)
        (locales, name, directory) = (texts, PathName.last(of: texts), nil)
        mistakes = program.mistakes.filter { $0.severity == .error }
    }

    /// Those that the office writes.
    package var officeLanguages: Languages { content.languages }

    /// What cannot be read in the files of second readings.
    package var damagedReadings: [Finding] {
        SecondReadings.findings(locales, named: name, officeLanguages)
    }

    /// The office's clocks.
    package var zone: Zone { content.more.office.zone }

    /// The override with an id; nil for none.
    package func override(_ id: Override.ID) -> Override? {
        content.overrides.first { $0.id == id }
    }

    /// The texts to translate into a language. Those that the program has in it are none, unless the
    /// office wants to say one otherwise and has an entry for it.
    ///
    /// - Parameters:
    ///   - language: the one to translate into.
    ///   - isEntry: whether a catalogue of the office has an entry of this id.
    /// - Returns: the texts, in the order of the content.
    func messages(in language: Language, isEntry: (Message.ID) -> Bool) -> [ContentMessage] {
        guard let program, program.knows(language) else { return content.messages }
        return content.messages.filter {
            !content.programTexts.contains($0.message.id) || isEntry($0.message.id)
        }
    }

    /// The texts to translate into any language.
    var templates: [ContentMessage] {
        let isComplete = languages.allSatisfy { program?.knows($0) ?? false }
        return isComplete
            ? content.messages.filter { !content.programTexts.contains($0.message.id) }
            : content.messages
    }
}
