import Guidance
import Localization

/// A page's texts as they are, for other engines to index beside this one.
package struct PlainPage: Sendable {
    package let reference: PageReference
    package let title: String
    package let synonyms: [String]
    package let body: [String]
    /// The Japanese that belongs to it, with its readings.
    package let labels: [String]

    /// Every live page in one language.
    /// - Parameters:
    ///   - edition: whose pages.
    ///   - language: whose texts.
    ///   - words: what people type in it.
    ///   - date: the day; what ended before it is left out.
    /// - Returns: the pages in the order of the content.
    package static func all(
        of edition: Edition, in language: Language, words: SearchWords, on date: CalendarDate
    ) -> [PlainPage] {
        let texts = PageTexts(texts: TextResolver(edition: edition))
        return SearchPages(edition, on: date).all.filter { !$0.isArchived }.map { page in
            PlainPage(
                reference: page.reference, title: texts.title(of: page, for: language).text,
                synonyms: words.pages[page.reference.description] ?? [],
                body: page.passages.flatMap { texts.texts(of: $0, for: language).map(\.text) },
                labels: texts.japanese(of: page).flatMap {
                    [$0.text, $0.reading, $0.romaji].compactMap(\.self)
                })
        }
    }
}
