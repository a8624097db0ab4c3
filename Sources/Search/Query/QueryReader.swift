import Guidance
import Localization

/// Reads a query in one language: what it asks for, in the words of that language's pages.
struct QueryReader: Sendable {
    let vocabulary: Vocabulary
    private let analyzer: TextAnalyzer
    private let synonyms: SynonymGroups
    private let ignored: Set<String>
    private let speller: Speller

    /// How strongly each form stands for what was typed.
    private enum Strength {
        static let folded = 0.92
        static let stem = 0.86
        static let sound = 0.8
        static let consonants = 0.55
        static let group = 0.84
        static let joined = 0.9
        static let beginning = 0.72
        static let within = 0.6
    }

    /// A question has fewer words; what comes after so many is not read.
    static let mostWords = 24
    /// So many of them are looked for, without those that carry no meaning.
    static let mostTelling = 12
    /// So many words are compared with all that pages have, to complete or correct them; each takes its time.
    static let mostGuessed = 6

    /// - Parameters:
    ///   - analyzer: of the language.
    ///   - words: what people type in it.
    ///   - vocabulary: what its pages have.
    init(_ analyzer: TextAnalyzer, words: SearchWords, vocabulary: Vocabulary) {
        (self.analyzer, self.vocabulary) = (analyzer, vocabulary)
        synonyms = SynonymGroups(words) { analyzer.words(in: $0).map(\.entry) }
        ignored = Set(words.ignore.flatMap { analyzer.words(in: $0) }.map(\.spelling))
        speller = Speller(vocabulary)
    }

    /// What a query asks for.
    /// - Parameters:
    ///   - text: what was typed, cleaned.
    ///   - isOwnLanguage: whether the reader reads this language: then slips are corrected and what is
    ///     being typed is completed.
    /// - Returns: the query's concepts; none for a query without words.
    func query(_ text: String, isOwnLanguage: Bool) -> Query {
        let words = Array(analyzer.words(in: text).prefix(Self.mostWords))
        let groups = synonyms.groups(of: words)
        var kept = words.indices.filter { !isIgnored(words[$0]) || !groups[$0].isEmpty }
        if kept.isEmpty { kept = Array(words.indices) }
        kept = Array(kept.prefix(Self.mostTelling))
        var concepts: [Concept] = []
        var guesses = Self.mostGuessed
        for index in kept {
            let isLast =
                index == words.count - 1 && words[index].range.upperBound == text.utf8.count
            let neighbours = [index - 1, index + 1].filter(words.indices.contains).map { words[$0] }
            concepts += self.concepts(
                words[index], at: index, groups[index], neighbours, isLast: isLast,
                isOwnLanguage: isOwnLanguage, &guesses)
        }
        KanaSounds(words, vocabulary).add(to: &concepts)
        Self.lighten(&concepts, words, text)
        return Query(
            text: text, words: words, concepts: concepts, runs: Self.runs(of: words),
            vocabulary: vocabulary)
    }

    func isIgnored(_ word: Word) -> Bool {
        ignored.contains(word.spelling)
    }

    private func concepts(
        _ word: Word, at index: Int, _ groups: [Int], _ neighbours: [Word], isLast: Bool,
        isOwnLanguage: Bool, _ guesses: inout Int
    ) -> [Concept] {
        var concept = Concept(words: index...index)
        concept.add(word.spelling, 1)
        for form in word.others {
            concept.add(form.text, Self.strength(of: form.kind))
        }
        for form in analyzer.sounds(of: word) {
            concept.add(form.text, Self.strength(of: form.kind))
        }
        for group in groups { concept.add(IndexedText.group(group), Strength.group) }
        concept.pairs = Array(Set(word.pairs)).sorted().filter { $0 != word.spelling }
        for neighbour in neighbours where word.script == .spaced && neighbour.script == .spaced {
            let joined =
                neighbour.range.lowerBound < word.range.lowerBound
                ? neighbour.spelling + word.spelling : word.spelling + neighbour.spelling
            if vocabulary.pages(with: joined) > 0 { concept.add(joined, Strength.joined) }
            for sound in [TextAnalyzer.sound(ofRomaji: joined)]
            where vocabulary.pages(with: sound) > 0 {
                concept.add(sound, Strength.sound)
            }
        }
        let isKnown = concept.forms.contains {
            $0.value >= Strength.sound && vocabulary.pages(with: $0.key) > 0
        }
        concept.isKnown = isKnown
        if !isKnown, let halves = halves(of: word, at: index) { return halves }
        if isLast || !isKnown {
            complete(&concept, word, neighbours, isKnown: isKnown, isLast: isLast, &guesses)
        }
        let isFound = concept.forms.contains { vocabulary.pages(with: $0.key) > 0 }
        // In another language than the reader's, what looks like a slip is a word of a third one.
        if isOwnLanguage, guesses > 0, !isFound || !isKnown && !isLast {
            guesses -= 1
            correct(&concept, word)
        }
        concept.weight = weight(of: concept, word)
        concept.rarity = concept.weight
        return [concept]
    }

