/// The pages that a question found so far, in one language or several, each with its best score.
struct FoundPages {
    /// The question as each language read it, the reader's own first.
    private(set) var queries: [Query] = []
    private var pages: [String: RankedPage] = [:]

    subscript(reference: String) -> RankedPage? { pages[reference] }

    mutating func add(_ query: Query) { queries.append(query) }

    /// Takes a page in, unless it is there with a better score.
    mutating func add(_ page: RankedPage) {
        if page.score > pages[page.reference]?.score ?? 0 { pages[page.reference] = page }
    }

    /// The best first.
    var inOrder: [RankedPage] {
        pages.values.sorted { ($1.score, $0.reference) < ($0.score, $1.reference) }
    }

    /// The score of the best page, and of the last of the best `count`; nil while there are fewer.
    func scores(ofBest count: Int) -> (best: Double, last: Double)? {
        let scores = pages.values.map(\.score).sorted(by: >)
        guard count > 0, scores.count >= count else { return nil }
        return (scores[0], scores[count - 1])
    }
}
