import Localization

/// The words of a lexicon as they are written into the index, each worked out once.
///
/// A word is its forms with `/` between them; a pair of characters begins with `+`; a space parts
/// words and a line break parts phrases. To FTS5 all of that is space between words.
struct IndexedWords {
    /// By number; words that no page has yet are empty.
    private var entries: [Entry] = []
    private var bytes: [UInt8] = []
    private var codes: [WordCode] = []
    /// The pair that is being written.
    private var pair: [UInt8] = []

    /// Where the parts of a word stand in `bytes` and `codes`.
    private struct Entry {
        var script = Word.Script.spaced
        var forms = 0..<0
        var formCodes = 0..<0
        var pairs = 0..<0
        var pairCodes = 0..<0
        /// Its first and last characters, as pairs have them.
        var first = 0..<0
        var last = 0..<0
    }

    /// Whether the word with a number was added.
    func has(_ number: Int) -> Bool {
        number < entries.count && !entries[number].formCodes.isEmpty
    }

    /// Adds a word, whose forms thereby are on a page.
    mutating func add(
        _ word: Lexicon.Entry, as number: Int, _ vocabulary: inout VocabularyBuilder
    ) {
        var entry = Entry(script: word.script)
        var start = (bytes.count, codes.count)
        add(word.spelling, .spelling, &vocabulary)
        for form in word.others {
            bytes.append(UInt8(ascii: "/"))
            add(form.text, .otherForm, &vocabulary)
        }
        (entry.forms, entry.formCodes) = (start.0..<bytes.count, start.1..<codes.count)
        start = (bytes.count, codes.count)
        // The pair of a word of two is the word.
        for pair in word.pairs where pair != word.spelling {
            bytes += [UInt8(ascii: " "), UInt8(ascii: "+")]
            add(pair, .pair, &vocabulary)
        }
        (entry.pairs, entry.pairCodes) = (start.0..<bytes.count, start.1..<codes.count)
        entry.first = add(word.first.utf8)
        entry.last = add(word.last.utf8)
        while entries.count <= number { entries.append(Entry()) }
        entries[number] = entry
    }

    private mutating func add(_ character: Character.UTF8View) -> Range<Int> {
        let start = bytes.count
        bytes += character
        return start..<bytes.count
    }

    private mutating func add(
        _ form: String, _ kind: WordCode.Kind, _ vocabulary: inout VocabularyBuilder
    ) {
        codes.append(WordCode(vocabulary.number(of: form.utf8.span), kind))
        bytes += form.utf8
    }

    /// Appends a word's forms.
    func writeForms(of word: Int, _ text: inout TextBuffer, _ codes: inout [WordCode]) {
        text.append(bytes.span.extracting(entries[word].forms))
        for index in entries[word].formCodes { codes.append(self.codes[index]) }
    }

    /// Appends a word's pairs of characters.
    func writePairs(of word: Int, _ text: inout TextBuffer, _ codes: inout [WordCode]) {
        text.append(bytes.span.extracting(entries[word].pairs))
        for index in entries[word].pairCodes { codes.append(self.codes[index]) }
    }

    /// Appends the pair of characters from one word to the next, when there is one.
    mutating func writeLink(
        from left: Lexicon.Place, to right: Lexicon.Place, _ vocabulary: inout VocabularyBuilder,
        _ text: inout TextBuffer, _ codes: inout [WordCode]
    ) {
        let (before, after) = (left.number, right.number)
        let isTouched = left.end == right.start
        guard entries[after].script.joins(entries[before].script, isTouched: isTouched)
        else { return }
        pair.removeAll(keepingCapacity: true)
        for index in entries[before].last { pair.append(bytes[index]) }
        for index in entries[after].first { pair.append(bytes[index]) }
        text.append(UInt8(ascii: "+"))
        text.append(pair.span)
        text.append(UInt8(ascii: " "))
        codes.append(WordCode(vocabulary.number(of: pair.span), .pair))
    }
}
