/// The services to call, in the order to call them; what rules 3 and 4 make of the candidates.
struct CallingOrder {
    /// The three groups, one behind the other.
    let candidates: [Candidate]
    private let ownOpenEnd: Int
    private let othersEnd: Int

    /// Those open now that speak the caller's own language.
    var ownOpen: ArraySlice<Candidate> { candidates[..<ownOpenEnd] }
    /// Those open now in a language that is not the caller's own, in the order of `RouteQuery.rank`.
    var othersOpen: ArraySlice<Candidate> { candidates[ownOpenEnd..<othersEnd] }
    /// Those that speak the caller's own language but are not open: unknown first, then closed.
    var ownNotOpen: ArraySlice<Candidate> { candidates[othersEnd...] }

    /// - Parameters:
    ///   - candidates: all; who is set aside by rule 2 is left out.
    ///   - isUrgent: whether the topic is.
    init(_ candidates: [Candidate], isUrgent: Bool) {
        let own = candidates.inCallingOrder { $0.speaksOwnLanguage }
        var chosen: [Candidate] = []
        chosen.reserveCapacity(candidates.count)
        for candidate in own where candidate.state == .open { chosen.append(candidate) }
        ownOpenEnd = chosen.count
        if isUrgent && chosen.isEmpty {
            chosen += candidates.inCallingOrder { $0.state == .open && !$0.speaksOwnLanguage }
        }
        othersEnd = chosen.count
        for candidate in own where candidate.state != .open { chosen.append(candidate) }
        self.candidates = chosen
    }
}
