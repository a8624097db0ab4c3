/// What the numbers of a route stand for.
extension Route {
    /// Dial the first; when it does not help, the next.
    package var steps: [Step] {
        order.candidates.map { candidate in
            Step(
                linked: table.services[candidate.place], state: candidate.state,
                spokenLanguage: candidate.spoken, reach: candidate.reach,
                overrideIndex: candidate.overrideIndex, opensAt: candidate.opensAt,
                closesAt: candidate.closesAt)
        }
    }

    package var unreachable: [Unreachable] {
        candidates.compactMap { left in
            left.obstacle.map { Unreachable(linked: table.services[left.place], reason: $0) }
        }
    }

    /// In the order they were found, each code once.
    package var warnings: [Warning] {
        account.warnings.map { warning in
            let linked = warning.place.map { table.services[$0] }
            return Warning(
                code: table.warningCodes[warning.code], service: linked?.service.id,
                sources: sources(of: warning.basis, linked))
        }
    }

    /// The rules that made the answer, in the order applied.
    package var reasons: [Reason] {
        account.reasons.map { reason in
            let linked = reason.place.map { table.services[$0] }
            return Reason(
                rule: reason.rule, service: linked?.service.id,
                sources: sources(of: reason.basis, linked))
        }
    }

    /// What a reason rests on.
    package func sources(of reason: Account.Reason) -> [Citation] {
        sources(of: reason.basis, reason.place.map { table.services[$0] })
    }

    /// The override that a reason rests on; nil when it rests on something else.
    package func override(of reason: Account.Reason) -> Override? {
        guard let place = reason.place, case .override(let index) = reason.basis else { return nil }
        return table.services[place].timetable.overrides[index]
    }

    private func sources(of basis: Account.Basis, _ linked: LinkedService?) -> [Citation] {
        if basis == .referral { return referral?.sources ?? [] }
        guard let linked else { return [] }
        return switch basis {
        case .service, .referral: linked.service.sources
        case .reach:
            query.network.flatMap { linked.line.reach[$0]?.sources } ?? linked.service.sources
        case .override(let index): linked.timetable.overrides[index].sources
        case .doubt(let index): linked.service.doubts[index].sources
        }
    }
}
