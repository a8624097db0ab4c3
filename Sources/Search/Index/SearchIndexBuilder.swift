import ContentStore
import Foundation
import Guidance
import Localization

/// Makes the index of an edition.
package struct SearchIndexBuilder: Sendable {
    private let pages: SearchPages
    private let texts: PageTexts
    private let readings: Readings
    private let words: [Language: SearchWords]

    /// What an index was made with; one of another name would find wrongly.
    package static let analysis = "ICU \(ICU.version), analysis \(TextAnalyzer.version)"

    /// - Parameters:
    ///   - edition: whose pages.
    ///   - words: what people type, by language.
    ///   - date: the day of publishing; what ended before it is not found.
    package init(_ edition: Edition, words: [Language: SearchWords], on date: CalendarDate) {
        pages = SearchPages(edition, on: date)
        texts = PageTexts(texts: TextResolver(edition: edition))
        readings = Readings(edition)
        self.words = words
    }

    /// The index, each language's part made when it is asked for.
    package func index() -> SearchIndex {
        let japanese = Lazy { japaneseFields() }
        return SearchIndex(analysis: Self.analysis) { part($0, japanese.value) }
    }

    private struct JapaneseFields: Sendable {
        let label: String
        let key: String
    }

    private func part(_ language: Language, _ japanese: [JapaneseFields]) -> SearchIndex.Part {
        let words = words[language] ?? SearchWords()
        let writer = FieldWriter(language, words)
        var vocabulary = VocabularyBuilder()
        let written = zip(pages.all, japanese).map { page, japanese in
            let texts = texts(of: page, in: language, words, writer, japanese)
            return (page: page, texts: texts, codes: vocabulary.add(texts))
        }
        let known = vocabulary.result()
        let documents = written.map { page, texts, codes in
            SearchDocument(
                page: page.reference.description, isArchived: page.isArchived, texts: texts,
                codes: known.renumbered(codes))
        }
        return SearchIndex.Part(
            documents: documents, vocabulary: known.vocabulary, words: Self.json(words))
    }

    private func texts(
        of page: SearchPage, in language: Language, _ words: SearchWords, _ writer: FieldWriter,
        _ japanese: JapaneseFields
    ) -> SearchDocument.Texts {
        SearchDocument.Texts(
            title: writer.field([texts.title(of: page, for: language).text]),
            synonyms: writer.field(words.pages[page.reference.description] ?? []),
            body: writer.field(
                page.passages.map { passage in
                    texts.texts(of: passage, for: language).map(\.text).joined(separator: " \n ")
                }),
            label: japanese.label, key: japanese.key)
    }

    /// The Japanese of every page is the same for all languages, and a label the same on every page
    /// that names it.
    private func japaneseFields() -> [JapaneseFields] {
        let writer = FieldWriter(.japanese, words[.japanese] ?? SearchWords())
        var known: [JapaneseText: JapaneseForms] = [:]
        return pages.all.map { page in
            let forms = texts.japanese(of: page).map { text in
                if let forms = known[text] { return forms }
                let forms = JapaneseForms(text, writer, readings)
                known[text] = forms
                return forms
            }
            let kana = writer.field(Set(forms.flatMap(\.readings)).sorted())
            let sounds = Set(forms.flatMap(\.sounds)).sorted()
            return JapaneseFields(
                label: forms.map(\.phrase).joined(separator: "\n"),
                key: ([kana] + sounds).joined(separator: "\n"))
        }
    }

    private static func json(_ words: SearchWords) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Strings and arrays of strings always encode.
        return (try? encoder.encode(words)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
