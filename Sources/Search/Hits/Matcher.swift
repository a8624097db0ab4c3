import ContentStore

/// How well the phrases of a page answer a query.
struct Matcher {
    private let query: Query
    private let entries: [FormID: Entry]
    private let sieve: FormSieve
    private let total: Double

    /// What a form or a pair of characters on a page stands for in the query.
    private struct Entry {
        var concepts: [(concept: Int, strength: Double)] = []
        var pairs: [(concept: Int, pair: Int)] = []
        var run: Int?
    }

    /// What a stretch of running script tells beside its words.
    private static let runShare = 0.5
    /// What a word is worth of which only pairs of characters are there.
    private static let pairStrength = 0.85

    init(_ query: Query) {
        self.query = query
        total = query.weight
        var entries: [FormID: Entry] = [:]
        for (index, concept) in query.concepts.enumerated() {
            for (form, strength) in concept.forms {
                entries[FormID(form), default: Entry()].concepts.append((index, strength))
            }
            for (number, pair) in concept.pairs.enumerated() {
                entries[FormID(pair), default: Entry()].pairs.append((index, number))
            }
        }
        for (number, pair) in query.runs.enumerated() {
            entries[FormID(pair), default: Entry()].run = number
        }
        self.entries = entries
        sieve = FormSieve(entries.keys)
    }

    /// What a phrase has of the query.
    struct Match {
        /// For each concept, from 0 to 1.
        var concepts: [Double]
        /// The part of the query's pairs of characters that is there.
        var run = 0.0
        /// The part of the phrase that the query asks for.
        var ownShare = 0.0
    }

    /// How much of the query a match has, from 0 to 1.
    func coverage(_ match: Match) -> Double {
        guard total > 0 else { return 0 }
        var words = 0.0
        for (concept, strength) in zip(query.concepts, match.concepts) {
            words += concept.weight * strength
        }
        words /= total
        guard query.runs.count > 2 else { return words }
        return max(words, words * (1 - Self.runShare) + match.run * Self.runShare)
    }

    /// The matches of all phrases of a field.
    /// - Parameters:
    ///   - field: as `IndexedText` writes it.
    ///   - sharesCount: whether `ownShare` is wanted.
    /// - Returns: in the order of the phrases; nil for a phrase that has nothing of the query.
    func matches(_ field: String, sharesCount: Bool) -> [Match?] {
        var scan = Scan(query, sharesCount: sharesCount)
        var id = FormID()
        var isPair = false
        // An array is walked much faster than the view of a string that SQLite made.
        for byte in Array(field.utf8) {
            switch byte {
            case UInt8(ascii: "+"): isPair = true
            case UInt8(ascii: "/"):
                take(id, isPair, &scan)
                id = FormID()
            case UInt8(ascii: " "), UInt8(ascii: "\n"):
                take(id, isPair, &scan)
                scan.endWord()
                id = FormID()
                isPair = false
                if byte == UInt8(ascii: "\n") { scan.endPhrase() }
            default: id.append(byte)
            }
        }
        take(id, isPair, &scan)
        scan.endWord()
        scan.endPhrase()
        return scan.matches
    }

    private func take(_ id: FormID, _ isPair: Bool, _ scan: inout Scan) {
        guard !id.isEmpty else { return }
        let isFirst = isPair ? scan.addPair() : scan.addForm(id)
        guard sieve.mayHave(id), let entry = entries[id] else { return }
        if isPair || isFirst {
            // A word of two characters is its own pair.
            for (concept, pair) in entry.pairs { scan.found(pair, of: concept) }
            if let run = entry.run { scan.found(run: run, isPair: isPair) }
        }
        if !isPair { for (concept, strength) in entry.concepts { scan.found(concept, strength) } }
    }

    /// What was seen of the phrase that is being read.
    private struct Scan {
        private let query: Query
        private let sharesCount: Bool
        private(set) var matches: [Match?] = []
        private var concepts: [Double]
        private var pairs: [Set<Int>]
        private var runs: Set<Int> = []
        private var isTouched = false
        private var word: FormID?
        private var best = 0.0
        private var (own, matched) = (0.0, 0.0)
        private var (ownPairs, matchedPairs) = (0, 0)

        init(_ query: Query, sharesCount: Bool) {
            (self.query, self.sharesCount) = (query, sharesCount)
            concepts = [Double](repeating: 0, count: query.concepts.count)
            pairs = [Set<Int>](repeating: [], count: query.concepts.count)
        }

        /// Whether the form is the first of its word.
        mutating func addForm(_ id: FormID) -> Bool {
            guard word == nil else { return false }
            word = id
            return true
        }

        mutating func addPair() -> Bool {
            ownPairs += 1
            return false
        }

        mutating func found(_ concept: Int, _ strength: Double) {
            isTouched = true
            concepts[concept] = max(concepts[concept], strength)
            best = max(best, strength)
        }

        mutating func found(_ pair: Int, of concept: Int) {
            isTouched = true
            pairs[concept].insert(pair)
        }

        mutating func found(run: Int, isPair: Bool) {
            isTouched = true
            runs.insert(run)
            if isPair { matchedPairs += 1 }
        }

        mutating func endWord() {
            defer { (word, best) = (nil, 0) }
            guard sharesCount, let word else { return }
            let weight = query.vocabulary.weight(word)
            own += weight
            matched += weight * best
        }

        mutating func endPhrase() {
            defer { reset() }
            guard isTouched else { return matches.append(nil) }
            var match = Match(concepts: concepts)
            for (index, found) in pairs.enumerated() where !found.isEmpty {
                let share = Double(found.count) / Double(query.concepts[index].pairs.count)
                guard share >= 0.5 else { continue }
                match.concepts[index] = max(match.concepts[index], share * Matcher.pairStrength)
            }
            if !query.runs.isEmpty { match.run = Double(runs.count) / Double(query.runs.count) }
            let pairShare = ownPairs > 2 ? Double(matchedPairs) / Double(ownPairs) : 0
            match.ownShare = own > 0 ? min(1, max(matched / own, pairShare)) : 0
            matches.append(match)
        }

        private mutating func reset() {
            if isTouched {
                for index in concepts.indices {
                    concepts[index] = 0
                    pairs[index].removeAll(keepingCapacity: true)
                }
                runs.removeAll(keepingCapacity: true)
                isTouched = false
            }
            (own, matched, ownPairs, matchedPairs) = (0, 0, 0, 0)
        }
    }
}
