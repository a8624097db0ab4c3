/// The pages that a query found so far, in one language or several, each with its best score.
struct FoundPages {
    private var pages: [String: RankedPage] = [:]

    subscript(reference: String) -> RankedPage? { pages[reference] }

    /// Takes a page that has at least `least` of its query in, unless it is there with a better score.
    mutating func add(_ page: RankedPage, least: Double) {
        guard page.coverage >= least, page.score > pages[page.reference]?.score ?? 0 else { return }
        pages[page.reference] = page
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
