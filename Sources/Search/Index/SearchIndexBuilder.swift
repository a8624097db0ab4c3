import ContentStore
import Foundation
import Guidance
import Localization
import Support

/// Makes the index of an edition.
package struct SearchIndexBuilder: Sendable {
    private let pages: SearchPages
    private let texts: PageTexts
    private let readings: Readings
    private let words: [Language: SearchWords]
    private let languages: Languages

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
        languages = edition.languages
    }

    /// The index, each language's part made when it is asked for.
    package func index() -> SearchIndex {
        let japanese = Lazy {
            JapaneseFields(pages.all, texts, readings, words[languages.source] ?? SearchWords())
        }
        return SearchIndex(analysis: Self.analysis, languages: order) {
            part($0, japanese.value)
        }
    }

    /// First those whose scripts run on, which are cut by dictionaries, and those with the most forms.
    private var order: [Language] {
        let first = ["Jpan", "Thai", "Deva", "Hans", "Hant", "Kore"].flatMap { script in
            languages.written.filter { $0.script == script }.map(\.language)
        }
        return first + languages.all.filter { !first.contains($0) }
    }

    private func part(_ language: Language, _ japanese: JapaneseFields) -> SearchIndex.Part {
        let words = words[language] ?? SearchWords()
        var writer = FieldWriter(language, words)
        var adopted = AdoptedForms(japanese.forms)
        let written = zip(pages.all, japanese.pages).map { page, japanese in
            writer.beginPage()
            return WrittenPage(
                title: writer.field([texts.title(of: page, for: language).text]),
                synonyms: writer.field(words.pages[page.reference.description] ?? []),
                label: writer.field(japanese.label, of: &adopted),
                key: writer.field(japanese.key, of: &adopted),
                body: writer.field(
                    page.passages.map { passage in
                        texts.texts(of: passage, for: language).map(\.text)
                    }))
        }
        let known = writer.vocabulary.result()
        let documents = zip(pages.all, written).map { page, written in
            SearchDocument(
                page: page.reference.description, isArchived: page.isArchived,
                texts: written.texts, codes: known.renumbered(written.codes))
        }
        return SearchIndex.Part(
            documents: documents, vocabulary: known.vocabulary, words: Self.json(words))
    }

    private static func json(_ words: SearchWords) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Strings and arrays of strings always encode.
        return (try? encoder.encode(words)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
