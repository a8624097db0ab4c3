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
    private var sorted: [Candidate] = []
    /// Whether one of them stands in for another of them.
    private var hasFallbacks = false

    /// - Parameters:
    ///   - candidates: in any order.
    ///   - isWanted: which of those without an obstacle are meant.
    init(_ candidates: [Candidate], where isWanted: (Candidate) -> Bool) {
        for candidate in candidates where candidate.obstacle == nil && isWanted(candidate) {
            // Growing would cost more than the rules do.
            if sorted.isEmpty { sorted.reserveCapacity(candidates.count) }
            // They are few: each is put in its place as it comes.
            var place = sorted.count
            while place > 0, Candidate.isCalledBefore(candidate, sorted[place - 1]) { place -= 1 }
            sorted.insert(candidate, at: place)
        }
        hasFallbacks = sorted.contains(where: hasPrimary)
    }

    /// Visits them in order; a fallback directly after its primary, unless it can be acted on sooner
    /// than that.
    func visit(_ visit: (Candidate) -> Void) {
        guard hasFallbacks else { return sorted.forEach(visit) }
        for candidate in sorted where !hasPrimary(candidate) {
            for own in sorted
            where own.primary == candidate.place && own.stateRank < candidate.stateRank {
                visit(own)
            }
            visit(candidate)
            for own in sorted
            where own.primary == candidate.place && own.stateRank >= candidate.stateRank {
                visit(own)
            }
        }
        // A fallback of a fallback has no primary among those above; it stands last.
        for candidate in sorted where hasPrimary(candidate) && !isPlaced(candidate) {
            visit(candidate)
        }
    }

    /// Whether the service that `candidate` stands in for is among them.
    private func hasPrimary(_ candidate: Candidate) -> Bool {
        guard let primary = candidate.primary else { return false }
        return sorted.contains { $0.place == primary }
    }

    /// Whether a fallback stands beside its primary.
    private func isPlaced(_ candidate: Candidate) -> Bool {
        sorted.contains { $0.place == candidate.primary && !hasPrimary($0) }
    }
}
