import Guidance
import Search

/// All translations: read, checked, and what of them an edition holds.
///
/// One language after the other, as many at once as there are processors: the files of a language
/// are forgotten when the next one is read.
struct Translations {
    /// How many languages have a catalogue.
    let languageCount: Int
    /// In no particular order.
    let findings: [Finding]
    /// The texts that readers may be shown.
    let texts: [Language: [Message.ID: LocalizedText]]
    /// The state of every message in every language that is to have it.
    let states: [Language: [Message.ID: TextState]]
    /// What translators see beside the texts, by language tag.
    let notes: [String: [Message.ID: TranslationNote]]

    /// - Parameters:
    ///   - locales: the directory of catalogues.
    ///   - name: what findings call it.
    ///   - checks: what is asked of every language.
    init(_ locales: String, named name: String, _ checks: LanguageChecks) {
        let (folders, strange) = LocaleTree.folders(in: locales, named: name)
        let languages = folders.concurrentMap(checks.read)
        languageCount = languages.count { $0.hasCatalogues }
        findings = strange + languages.flatMap(\.findings)
        texts = Dictionary(
            uniqueKeysWithValues: languages.filter { !$0.texts.isEmpty }.map {
                ($0.language, $0.texts)
            })
        notes = Dictionary(
            uniqueKeysWithValues: languages.filter { !$0.notes.isEmpty }.map {
                ($0.language.tag, $0.notes)
            })
        var states: [Language: [Message.ID: TextState]] = [:]
        for language in Language.allCases where language != .japanese {
            let own = languages.first { $0.language == language }
            states[language] = own?.states ?? checks.missing(in: language)
        }
        self.states = states.filter { !$0.value.isEmpty }
    }
}
