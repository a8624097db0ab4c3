import Localization
import Support

/// Completes and corrects words by what pages have.
struct Speller: Sendable {
    private let vocabulary: Vocabulary

    init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    struct Correction: Sendable {
        let text: String
        let strength: Double
    }

    /// One slip from four letters on, two from nine.
    static func slips(allowedIn length: Int) -> Int {
        length >= 9 ? 2 : length >= 4 ? 1 : 0
    }

    /// The words that lie as few slips away as any does, the commonest first.
    ///
    /// A slip on the first letter of a short word makes another word more often than a typo.
    func corrections(of word: String) -> [Correction] {
        let typed = Self.letters(of: word)
        let limit = Self.slips(allowedIn: typed.count)
        guard limit > 0, !typed.contains(where: { $0.properties.numericType != nil }) else {
            return []
        }
        let isMarked = word.unicodeScalars.first.map(Self.isMark) ?? false
        var best = limit
        var found: [(text: String, slips: Int, count: Int)] = []
        let lengths =
            max(2, word.unicodeScalars.count - limit)...(word.unicodeScalars.count + limit)
        let near = vocabulary.words(
            lengths: lengths, near: LetterSet(word.unicodeScalars), difference: 2 * limit)
        for entry in near {
            guard let first = entry.text.unicodeScalars.first, Self.isMark(first) == isMarked else {
                continue
            }
            let letters = Self.letters(of: entry.text)
            guard letters.first == typed.first || typed.count >= 6,
                let slips = EditDistance.between(typed, letters, limit: best), slips > 0
            else { continue }
            best = slips
            found.append((entry.text, slips, entry.pages))
        }
        return found.filter { $0.slips == best }
            .sorted { ($1.count, $0.text) < ($0.count, $1.text) }.prefix(8)
            .map { Correction(text: $0.text, strength: $0.slips == 1 ? 0.8 : 0.68) }
    }

    /// The commonest words that begin with `start`.
    func words(beginningWith start: String, atMost limit: Int) -> [String] {
        commonest(limit, vocabulary.words(beginningWith: start))
    }

    /// The commonest words that have `part` in them.
    func words(containing part: String, atMost limit: Int) -> [String] {
        commonest(limit, vocabulary.words(containing: part))
    }

    private func commonest(_ limit: Int, _ words: [Vocabulary.Spelling]) -> [String] {
        words.sorted { $0.pages > $1.pages }.prefix(limit).map(\.text)
    }

    /// Hangul is compared by its letters: a slip changes one of two or three in a syllable.
    private static func letters(of word: String) -> [Unicode.Scalar] {
        let scalars = Array(word.unicodeScalars)
        return scalars.contains(where: isSyllable) ? TextAnalyzer.letters(of: word) : scalars
    }

    private static func isSyllable(_ scalar: Unicode.Scalar) -> Bool {
        (0xac00...0xd7a3).contains(scalar.value)
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        (0xe000...0xf8ff).contains(scalar.value)
    }
}
