import Guidance
import Localization

/// The fields of all pages that are the same in every language: the Japanese that belongs to them and
/// how it sounds.
struct JapaneseFields: Sendable {
    /// By the places of the pages.
    let pages: [Page]
    /// The forms that the fields are numbers of.
    let forms: ByteNumbers

    struct Page: Sendable { let label, key: IndexField }

    /// A label is worked out once for all pages that name it.
    init(_ pages: [SearchPage], _ texts: PageTexts, _ readings: Readings, _ words: SearchWords) {
        var writer = FieldWriter(texts.texts.source, words)
        var known: [JapaneseText: JapaneseForms] = [:]
        self.pages = pages.map { page in
            let forms = texts.japanese(of: page).map { text in
                if let forms = known[text] { return forms }
                let forms = JapaneseForms(text, &writer, readings)
                known[text] = forms
                return forms
            }
            let kana = writer.field(Set(forms.flatMap(\.readings)).sorted())
            let sounds = Set(forms.flatMap(\.sounds)).sorted().map {
                writer.field(asWritten: [$0])
            }
            return Page(
                label: IndexField(joining: forms.map(\.phrase)),
                key: IndexField(joining: [kana] + sounds))
        }
        forms = writer.vocabulary.forms
    }
}
