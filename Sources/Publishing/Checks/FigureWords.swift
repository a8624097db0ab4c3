import Guidance
import Localization

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
