/// The account a route gives of itself: reasons in the order the rules were applied, and warnings.
struct Account {
    private(set) var reasons: [Route.Reason] = []
    private(set) var warnings: [Route.Warning] = []

    private let services: [LinkedService]

    init(
        _ query: RouteQuery, _ services: [LinkedService], candidates: [Candidate],
        order: CallingOrder, referral: Referral?, holiday: Holiday?
    ) {
        self.services = services
        let chosen = order.candidates
        reasons.reserveCapacity(4 * candidates.count)
        for candidate in candidates where candidate.obstacle == nil {
            give(.handlesTopic, candidate)
        }
        for left in candidates where left.obstacle != nil { giveObstacle(left, query) }
        for candidate in order.ownOpen { give(.ownLanguageOpen, candidate) }
        for candidate in order.othersOpen { give(.urgentOtherLanguage, candidate) }
        for candidate in order.ownNotOpen {
            let isUnknown = candidate.state == .unknown
            give(isUnknown ? .ownLanguageUnknown : .ownLanguageClosed, candidate)
        }
        for (index, candidate) in chosen.enumerated() {
            guard let primary = candidate.primary else { continue }
            let isBehind = chosen[..<index].contains { $0.place == primary }
            if isBehind { give(.fallbackLine, candidate) }
        }
        for candidate in chosen {
            guard let index = candidate.outlook.overrideIndex else { continue }
            let override = services[candidate.place].timetable.overrides[index]
            give(.overrideHours, candidate, override.sources)
            warn("hours-overridden", candidate, override.sources)
        }
        if let holiday {
            for candidate in chosen
            where services[candidate.place].timetable.namesHolidays(at: query.at) {
                give(.holidayHours, candidate)
            }
            if !holiday.isOfficial { warn("holiday-provisional") }
        }
        if let referral { give(.referral, nil, referral.sources) }
        if chosen.isEmpty && referral == nil { give(.nothingFits, nil, []) }
        warnAboutLanguage(query, order, isEmpty: chosen.isEmpty && referral == nil)
        let today = query.at.japanDate
        for candidate in chosen { warnAboutDoubts(candidate, on: today) }
    }

    private mutating func giveObstacle(_ left: Candidate, _ query: RouteQuery) {
        guard left.obstacle == .network else { return give(.unreachableAudience, left) }
        let reach = query.network.flatMap { services[left.place].line.reach[$0] }
        give(.unreachableNetwork, left, reach?.sources)
    }

    private mutating func warnAboutLanguage(
        _ query: RouteQuery, _ order: CallingOrder, isEmpty: Bool
    ) {
        if query.language.spoken == nil { warn("language-not-offered") }
        if query.language.isTraditionalChinese { warn("simplified-chinese-only") }
        if order.othersOpen.contains(where: { $0.spoken != nil }) { warn("other-language-spoken") }
        if isEmpty { warn("nothing-fits") }
    }

    private mutating func warnAboutDoubts(_ candidate: Candidate, on date: CalendarDate) {
        let linked = services[candidate.place]
        if linked.isSilentOnLanguage { warn("language-not-stated", candidate) }
        if candidate.reach == .some { warn("reach-some", candidate) }
        if linked.hasUnconfirmedMenu { warn("menu-not-confirmed", candidate) }
        guard !linked.doubts.isEmpty else { return }
        let opening = candidate.outlook.opensAt?.japanDate ?? date
        // By index: a doubt is copied only once it is told.
        for index in linked.doubts.indices
        where linked.doubts[index].matters(
            from: min(date, opening), through: max(date, opening),
            isClosed: candidate.state == .closed,
            isSettled: { linked.timetable.isOverridden(on: $0) })
        {
            warn(linked.doubts[index].code, candidate, linked.doubts[index].sources)
        }
    }

    private mutating func give(
        _ rule: Route.Rule, _ candidate: Candidate?, _ sources: [Citation]? = nil
    ) {
        reasons.append(
            Route.Reason(
                rule: rule, linked: candidate.map { services[$0.place] }, ownSources: sources))
    }

    private mutating func warn(
        _ code: String, _ candidate: Candidate? = nil, _ sources: [Citation]? = nil
    ) {
        guard !warnings.contains(where: { $0.code == code }) else { return }
        let linked = candidate.map { services[$0.place] }
        if warnings.isEmpty { warnings.reserveCapacity(8) }
        warnings.append(
            Route.Warning(
                code: code, service: linked?.service.id,
                sources: sources ?? linked?.service.sources ?? []))
    }
}

extension Doubt {
    /// Whether it has to be told: the season touches the day asked about or any day up to the
    /// next opening that the answer names, and on that day no override settles the hours.
    func matters(
        from first: CalendarDate, through last: CalendarDate, isClosed: Bool,
        isSettled: (CalendarDate) -> Bool
    ) -> Bool {
        if onlyWhenClosed && !isClosed { return false }
        guard let season else { return true }
        let days = min(last.daysSinceEpoch - first.daysSinceEpoch, 400)
        return (0...days).contains { offset in
            let date = first.adding(days: offset)
            return season.contains(date) && !isSettled(date)
        }
    }
}
