import Foundation
import Guidance
import Localization
import Synchronization

/// Figures that are said one by one, as telephone numbers are: “zero one two zero”.
///
/// Three or more in a row, in the text's language or in English. Fewer are words of every sentence.
enum FigureWords {
    /// A figure, and how many of them in a row it takes to be one: `năm` is a year as well.
    struct Figure: Sendable {
        let digit: Int
        let shortest: Int
    }

    static func problems(
        source: SourceText, translation: MessageShape, language: Language
    ) -> [TextProblem] {
        let runs = translation.texts.flatMap {
            Self.runs(in: FigureIdioms.masked(PlainText($0).lowercased), language)
        }
        guard !runs.isEmpty else { return [] }
        let japanese = JapaneseNumbers(source.texts.joined(separator: "\n"))
        let added = runs.filter { digits in
            let isOne = japanese.explains(NumberToken(digits.map(String.init).joined()))
            return !isOne && !digits.allSatisfy { japanese.explains(NumberToken(String($0))) }
        }
        guard let first = added.first(where: { !isCounting($0) }) ?? added.first else { return [] }
        return [
            TextProblem(
                "number-changed", isCounting(first) ? .warning : .error,
                "a number differs: \(first.map(String.init).joined()), in words, is not in the Japanese",
                fix: "write the number of the Japanese source, or its placeholder")
        ]
    }

    /// “Two, three, four days” is how people say a few; numbers that are dialled are seldom so.
    private static func isCounting(_ digits: [Int]) -> Bool {
        digits.count == 3 && digits[0] > 0
            && zip(digits, digits.dropFirst()).allSatisfy { $0 + 1 == $1 }
    }

    private static func runs(in text: PlainText, _ language: Language) -> [[Int]] {
        let lexicon = FigureLexicon.of(language)
        var runs: [[Int]] = []
        var place = 0
        while place < text.scalars.count {
            guard let run = FigureRun(in: text, at: place, lexicon) else {
                place += 1
                continue
            }
            if run.digits.count >= run.shortest { runs.append(run.digits) }
            place = max(run.end, place + 1)
        }
        return runs
    }
}

/// Figure words in a row, with no more than spaces and punctuation between them.
private struct FigureRun {
    private(set) var digits: [Int] = []
    private(set) var shortest = 3
    private(set) var end: Int

    init?(in text: PlainText, at start: Int, _ lexicon: FigureLexicon) {
        end = start
        guard lexicon.figure(in: text, at: start) != nil,
            lexicon.isUnspaced(text[start]) || !text.isLetter(start - 1)
        else { return nil }
        var place = start
        while let (figure, length) = lexicon.figure(in: text, at: place) {
            digits.append(figure.digit)
            shortest = max(shortest, figure.shortest)
            end = place + length
            place = end
            // छ before the end of a sentence is a verb.
            if text[place] == "।", length == 1 { break }
            place = Self.skipSigns(text, place)
            if text.has("then ", at: place) { place += 5 }
        }
    }

    /// Any signs between two words, as many as a reader would pass over.
    private static func skipSigns(_ text: PlainText, _ start: Int) -> Int {
        var place = start
        while let sign = text[place], place - start < 4, sign != MessageShape.gap,
            !text.isLetter(place), !text.isDigit(place)
        {
            place += 1
        }
        return place
    }
}

/// The words for the figures from 0 to 9 in a language, and in English.
struct FigureLexicon: Sendable {
    private let words: [Unicode.Scalar: [(word: [Unicode.Scalar], figure: FigureWords.Figure)]]

    static func of(_ language: Language) -> FigureLexicon {
        known.withLock { known in
            if let lexicon = known[language] { return lexicon }
            let lexicon = FigureLexicon(language)
            known[language] = lexicon
            return lexicon
        }
    }

    private static let known = Mutex<[Language: FigureLexicon]>([:])

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
