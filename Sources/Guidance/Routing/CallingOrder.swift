/// The services to call, in the order to call them; what rules 3 and 4 make of the candidates.
package struct CallingOrder: Sendable {
    /// The three groups, one behind the other.
    package let candidates: [Candidate]
    private let ownOpenEnd: Int
    private let othersEnd: Int

    /// Those open now that speak the caller's own language.
    var ownOpen: Range<Int> { 0..<ownOpenEnd }
    /// Those open now in a language that is not the caller's own, in the order of `RouteQuery.rank`.
    var othersOpen: Range<Int> { ownOpenEnd..<othersEnd }
    /// Those that speak the caller's own language but are not open: unknown first, then closed.
    var ownNotOpen: Range<Int> { othersEnd..<candidates.count }

    /// - Parameters:
    ///   - candidates: all; who is set aside by rule 2 is left out.
    ///   - isUrgent: whether the topic is.
    init(_ candidates: [Candidate], isUrgent: Bool) {
        let own = SortedCandidates(candidates) { $0.speaksOwnLanguage }
        var chosen: [Candidate] = []
        chosen.reserveCapacity(candidates.count)
        own.visit { if $0.state == .open { chosen.append($0) } }
        ownOpenEnd = chosen.count
        if isUrgent && chosen.isEmpty {
            SortedCandidates(candidates) { $0.state == .open && !$0.speaksOwnLanguage }
                .visit { chosen.append($0) }
        }
        othersEnd = chosen.count
        own.visit { if $0.state != .open { chosen.append($0) } }
        self.candidates = chosen
    }
}

/// Candidates that can be called, the one to call first in front.
private struct SortedCandidates {
    private let all: [Candidate]
    /// The places among all of those that are wanted.
    private var sorted: [Int] = []
    /// Whether one of them stands in for another of them.
    private var hasFallbacks = false

    /// - Parameters:
    ///   - all: in any order.
    ///   - isWanted: which of those without an obstacle are meant.
    init(_ all: [Candidate], where isWanted: (Candidate) -> Bool) {
        self.all = all
        for index in all.indices where all[index].obstacle == nil && isWanted(all[index]) {
            // Growing would cost more than the rules do.
            if sorted.isEmpty { sorted.reserveCapacity(all.count) }
            // They are few: each is put in its place as it comes.
            var place = sorted.count
            while place > 0, all[index].isCalled(before: all[sorted[place - 1]]) { place -= 1 }
            sorted.insert(index, at: place)
        }
        hasFallbacks = sorted.contains(where: hasPrimary)
    }

    /// Visits them in order; a fallback directly after its primary, unless it can be acted on sooner
    /// than that.
    func visit(_ visit: (Candidate) -> Void) {
        guard hasFallbacks else {
            for index in sorted { visit(all[index]) }
            return
        }
        for index in sorted where !hasPrimary(index) {
            let rank = all[index].stateRank
            for other in sorted where isFallback(other, for: index) && all[other].stateRank < rank {
                visit(all[other])
            }
            visit(all[index])
            for other in sorted where isFallback(other, for: index) && all[other].stateRank >= rank
            {
                visit(all[other])
            }
        }
        // A fallback of a fallback has no primary among those above; it stands last.
        for index in sorted where hasPrimary(index) && !isPlaced(index) { visit(all[index]) }
    }

    private func isFallback(_ index: Int, for other: Int) -> Bool {
        all[index].primary == all[other].place
    }

    /// Whether the service that this one stands in for is among them.
    private func hasPrimary(_ index: Int) -> Bool {
        all[index].primary != nil && sorted.contains { isFallback(index, for: $0) }
    }

    /// Whether a fallback stands beside its primary.
    private func isPlaced(_ index: Int) -> Bool {
        sorted.contains { isFallback(index, for: $0) && !hasPrimary($0) }
    }
}
