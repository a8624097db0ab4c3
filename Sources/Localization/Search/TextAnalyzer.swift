import Guidance
import Synchronization

/// Takes texts apart into words, in the same way for pages and for what people type.
package final class TextAnalyzer: Sendable {
    /// Raised with every change to what comes out: an index made by another version is made anew.
    package static let version = 1

    private let language: Language
    private let breaker: WordBreaker
    private let affixes: Affixes
    private let known = Mutex<[ByteString: Spelt]>([:])

    /// The most words whose forms are kept; the next one starts anew.
    private let mostKnown: Int

    /// What a word is, wherever it stands.
    private struct Spelt {
        let spelling: String
        let script: Word.Script
        let others: [Word.Form]
        let pairs: [String]
        let first: Character
        let last: Character
    }

    /// - Parameters:
    ///   - language: whose rules of word breaks and spelling hold.
    ///   - words: whose endings and beginnings are taken off.
    ///   - mostKnown: how many words may be remembered, so that their forms are not made again.
    package init(
        _ language: Language, words: SearchWords = SearchWords(), mostKnown: Int = 20_000
    ) {
        (self.language, self.mostKnown) = (language, mostKnown)
        breaker = WordBreaker(language)
        affixes = Affixes(words)
    }

    /// The words of `text` in their order.
    package func words(in text: String) -> [Word] {
        let bytes = Array(text.utf8)
        var words: [Word] = []
        var before: (end: Int, script: Word.Script, last: Character)?
        for range in breaker.words(in: text) {
            guard let spelt = spelt(ByteString(bytes[range])) else { continue }
            let touches = before.map { $0.end == range.lowerBound } ?? false
            let joins =
                spelt.script == .hangul || touches && spelt.script == .running
            let link = before.flatMap {
                joins && $0.script == spelt.script ? "\($0.last)\(spelt.first)" : nil
            }
            words.append(
                Word(
                    range: range, script: spelt.script, spelling: spelt.spelling,
                    others: spelt.others, pairs: spelt.pairs, link: link))
            before = (range.upperBound, spelt.script, spelt.last)
        }
        return words
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

    /// Nil for what has no letter and no digit.
    private func spelt(_ written: ByteString) -> Spelt? {
        if let spelt = known.withLock({ $0[written] }) { return spelt }
        let spelling = TextFolding.normalized(written.text).filter { $0.isLetter || $0.isNumber }
        let script = WordScript.of(spelling)
        let paired =
            script == .running && language == .simplifiedChinese
            ? Chinese.simplified(spelling) : spelling
        guard let first = paired.first, let last = paired.last else { return nil }
        let spelt = Spelt(
            spelling: spelling, script: script, others: others(of: spelling, script),
            pairs: script == .spaced ? [] : Self.pairs(in: paired), first: first, last: last)
        known.withLock { known in
            if known.count >= mostKnown { known.removeAll(keepingCapacity: true) }
            known[written.copy] = spelt
        }
        return spelt
    }

    private func others(of spelling: String, _ script: Word.Script) -> [Word.Form] {
        var forms: [Word.Form] = []
        func add(_ text: String, _ kind: Word.Form.Kind) {
            if text != spelling, !text.isEmpty, !forms.contains(where: { $0.text == text }) {
                forms.append(Word.Form(text, kind))
            }
        }
        var folded = TextFolding.withoutLatinMarks(spelling)
        if language == .simplifiedChinese, script == .running {
            folded = Chinese.simplified(folded)
        }
        if Devanagari.isWritten(in: folded) {
            folded = Devanagari.folded(folded)
            add(folded, .folded)
            let stem = affixes.stem(of: folded)
            add(stem, .stem)
            for form in NepaliSound.forms(ofDevanagari: stem) { add(form.text, form.kind) }
            return forms
        }
        add(folded, .folded)
        add(affixes.stem(of: folded), .stem)
        return forms
    }

    private static func pairs(in word: String) -> [String] {
        let characters = Array(word)
        guard characters.count > 1 else { return [] }
        return zip(characters, characters.dropFirst()).map { "\($0)\($1)" }
    }
}

/// Tells how a script parts its words.
enum WordScript {
    static func of(_ word: String) -> Word.Script {
        guard let scalar = word.unicodeScalars.first else { return .spaced }
        switch scalar.value {
        case 0x1100...0x11ff, 0x3130...0x318f, 0xac00...0xd7af: return .hangul
        case 0x0e00...0x0e7f, 0x3005...0x30ff, 0x3400...0x9fff, 0xf900...0xfaff, 0x20000...0x3ffff:
            return .running
        default: return .spaced
        }
    }
}

extension TextAnalyzer {
    /// The letters of a word, those of a Hangul syllable one by one.
    package static func letters(of word: String) -> [Unicode.Scalar] {
        Array(TextFolding.decomposed(word).unicodeScalars)
    }
}
