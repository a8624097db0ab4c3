import ContentStore

/// A page with how well it answers a query.
struct RankedPage: Sendable {
    let reference: String
    var score: Double
    /// How much of the query the page has, from 0 to 1.
    var coverage: Double
    /// Whether its title has a word of the query that few pages have.
    var hasTellingTitle: Bool
    /// Which of its passages answers best; nil when none has a word of the query.
    var passage: Int?
}

/// Puts the candidates of one language in order.
///
/// FTS5 finds the pages and says by BM25 which are worth a look; here each is compared with the
/// query phrase by phrase: a title or a search word that says just this goes before a long page that
/// happens to have the words.
struct Ranking {
    /// How much a word counts in each field.
    static let weights = SearchFile.Weights(title: 8, synonyms: 7, body: 2, label: 4, key: 4)

    let query: Query

    func ranked(_ candidates: [SearchFile.Candidate]) -> [RankedPage] {
        let matcher = Matcher(query)
        let highest = candidates.map(\.relevance).max() ?? 0
        return candidates.map { candidate in
            let relevance = highest > 0 ? max(0, candidate.relevance) / highest : 0
            return rank(candidate, relevance, matcher)
        }.sorted { ($1.score, $0.reference) < ($0.score, $1.reference) }
    }

    private func rank(
        _ candidate: SearchFile.Candidate, _ relevance: Double, _ matcher: Matcher
    ) -> RankedPage {
        var together = matcher.nothing
        var phrase = 0.0
        var isTelling = false
        var passage: (number: Int, coverage: Double)?
        matcher.compare(candidate.codes) { field, number, match in
            let factor = Self.factor(of: field)
            for (index, strength) in match.concepts.enumerated() {
                together.concepts[index] = max(together.concepts[index], strength * factor)
            }
            together.run = max(together.run, match.run * factor)
            let share = field.isName ? match.ownShare.squareRoot() : 0.5
            let coverage = matcher.coverage(match)
            phrase = max(phrase, coverage * share * factor)
            if field == .title { isTelling = isTelling || self.isTelling(match) }
            if field == .body, coverage > passage?.coverage ?? 0 { passage = (number, coverage) }
        }
        let coverage = matcher.coverage(together)
        let score = 0.45 * coverage + 0.5 * phrase + 0.05 * relevance + Self.prior(candidate.page)
        return RankedPage(
            reference: candidate.page, score: score, coverage: coverage,
            hasTellingTitle: isTelling, passage: passage?.number)
    }

    /// The score that no page with so much of the query passes.
    static func mostScore(coverage: Double) -> Double { 0.95 * coverage + 0.05 + 0.03 }

    private static func factor(of field: PageField) -> Double {
        switch field {
        case .title, .synonyms: 1
        case .label, .key: 0.78
        case .body: 0.62
        }
    }

    private func isTelling(_ title: Matcher.Match) -> Bool {
        zip(query.concepts, title.concepts).contains { concept, strength in
            strength >= 0.8 && concept.rarity >= query.tellingRarity
        }
    }

    /// Of two pages that fit alike, the one that leads further.
    private static func prior(_ reference: String) -> Double {
        switch reference.prefix(while: { $0 != "/" }) {
        case "guide": 0.03
        case "call": 0.02
        case "flow", "faq": 0.01
        case "line": -0.06
        default: 0
        }
    }
}