    private static func strength(of kind: Word.Form.Kind) -> Double {
        switch kind {
        case .folded: Strength.folded
        case .stem: Strength.stem
        case .sound: Strength.sound
        case .consonants: Strength.consonants
        }
    }

    /// The words that what is being typed may become.
    private func complete(
        _ concept: inout Concept, _ word: Word, _ neighbours: [Word], isKnown: Bool, isLast: Bool,
        _ guesses: inout Int
    ) {
        let bases = Set([word.spelling] + word.others.filter { $0.kind == .folded }.map(\.text))
        for base in bases {
            let length = base.unicodeScalars.count
            guard length >= (word.script == .spaced && neighbours.isEmpty ? 2 : 1) else { continue }
            let found = speller.words(beginningWith: base, atMost: 24)
            let strength = Strength.beginning * (isKnown ? 0.8 : 1)
            if isLast || word.script != .spaced {
                for text in found { concept.add(text, strength) }
            }
            if word.script == .running, length <= 2, !isKnown, guesses > 0 {
                guesses -= 1
                for text in speller.words(containing: base, atMost: 24) {
                    concept.add(text, Strength.within)
                }
            }
        }
    }

    /// The words that differ from the typed one by a slip.
    private func correct(_ concept: inout Concept, _ word: Word) {
        let base = word.others.first { $0.kind == .folded }?.text ?? word.spelling
        let sounds = analyzer.sounds(of: word).filter { $0.kind == .sound }.map(\.text)
        var nearest: Speller.Correction?
        for text in (base == word.spelling ? [base] : [base, word.spelling]) + sounds {
            for correction in speller.corrections(of: text) where !ignored.contains(correction.text)
            {
                concept.add(correction.text, correction.strength)
                guard text == base || text == word.spelling else { continue }
                if nearest.map({ correction.strength > $0.strength }) ?? true {
                    nearest = correction
                }
            }
        }
        concept.correction = nearest?.text
    }

    /// `photobooth` as `photo booth`, when pages have both words.
    private func halves(of word: Word, at index: Int) -> [Concept]? {
        guard word.script == .spaced, word.spelling.count >= 6 else { return nil }
        let text = word.others.first { $0.kind == .folded }?.text ?? word.spelling
        for cut in 3...(text.count - 3) {
            let halves = [String(text.prefix(cut)), String(text.dropFirst(cut))]
            guard halves.allSatisfy({ vocabulary.pages(with: $0) > 0 }) else { continue }
            return halves.map { half in
                var concept = Concept(words: index...index)
                concept.add(half, 1)
                concept.isKnown = true
                concept.weight = vocabulary.weight(pages: vocabulary.pages(with: half))
                return concept
            }
        }
        return nil
    }

    /// By the commonest of the near forms; what no page has counts like the rarest word.
    private func weight(of concept: Concept, _ word: Word) -> Double {
        let near = concept.forms.filter {
            $0.value >= Strength.beginning * 0.8 && $0.key.first != IndexedText.groupMark
        }
        let count = near.map { vocabulary.pages(with: $0.key) }.max() ?? 0
        var weight = vocabulary.weight(pages: max(count, 1))
        if count == 0, !word.pairs.contains(where: { vocabulary.pages(with: $0) > 0 }) {
            weight *= 0.45
        }
        if word.script == .running, word.spelling.count == 1 { weight *= 0.5 }
        return weight
    }

    /// Hiragana alone is mostly grammar: it weighs less than what stands beside it.
    private static func lighten(_ concepts: inout [Concept], _ words: [Word], _ text: String) {
        let bytes = Array(text.utf8)
        for (index, concept) in concepts.enumerated() {
            let word = words[concept.words.lowerBound]
            let isHiragana = String(decoding: bytes[word.range], as: UTF8.self).unicodeScalars
                .allSatisfy { (0x3041...0x3096).contains($0.value) }
            guard isHiragana else { continue }
            concepts[index].weight *= word.spelling.count < 3 ? 0.2 : 0.55
        }
    }

    /// The pairs of neighbouring characters over whole stretches of scripts that run on: they find a
    /// stretch again that is cut into other words elsewhere.
    private static func runs(of words: [Word]) -> [String] {
        var pairs: [String] = []
        for word in words where word.script != .spaced {
            if let link = word.link { pairs.append(link) }
            pairs += word.pairs
        }
        return pairs.count > 1 ? Array(Set(pairs)).sorted() : []
    }
}
