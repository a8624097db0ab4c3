/// Rule 2: who can be called at all by this caller.
struct Admission {
    let admitted: [Candidate]
    let unreachable: [Candidate]

    init(_ candidates: [Candidate]) {
        admitted = candidates.those { $0.obstacle == nil }
        unreachable = candidates.those { $0.obstacle != nil }
    }
}

/// Rule 3: the services that speak the caller's own language.
struct OwnLanguage {
    let open: [Candidate]
    /// Unknown first, then closed.
    let notOpen: [Candidate]

    init(_ candidates: [Candidate]) {
        let ordered = candidates.those(where: \.speaksOwnLanguage).inCallingOrder()
        open = ordered.those { $0.state == .open }
        notOpen = ordered.those { $0.state != .open }
    }
}

/// Rule 4: the services open now in a language that is not the caller's own, in the order of
/// `RouteQuery.rank`.
struct OtherLanguages {
    let open: [Candidate]

    init(_ candidates: [Candidate], isWanted: Bool) {
        guard isWanted else {
            open = []
            return
        }
        open = candidates.those { $0.state == .open && !$0.speaksOwnLanguage }.inCallingOrder()
    }
}

extension [Candidate] {
    /// As `filter`, with room for all from the start: growing would cost more than the rules do.
    fileprivate func those(where isWanted: (Candidate) -> Bool) -> [Candidate] {
        var those: [Candidate] = []
        for candidate in self where isWanted(candidate) {
            if those.isEmpty { those.reserveCapacity(count) }
            those.append(candidate)
        }
        return those
    }
}
