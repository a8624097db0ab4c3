/// What was seen of the query in the phrase that is being read.
struct MatchedPhrase {
    private var match: Matcher.Match
    private let pairCounts: [Int]
    private let runCount: Int
    private var pairs: [Set<Int>]
    private var runs: Set<Int> = []
    private var isTouched = false
    /// Of the word that is being read: its weight, and how well it fits.
    private var (wordWeight, wordStrength) = (0.0, 0.0)
    private var (weight, matchedWeight) = (0.0, 0.0)
    private var (pairCount, matchedPairCount) = (0, 0)

    /// What a word is worth of which only pairs of characters are there.
    static let pairStrength = 0.85

    /// - Parameters:
    ///   - pairCounts: how many pairs of characters each concept of the query has.
    ///   - runCount: how many there are over the whole query.
    init(pairCounts: [Int], runCount: Int) {
        (self.pairCounts, self.runCount) = (pairCounts, runCount)
        match = Matcher.Match(concepts: [Double](repeating: 0, count: pairCounts.count))
        pairs = [Set<Int>](repeating: [], count: pairCounts.count)
    }

    /// Takes an item of the page, for knowing how much of the phrase the query asks for.
    /// - Parameters:
    ///   - kind: what kind of item.
    ///   - weight: of the word, as `Vocabulary` has it.
    mutating func take(_ kind: WordCode.Kind, weight: Double) {
        guard kind != .otherForm else { return }
        endWord()
        if kind == .spelling { wordWeight = weight } else { pairCount += 1 }
    }

    /// Takes what the item stands for in the query.
    mutating func take(_ meaning: Matcher.Meaning, _ kind: WordCode.Kind) {
        // A word of two characters is its own pair.
        if kind != .otherForm {
            for (concept, pair) in meaning.pairs {
                isTouched = true
                pairs[concept].insert(pair)
            }
            if let run = meaning.run {
                isTouched = true
                runs.insert(run)
                if kind == .pair { matchedPairCount += 1 }
            }
        }
        guard kind != .pair else { return }
        for (concept, strength) in meaning.concepts {
            isTouched = true
            match.concepts[concept] = max(match.concepts[concept], strength)
            wordStrength = max(wordStrength, strength)
        }
    }

    private mutating func endWord() {
        weight += wordWeight
        matchedWeight += wordWeight * wordStrength
        (wordWeight, wordStrength) = (0, 0)
    }

    /// Ends the phrase and begins the next.
    /// - Returns: what the phrase has of the query; nil when that is nothing.
    mutating func end() -> Matcher.Match? {
        endWord()
        defer { reset() }
        guard isTouched else { return nil }
        for (concept, found) in pairs.enumerated() where !found.isEmpty {
            let share = Double(found.count) / Double(pairCounts[concept])
            guard share >= 0.5 else { continue }
            match.concepts[concept] = max(match.concepts[concept], share * Self.pairStrength)
        }
        if runCount > 0 { match.run = Double(runs.count) / Double(runCount) }
        let pairShare = pairCount > 2 ? Double(matchedPairCount) / Double(pairCount) : 0
        match.ownShare = weight > 0 ? min(1, max(matchedWeight / weight, pairShare)) : 0
        return match
    }

    private mutating func reset() {
        (weight, matchedWeight, pairCount, matchedPairCount) = (0, 0, 0, 0)
        guard isTouched else { return }
        for concept in pairs.indices {
            match.concepts[concept] = 0
            pairs[concept].removeAll(keepingCapacity: true)
        }
        runs.removeAll(keepingCapacity: true)
        isTouched = false
    }
}
