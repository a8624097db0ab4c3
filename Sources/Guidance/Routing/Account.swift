/// The account a route gives of itself: reasons in the order the rules were applied, and warnings.
struct Account {
    private(set) var reasons: [Route.Reason] = []
    private(set) var warnings: [Route.Warning] = []

    init(
        query: RouteQuery, topic: Topic, admission: Admission, own: OwnLanguage,
        others: OtherLanguages, referral: Referral?, holidays: HolidayCalendar
    ) {
        reasons.reserveCapacity(4 * (admission.admitted.count + admission.unreachable.count))
        let chosen = own.open + others.open + own.notOpen
        for candidate in admission.admitted { give(.handlesTopic, candidate.linked) }
        for left in admission.unreachable {
            let rule: Route.Rule =
                left.reason == .network ? .unreachableNetwork : .unreachableAudience
            let reach = query.network.flatMap { left.linked.line.reach[$0] }
            give(rule, left.linked, left.reason == .network ? reach?.sources : nil)
        }
        for candidate in own.open { give(.ownLanguageOpen, candidate.linked) }
        for candidate in others.open { give(.urgentOtherLanguage, candidate.linked) }
        for candidate in own.notOpen {
            let isUnknown = candidate.state.kind == .unknown
            give(isUnknown ? .ownLanguageUnknown : .ownLanguageClosed, candidate.linked)
        }
        for (index, candidate) in chosen.enumerated() {
            guard let primary = candidate.linked.primary else { continue }
            let isBehind = chosen[..<index].contains { $0.linked.place == primary }
            if isBehind { give(.fallbackLine, candidate.linked) }
        }
        for candidate in chosen {
            guard let override = candidate.override else { continue }
            give(.overrideHours, candidate.linked, override.sources)
            warn("hours-overridden", candidate.linked, override.sources)
        }
        if let holiday = holidays.holiday(on: query.at.japanDate) {
            for candidate in chosen
            where candidate.linked.timetable.namesHolidays(at: query.at) {
                give(.holidayHours, candidate.linked)
            }
            if !holiday.isOfficial { warn("holiday-provisional") }
        }
        if let referral { give(.referral, nil, referral.sources) }
        if chosen.isEmpty && referral == nil { give(.nothingFits, nil, []) }
        warnAboutLanguage(query, others, isEmpty: chosen.isEmpty && referral == nil)
        for candidate in chosen { warnAboutDoubts(candidate, on: query.at.japanDate) }
    }

    private mutating func warnAboutLanguage(
        _ query: RouteQuery, _ others: OtherLanguages, isEmpty: Bool
    ) {
        if query.language.spoken == nil { warn("language-not-offered") }
        if query.language.isTraditionalChinese { warn("simplified-chinese-only") }
        if others.open.contains(where: { $0.spoken != nil }) { warn("other-language-spoken") }
        if isEmpty { warn("nothing-fits") }
    }

    private mutating func warnAboutDoubts(_ candidate: Candidate, on date: CalendarDate) {
        let linked = candidate.linked
        if linked.service.languages.isEmpty { warn("language-not-stated", linked) }
        if candidate.reach == .some { warn("reach-some", linked) }
        if linked.hasUnconfirmedMenu { warn("menu-not-confirmed", linked) }
        guard !linked.service.doubts.isEmpty else { return }
        let dates = [date] + [candidate.opensAt?.japanDate].compactMap(\.self)
        let timetable = linked.timetable
        for doubt in linked.service.doubts
        where doubt.matters(
            on: dates, isClosed: candidate.state.kind == .closed,
            isSettled: { timetable.isOverridden(on: $0) })
        {
            warn(doubt.code, linked, doubt.sources)
        }
    }

    private mutating func give(
        _ rule: Route.Rule, _ linked: LinkedService?, _ sources: [Citation]? = nil
    ) {
        reasons.append(Route.Reason(rule: rule, linked: linked, ownSources: sources))
    }

    private mutating func warn(
        _ code: String, _ linked: LinkedService? = nil, _ sources: [Citation]? = nil
    ) {
        guard !warnings.contains(where: { $0.code == code }) else { return }
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
        on dates: [CalendarDate], isClosed: Bool, isSettled: (CalendarDate) -> Bool
    ) -> Bool {
        if onlyWhenClosed && !isClosed { return false }
        guard let season else { return true }
        guard let first = dates.min(), let last = dates.max() else { return false }
        let days = min(last.daysSinceEpoch - first.daysSinceEpoch, 400)
        return (0...days).contains { offset in
            let date = first.adding(days: offset)
            return season.contains(date) && !isSettled(date)
        }
    }
}
