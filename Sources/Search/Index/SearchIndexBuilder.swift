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
        let japanese = Once(japaneseFields)
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

    /// The Japanese of every page is the same for all languages.
    private func japaneseFields() -> [JapaneseFields] {
        let writer = FieldWriter(.japanese, words[.japanese] ?? SearchWords())
        return pages.all.map { page in
            let japanese = texts.japanese(of: page)
            var keys: [String] = []
            var readings: [String] = []
            for text in japanese {
                let words = writer.analyzer.words(in: text.text)
                let known =
                    [text.reading].compactMap(\.self)
                    + self.readings.readings(of: words, in: text.text)
                readings += known
                keys += known.map { TextAnalyzer.sound(ofKana: $0) }
                guard let romaji = text.romaji else { continue }
                keys += romaji.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
                    .map { TextAnalyzer.sound(ofRomaji: String($0)) }
            }
            let sounds = Set(keys).filter { $0.count > 2 }.sorted()
            return JapaneseFields(
                label: writer.field(japanese.map(\.text)),
                key: ([writer.field(Set(readings).sorted())] + sounds).joined(separator: "\n"))
        }
    }

    private static func json(_ words: SearchWords) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Strings and arrays of strings always encode.
        return (try? encoder.encode(words)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}

/// Writes the texts of one language as fields of the index.
struct FieldWriter: Sendable {
    let analyzer: TextAnalyzer
    private let synonyms: SynonymGroups

    init(_ language: Language, _ words: SearchWords) {
        analyzer = TextAnalyzer(language, words: words)
        synonyms = SynonymGroups(words, analyzer)
    }

    /// Each text as a phrase, in the same order; a text without words is an empty one.
    func field(_ texts: [String]) -> String {
        texts.map { text in
            let words = analyzer.words(in: text)
            return IndexedText.phrase(words, groups: synonyms.groups(of: words))
        }.joined(separator: "\n")
    }
}
