import Guidance
import Localization

/// Finds the passage of a page that answers a query best, and cuts a snippet from it.
struct SnippetMaker {
    let texts: PageTexts
    let analyzer: TextAnalyzer
    /// What a form is worth when it is found.
    private let forms: [String: Double]

    /// The most characters of a snippet, as a reader counts them.
    static let longest = 140

    init(texts: PageTexts, analyzer: TextAnalyzer, queries: [Query]) {
        (self.texts, self.analyzer) = (texts, analyzer)
        var forms: [String: Double] = [:]
        for concept in queries.flatMap(\.concepts) {
            for (form, strength) in concept.forms where strength > 0.5 {
                forms[form] = max(forms[form] ?? 0, strength * concept.weight)
            }
        }
        self.forms = forms
    }

    /// The piece of a passage that answers best.
    /// - Parameters:
    ///   - page: whose passage.
    ///   - number: which of its passages; nil for the first, which sums the page up.
    ///   - language: the reader's.
    /// - Returns: the place on the page, nil for the page itself, and the snippet.
    func snippet(
        of page: SearchPage, passage number: Int?, for language: Language
    ) -> (anchor: String?, snippet: Snippet) {
        guard
            let passage = number.flatMap({
                page.passages.indices.contains($0) ? page.passages[$0] : nil
            })
                ?? page.passages.first
        else { return (nil, Snippet(pieces: [], language: language)) }
        var best: (value: Double, text: String, language: Language, ranges: [Range<Int>])?
        for (text, language) in texts.texts(of: passage, for: language) {
            let (value, ranges) = matches(in: text)
            if best.map({ value > $0.value }) ?? true { best = (value, text, language, ranges) }
        }
        guard let best else { return (nil, Snippet(pieces: [], language: language)) }
        return (
            number == nil ? nil : passage.anchor,
            Snippet(pieces: Self.cut(best.text, marking: best.ranges), language: best.language)
        )
    }

    private func matches(in text: String) -> (value: Double, ranges: [Range<Int>]) {
        var found: [String: Double] = [:]
        var total = 0.0
        var ranges: [Range<Int>] = []
        for word in analyzer.words(in: text) {
            let value = word.forms.compactMap { forms[$0] }.max() ?? 0
            guard value > 0 else { continue }
            // A word counts once.
            let before = found[word.root] ?? 0
            if value > before {
                found[word.root] = value
                total += value - before
            }
            if let last = ranges.last, last.upperBound == word.range.lowerBound {
                ranges[ranges.count - 1] = last.lowerBound..<word.range.upperBound
            } else {
                ranges.append(word.range)
            }
        }
        return (total, ranges)
    }

    /// At most `longest` characters around the first match; a cut falls between characters as
    /// readers see them, and at a space where one is near.
    static func cut(_ text: String, marking ranges: [Range<Int>]) -> [Snippet.Piece] {
        let characters = Array(text)
        var offsets: [Int] = [0]
        for character in characters {
            offsets.append(offsets[offsets.count - 1] + character.utf8.count)
        }
        let first =
            ranges.first.map { range in
                offsets.lastIndex { $0 <= range.lowerBound } ?? 0
            } ?? 0
        var start =
            characters.count <= longest
            ? 0 : max(0, min(first - longest / 4, characters.count - longest))
        var end = min(characters.count, start + longest)
        if start > 0, let space = characters[start..<min(start + 16, end)].firstIndex(of: " ") {
            start = space + 1
        }
        if end < characters.count,
            let space = characters[max(start, end - 16)..<end].lastIndex(of: " ")
        {
            end = space
        }
        var pieces: [Snippet.Piece] = []
        func add(_ from: Int, _ to: Int, _ isMatch: Bool) {
            guard from < to else { return }
            let text = String(characters[from..<to])
            if let last = pieces.last, last.isMatch == isMatch {
                pieces[pieces.count - 1] = Snippet.Piece(text: last.text + text, isMatch: isMatch)
            } else {
                pieces.append(Snippet.Piece(text: text, isMatch: isMatch))
            }
        }
        if start > 0 { pieces.append(Snippet.Piece(text: "… ", isMatch: false)) }
        var position = start
        for range in ranges {
            // A match that begins or ends within a character takes the whole of it.
            let from = max(position, offsets.lastIndex { $0 <= range.lowerBound } ?? 0)
            let to = min(end, offsets.firstIndex { $0 >= range.upperBound } ?? characters.count)
            guard from < to else { continue }
            add(position, from, false)
            add(from, to, true)
            position = to
        }
        add(position, end, false)
        if end < characters.count { pieces.append(Snippet.Piece(text: " …", isMatch: false)) }
        return pieces
    }
}
