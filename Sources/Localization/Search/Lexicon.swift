import Guidance

/// Finds the words of texts in one language, each analysed once and from then on known by a number.
///
/// Text between two spaces is cut into words in the same way wherever it stands, and in scripts that
/// part words by spaces a language has few such pieces: each is cut once. Scripts that run on are cut
/// anew every time.
package struct Lexicon: Sendable {
    private let breaker: WordBreaker
    private let analyzer: WordAnalyzer
    /// What each word is, by its number.
    package private(set) var entries: [Entry] = []
    private var written = ByteNumbers()
    /// The number of the word that is written in each way; nil for what has no letter and no digit.
    private var numbers: [Int?] = []
    private var pieces = ByteNumbers()
    /// The words of all pieces, with places that count from the piece's own beginning.
    private var pieceWords: [Place] = []
    /// Where the words of each piece end in `pieceWords`.
    private var pieceEnds: [Int] = []
    private var bounds: [Int32] = []

    /// Where in a text a word stands.
    package struct Place: Sendable {
        /// In bytes of the text's UTF-8 form.
        package let start, end: Int
        /// Which word it is.
        package let number: Int

        fileprivate func moved(by distance: Int) -> Place {
            Place(start: start + distance, end: end + distance, number: number)
        }
    }

    /// - Parameters:
    ///   - language: whose rules of word breaks and spelling hold.
    ///   - words: whose endings and beginnings are taken off.
    package init(_ language: Language, words: SearchWords) {
        breaker = WordBreaker(language)
        analyzer = WordAnalyzer(language, words: words)
    }

    /// How much is remembered.
    package var count: Int { max(written.count, pieces.count) }

    /// What the words of a text are, in their order.
    package mutating func entries(of text: String) -> [Entry] {
        var places: [Place] = []
        read(text, into: &places)
        return places.map { entries[$0.number] }
    }

    /// Forgets all words, so that numbers begin anew.
    mutating func forget() {
        (entries, written, numbers) = ([], ByteNumbers(), [])
        (pieces, pieceWords, pieceEnds) = (ByteNumbers(), [], [])
    }

    /// Finds the words of a text.
    /// - Parameters:
    ///   - text: to be cut.
    ///   - offset: where the text begins, for whoever reads several as one.
    ///   - places: takes the words, behind those it has, in their order.
    package mutating func read(
        _ text: String, from offset: Int = 0, into places: inout [Place]
    ) {
        let bytes = text.utf8.span
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, !Self.isSpace(bytes[end]) { end += 1 }
            let piece = bytes.extracting(start..<end)
            if piece.isEmpty {
                end += 1
            } else if WordScript.mayRunOn(piece) {
                cut(piece, at: offset + start, into: &places)
            } else {
                recall(piece, at: offset + start, into: &places)
            }
            start = end
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
    }

    private mutating func recall(
        _ piece: Span<UInt8>, at start: Int, into places: inout [Place]
    ) {
        let number = pieces.number(of: piece)
        if number == pieceEnds.count {
            let first = places.count
            cut(piece, at: start, into: &places)
            pieceWords += places[first...].map { $0.moved(by: -start) }
            pieceEnds.append(pieceWords.count)
        } else {
            for index in (number == 0 ? 0 : pieceEnds[number - 1])..<pieceEnds[number] {
                places.append(pieceWords[index].moved(by: start))
            }
        }
    }

    private mutating func cut(_ piece: Span<UInt8>, at start: Int, into places: inout [Place]) {
        for range in 0..<breaker.findWords(in: piece, &bounds) {
            let (from, to) = (Int(bounds[2 * range]), Int(bounds[2 * range + 1]))
            let place = written.number(of: piece.extracting(from..<to))
            if place == numbers.count { numbers.append(add(written[place])) }
            guard let number = numbers[place] else { continue }
            places.append(Place(start: start + from, end: start + to, number: number))
        }
    }

    private mutating func add(_ written: ArraySlice<UInt8>) -> Int? {
        guard let entry = analyzer.entry(of: String(decoding: written, as: UTF8.self))
        else { return nil }
        entries.append(entry)
        return entries.count - 1
    }
}
