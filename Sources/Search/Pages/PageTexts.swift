import Guidance
import Localization

/// The texts of a page in a reader's language, each with its fallback.
struct PageTexts: Sendable {
    let texts: TextResolver

    /// The title and the language it is in.
    func title(
        of page: SearchPage, for language: Language
    ) -> (text: String, language: Language) {
        switch page.title {
        case .message(let id): texts.fallbackText(id, for: language)
        case .word(let word): (word.text, texts.source)
        }
    }

    /// The texts of one passage, and the language most of it is in.
    func texts(
        of passage: SearchPage.Passage, for language: Language
    ) -> [(text: String, language: Language)] {
        passage.messages.map { texts.fallbackText($0, for: language) }
            + passage.more.map { ($0, texts.source) }
    }

    /// The Japanese that belongs to a page: its title, its labels, and those its texts name.
    func japanese(of page: SearchPage) -> [JapaneseText] {
        let named = page.passages.flatMap(\.messages).flatMap { id in
            texts.segments(id, in: texts.source).compactMap { segment -> JapaneseText? in
                switch segment {
                case .label(let text), .spokenLabel(let text, _): JapaneseText(text: text)
                default: nil
                }
            }
        }
        let title = JapaneseText(text: title(of: page, for: texts.source).text)
        var known: Set<String> = []
        return ([title] + page.japanese + named).filter { known.insert($0.text).inserted }
    }
}
