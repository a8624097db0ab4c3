import ContentStore
import Guidance
import Support

/// All translations: read, checked, and what of them an edition holds.
///
/// One language after the other, as many at once as there are processors: a file is forgotten when the
/// next one is read.
struct Translations {
    /// How many languages have a catalogue.
    let languageCount: Int
    /// In no particular order.
    let findings: [Finding]
    /// Every message in every language that is to have it, by the places of the sources.
    let columns: [Language: TextColumn]
    /// What translators see beside the texts, by language tag.
    let notes: [String: [Message.ID: TranslationNote]]

    /// - Parameters:
    ///   - locales: the directory of catalogues.
    ///   - name: what findings call it.
    ///   - office: whose languages they are.
    ///   - checks: what is asked of every language.
    init(_ locales: String, named name: String, _ office: Office, _ checks: LanguageChecks) {
        let (folders, strange) = LocaleTree.folders(in: locales, named: name)
        let languages = folders.concurrentMap(checks.read)
        languageCount = languages.count { $0.hasCatalogues }
        findings =
            strange + languages.flatMap(\.findings)
            + LocaleTree.absent(folders, in: locales, named: name)
            .filter { office.languages.contains($0.language) }.flatMap(checks.gaps)
        notes = Dictionary(
            uniqueKeysWithValues: languages.filter { !$0.notes.isEmpty }.map {
                ($0.language.tag, $0.notes)
            })
        var columns: [Language: TextColumn] = [:]
        for language in Language.allCases where language != .japanese {
            let own = languages.first { $0.language == language }
            columns[language] = own?.column ?? checks.missing(in: language)
        }
        self.columns = columns
    }
}
