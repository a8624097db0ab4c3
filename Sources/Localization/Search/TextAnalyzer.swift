import Guidance
import Synchronization

/// Takes texts apart into words, in the same way for pages and for what people type.
package final class TextAnalyzer: Sendable {
    /// Raised with every change to what comes out: an index made by another version is made anew.
    package static let version = 2

    /// What is longer is no word: it is cut, in pages as in queries. In scalars.
    package static let longestWord = 48

    private let language: Language
    private let lexicon: Mutex<Lexicon>

    /// The most words whose forms are kept; the next text starts anew.
    private let mostKnown: Int

    /// - Parameters:
    ///   - language: whose rules of word breaks and spelling hold.
    ///   - words: whose endings and beginnings are taken off.
    ///   - mostKnown: how many words may be remembered, so that their forms are not made again.
    package init(
        _ language: Language, words: SearchWords = SearchWords(), mostKnown: Int = 20_000
    ) {
        (self.language, self.mostKnown) = (language, mostKnown)
        lexicon = Mutex(Lexicon(language, words: words))
    }

    /// The words of `text` in their order.
    package func words(in text: String) -> [Word] {
        lexicon.withLock { lexicon in
            if lexicon.count >= mostKnown { lexicon.forget() }
            var places: [Lexicon.Place] = []
            lexicon.read(text, into: &places)
            var words: [Word] = []
            for place in places {
                let entry = lexicon.entries[place.number]
                words.append(Word(range: place.start..<place.end, entry, after: words.last))
            }
            return words
        }
    }

    /// How many scalars are left of a text when compatible ones are folded, one by one.
    package static func lengthFolded(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + TextFolding.length(of: $1) }
    }

    /// As much of the beginning of a text as folds to a length in scalars. No more of it is looked at.
    package static func prefix(of text: String, lengthFolded longest: Int) -> String {
        var left = longest
        return String(
            text.unicodeScalars.prefix { scalar in
                left -= TextFolding.length(of: scalar)
                return left >= 0
            })
    }

    /// How a word in Latin letters may sound when it is Japanese, or Nepali for readers of Nepali.
    package func sounds(of word: Word) -> [Word.Form] {
        guard word.script == .spaced, word.spelling.utf8.count >= 3 else { return [] }
        let plain = TextFolding.withoutLatinMarks(word.spelling)
        guard plain.utf8.allSatisfy({ $0 < 0x80 }), plain.contains(where: \.isLetter) else {
            return []
        }
        return [Word.Form(RomajiSound.of(plain), .sound)]
            + (language == .nepali ? NepaliSound.forms(ofLatin: plain) : [])
    }

    /// How a Japanese reading in hiragana sounds.
    package static func sound(ofKana kana: String) -> String { RomajiSound.of(kana: kana) }

    /// How Japanese in Latin letters sounds, whatever its spelling.
    package static func sound(ofRomaji romaji: String) -> String {
        RomajiSound.of(TextFolding.withoutLatinMarks(TextFolding.normalized(romaji)))
    }

    /// The letters of a word, those of a Hangul syllable one by one.
    package static func letters(of word: String) -> [Unicode.Scalar] {
        Array(TextFolding.decomposed(word).unicodeScalars)
    }
}
