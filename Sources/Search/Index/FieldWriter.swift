import Guidance
import Localization

/// Writes the texts of one language's pages as fields of the index: as words for FTS5, and as numbers
/// of the vocabulary that it gathers by the way.
struct FieldWriter {
    private(set) var vocabulary = VocabularyBuilder()
    private var lexicon: Lexicon
    private var words = IndexedWords()
    private let synonyms: SynonymGroups
    /// Groups of synonyms as forms of a word, by their numbers.
    private let groups: [String]
    /// What of each word counts for its groups.
    private var keys: [SynonymGroups.Key] = []
    // What is being written.
    private var text = TextBuffer()
    private var codes: [WordCode] = []
    private var positions: [Lexicon.Place] = []

    init(_ language: Language, _ words: SearchWords) {
        var lexicon = Lexicon(language, words: words)
        synonyms = SynonymGroups(words) { lexicon.entries(of: $0) }
        groups = words.same.indices.map { IndexedText.group($0) }
        self.lexicon = lexicon
    }

    /// What is written next is of another page.
    mutating func beginPage() { vocabulary.beginPage() }

    /// Each text as a phrase, in the same order; a text without words is an empty one.
    mutating func field(_ texts: [String]) -> IndexField { field(texts.map { [$0] }) }

    /// Phrases of several texts each.
    mutating func field(_ phrases: [[String]]) -> IndexField {
        for (number, texts) in phrases.enumerated() {
            if number > 0 {
                text.append(UInt8(ascii: "\n"))
                codes.append(.endOfPhrase)
            }
            read(texts)
            writePhrase()
        }
        defer { codes.removeAll(keepingCapacity: true) }
        return IndexField(text: text.take(), codes: codes)
    }

    /// Words that are written as they are, each text as a phrase.
    mutating func field(asWritten texts: [String]) -> IndexField {
        let codes = texts.map { text in
            text.utf8.split(separator: UInt8(ascii: " ")).map { word in
                let code = WordCode(vocabulary.number(of: Array(word).span), .spelling)
                vocabulary.count(code)
                return code
            }
        }
        return IndexField(
            text: texts.joined(separator: "\n"),
            codes: Array(codes.joined(separator: [.endOfPhrase])))
    }

    /// A field of another vocabulary.
    mutating func field(_ field: IndexField, of other: inout AdoptedForms) -> IndexField {
        let codes = field.codes.map { code in
            guard !code.isEnd else { return code }
            let own = WordCode(other.number(of: code.number, in: &vocabulary), code.kind)
            vocabulary.count(own)
            return own
        }
        return IndexField(text: field.text, codes: codes)
    }

    /// Where words stand in a text, in bytes.
    mutating func ranges(in text: String) -> [Range<Int>] {
        read([text])
        return positions.map { $0.start..<$0.end }
    }

    private mutating func read(_ texts: [String]) {
        positions.removeAll(keepingCapacity: true)
        var start = 0
        for text in texts {
            lexicon.read(text, from: start, into: &positions)
            // Words of two texts do not touch.
            start += text.utf8.count + 1
        }
        while keys.count < lexicon.entries.count {
            keys.append(synonyms.key(of: lexicon.entries[keys.count]))
        }
    }

    private mutating func writePhrase() {
        var members = members()[...]
        for (index, position) in positions.enumerated() {
            if !words.has(position.number) {
                words.add(lexicon.entries[position.number], as: position.number, &vocabulary)
            }
            if index > 0 {
                text.append(UInt8(ascii: " "))
                words.writeLink(
                    from: positions[index - 1], to: position, &vocabulary, &text, &codes)
            }
            let first = codes.count
            words.writeForms(of: position.number, &text, &codes)
            while let member = members.first, member.word == index {
                write(groups[member.group])
                members.removeFirst()
            }
            for index in first..<codes.count { vocabulary.count(codes[index]) }
            words.writePairs(of: position.number, &text, &codes)
        }
    }

    private func members() -> [SynonymGroups.Member] {
        guard positions.contains(where: { keys[$0.number].mayBegin }) else { return [] }
        return SynonymGroups.members(among: positions.map(\.number), keys)
    }

    private mutating func write(_ group: String) {
        text.append(UInt8(ascii: "/"))
        text.append(group.utf8.span)
        codes.append(WordCode(vocabulary.number(of: group.utf8.span), .otherForm))
    }
}
