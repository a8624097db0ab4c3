import Localization

/// The words of a lexicon as they are written into the index, each worked out once.
///
/// A word is its forms with `/` between them; a pair of characters begins with `+`; a space parts
/// words and a line break parts phrases. To FTS5 all of that is space between words.
struct IndexedWords {
    /// By number; nil for words that no page has yet.
    private var entries: [Entry?] = []
    private var bytes: [UInt8] = []
    private var codes: [WordCode] = []
    /// The pair that is being written.
    private var pair: [UInt8] = []

    /// Where the parts of a word stand in `bytes` and `codes`.
    private struct Entry {
        let script: Word.Script
        let forms, pairs: Range<Int>
        let formCodes, pairCodes: Range<Int>
        let first, last: Range<Int>
    }

    /// Whether the word with a number was added.
    func has(_ number: Int) -> Bool { number < entries.count && entries[number] != nil }

    /// Adds a word, whose forms thereby are on a page.
    mutating func add(
        _ word: Lexicon.Entry, as number: Int, _ vocabulary: inout VocabularyBuilder
    ) {
        let start = (bytes.count, codes.count)
        add(word.spelling, .spelling, &vocabulary)
        for form in word.others {
            bytes.append(UInt8(ascii: "/"))
            add(form.text, .otherForm, &vocabulary)
        }
        let middle = (bytes.count, codes.count)
        // The pair of a word of two is the word.
        for pair in word.pairs where pair != word.spelling {
            bytes += [UInt8(ascii: " "), UInt8(ascii: "+")]
            add(pair, .pair, &vocabulary)
        }
        let end = (bytes.count, codes.count)
        bytes += word.first.utf8
        let last = bytes.count
        bytes += word.last.utf8
        while entries.count <= number { entries.append(nil) }
        entries[number] = Entry(
            script: word.script, forms: start.0..<middle.0, pairs: middle.0..<end.0,
            formCodes: start.1..<middle.1, pairCodes: middle.1..<end.1, first: end.0..<last,
            last: last..<bytes.count)
    }

    private mutating func add(
        _ form: String, _ kind: WordCode.Kind, _ vocabulary: inout VocabularyBuilder
    ) {
        codes.append(WordCode(vocabulary.number(of: form.utf8.span), kind))
        bytes += form.utf8
    }

    private func entry(_ number: Int) -> Entry {
        guard let entry = entries[number] else {
            preconditionFailure("A word is written before it was added.")
        }
        return entry
    }

    /// Appends a word's forms.
    func writeForms(of word: Int, _ text: inout TextBuffer, _ codes: inout [WordCode]) {
        let entry = entry(word)
        text.append(bytes.span.extracting(entry.forms))
        for index in entry.formCodes { codes.append(self.codes[index]) }
    }

    /// Appends a word's pairs of characters.
    func writePairs(of word: Int, _ text: inout TextBuffer, _ codes: inout [WordCode]) {
        let entry = entry(word)
        text.append(bytes.span.extracting(entry.pairs))
        for index in entry.pairCodes { codes.append(self.codes[index]) }
    }

    /// Appends the pair of characters from one word to the next, when there is one.
    mutating func writeLink(
        from left: Lexicon.Place, to right: Lexicon.Place, _ vocabulary: inout VocabularyBuilder,
        _ text: inout TextBuffer, _ codes: inout [WordCode]
    ) {
        let (before, after) = (entry(left.number), entry(right.number))
        guard after.script.joins(before.script, isTouched: left.end == right.start) else { return }
        pair.removeAll(keepingCapacity: true)
        for index in before.last { pair.append(bytes[index]) }
        for index in after.first { pair.append(bytes[index]) }
        text.append(UInt8(ascii: "+"))
        text.append(pair.span)
        text.append(UInt8(ascii: " "))
        codes.append(WordCode(vocabulary.number(of: pair.span), .pair))
    }
}
