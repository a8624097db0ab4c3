import Foundation
import Guidance
import Localization

/// The words for the figures from 0 to 9 in a language, and in English.
struct FigureLexicon: Sendable {
    private let words: [Unicode.Scalar: [(word: [Unicode.Scalar], figure: FigureWords.Figure)]]

    static func of(_ language: Language) -> FigureLexicon { all[language.place] }

    private static let all = Language.allCases.map(FigureLexicon.init)

    private init(_ language: Language) {
        var words: [String: FigureWords.Figure] = [:]
        for digit in 0...9 {
            for speech in [Language.english, language] {
                let word = NumberFormatting.words(digit, speech)
                // Filipino is written without the accents of dictionaries.
                for form in [
                    word, speech == .filipino ? TextFolding.withoutLatinMarks(word) : word,
                ] {
                    words[form] = .init(digit: digit, shortest: 3)
                }
            }
        }
        for (word, digit, shortest) in Self.others(language) {
            words[word] = .init(digit: digit, shortest: shortest)
        }
        self.words = Dictionary(grouping: words) { $0.key.unicodeScalars.first ?? " " }
            .mapValues { entries in
                entries.map { (Array($0.key.unicodeScalars), $0.value) }
                    .sorted { $0.0.count > $1.0.count }
            }
    }

    /// Whether words stand here without spaces between them.
    func isUnspaced(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { (0x0E01...0x0E4F).contains($0.value) } ?? false
    }

    /// The word that begins there, longest first.
    func figure(
        in text: PlainText, at place: Int
    ) -> (figure: FigureWords.Figure, length: Int)? {
        guard let first = text[place], let entries = words[first] else { return nil }
        for (word, figure) in entries
        where text.scalars[place...].starts(with: word) && isEnd(text, place, word.count) {
            return (figure, word.count)
        }
        return nil
    }

    private func isEnd(_ text: PlainText, _ start: Int, _ length: Int) -> Bool {
        let end = start + length
        if isUnspaced(text[start]) { return true }
        guard text.isLetter(end) else { return true }
        // Korean figures are syllables, and particles follow the last: 일일구로.
        return isSyllable(text[start]) && isInSyllables(text, start)
    }

    /// Three figures or more that begin a word: `이 사이에` has but two, in words of their own.
    private func isInSyllables(_ text: PlainText, _ start: Int) -> Bool {
        var first = start
        while isSyllable(text[first - 1]), start - first < 40 { first -= 1 }
        var count = 0
        while isFigure(text[first + count]), count < 43 { count += 1 }
        return count >= 3 && start < first + count
    }

    private func isFigure(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar, let entries = words[scalar] else { return false }
        return entries.contains { $0.word == [scalar] }
    }

    private func isSyllable(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { (0xAC00...0xD7A3).contains($0.value) } ?? false
    }

    /// What people say besides, and words that mean something else more often than a figure.
    private static func others(_ language: Language) -> [(String, Int, shortest: Int)] {
        let english = [("oh", 0, 3), ("nought", 0, 3), ("niner", 9, 3)]
        let own: [(String, Int, Int)] =
            switch language {
            case .spanish: [("una", 1, 4), ("un", 1, 4)]
            case .portuguese: [("uma", 1, 4), ("meia", 6, 3), ("duas", 2, 3)]
            case .vietnamese: [("không", 0, 4), ("năm", 5, 5), ("tư", 4, 3), ("bẩy", 7, 3)]
            case .thai: [("โท", 2, 3), ("สูญ", 0, 3)]
            case .indonesian: [("kosong", 0, 4), ("nol", 0, 3)]
            case .filipino: [("wala", 0, 4), ("walâ", 0, 4), ("sero", 0, 3)]
            case .nepali: [("छ", 6, 4), ("शून्य", 0, 3), ("तीन", 3, 3), ("पांच", 5, 3), ("पाच", 5, 3)]
            case .korean:
                [
                    ("영", 0, 3), ("륙", 6, 3), ("하나", 1, 3), ("둘", 2, 3), ("셋", 3, 3), ("넷", 4, 3),
                    ("다섯", 5, 3), ("여섯", 6, 3), ("일곱", 7, 3), ("여덟", 8, 3), ("아홉", 9, 3),
                ]
            default: []
            }
        return english + own
    }
}
