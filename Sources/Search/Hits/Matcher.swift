/// How well the phrases of a page answer a query.
struct Matcher {
    private let vocabulary: Vocabulary
    /// What each concept weighs.
    private let weights: [Double]
    private let total: Double
    /// How many pairs of characters each concept has.
    private let pairCounts: [Int]
    private let runCount: Int
    /// What a form stands for, by its number; the first, for nothing, is that of most.
    private var meanings: [Meaning] = [Meaning()]
    /// The position in `meanings` of each form of the vocabulary.
    private var positions: [UInt16]

    /// What a form or a pair of characters on a page stands for in the query.
    struct Meaning {
        var concepts: [(concept: Int, strength: Double)] = []
        var pairs: [(concept: Int, pair: Int)] = []
        var run: Int?
    }

    /// What a stretch of running script adds to its words.
    private static let runShare = 0.5

    init(_ query: Query) {
        vocabulary = query.vocabulary
        weights = query.concepts.map(\.weight)
        total = query.weight
        pairCounts = query.concepts.map(\.pairs.count)
        runCount = query.runs.count
        positions = [UInt16](repeating: 0, count: vocabulary.count)
        for (index, concept) in query.concepts.enumerated() {
            for (form, strength) in concept.forms {
                mean(form) { $0.concepts.append((index, strength)) }
            }
            for (number, pair) in concept.pairs.enumerated() {
                mean(pair) { $0.pairs.append((index, number)) }
            }
        }
        for (number, pair) in query.runs.enumerated() { mean(pair) { $0.run = number } }
    }

    /// Adds to what a form stands for; what no page has is passed over.
    private mutating func mean(_ form: String, _ add: (inout Meaning) -> Void) {
        guard let number = vocabulary.number(of: form) else { return }
        if positions[number] == 0 {
            // A query is cut long before it has as many forms.
            guard let position = UInt16(exactly: meanings.count) else { return }
            positions[number] = position
            meanings.append(Meaning())
        }
        add(&meanings[Int(positions[number])])
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

    /// What a page without a word of the query has.
    var nothing: Match { Match(concepts: [Double](repeating: 0, count: weights.count)) }

    /// How much of the query a match has, from 0 to 1.
    func coverage(_ match: Match) -> Double {
        guard total > 0 else { return 0 }
        var words = 0.0
        for index in weights.indices { words += weights[index] * match.concepts[index] }
        words /= total
        guard runCount > 2 else { return words }
        return max(words, words * (1 - Self.runShare) + match.run * Self.runShare)
    }

    /// Compares a page with the query.
    /// - Parameters:
    ///   - codes: the page's texts.
    ///   - found: takes each phrase that has something of the query: its field, its number there,
    ///     and what it has, with `ownShare` for names alone.
    func compare(_ codes: [UInt32], _ found: (PageField, Int, Match) -> Void) {
        var phrase = MatchedPhrase(pairCounts: pairCounts, runCount: runCount)
        var (fields, number) = (PageField.allCases[...], 0)
        for code in codes.lazy.map(WordCode.init(value:)) {
            guard let field = fields.first else { return }
            if code == .endOfPhrase || code == .endOfField {
                if let match = phrase.end() { found(field, number, match) }
                number += 1
                if code == .endOfField { (fields, number) = (fields.dropFirst(), 0) }
                continue
            }
            // The file may have been damaged after it was checked.
            guard positions.indices.contains(code.number) else { continue }
            let position = Int(positions[code.number])
            if field.isName {
                phrase.take(code.kind, weight: vocabulary.weight(of: code.number))
            }
            if position > 0 { phrase.take(meanings[position], code.kind) }
        }
    }
}

extension PageField {
    /// Whether it counts how much of a phrase the query asks for: passages say more than one thing.
    var isName: Bool { self == .title || self == .synonyms || self == .label }
}
