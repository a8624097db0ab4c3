/// The account a route gives of itself: reasons in the order the rules were applied, and warnings.
struct Account {
    private(set) var reasons: [Route.Reason] = []
    private(set) var warnings: [Route.Warning] = []

    init(
        query: RouteQuery, topic: Topic, admission: Admission, own: OwnLanguage,
        others: OtherLanguages, referral: Referral?, holidays: HolidayCalendar
    ) {
        let chosen = own.open + others.open + own.notOpen
        for candidate in admission.admitted { give(.handlesTopic, candidate.service) }
        for left in admission.unreachable {
            let rule: Route.Rule =
                left.reason == .network ? .unreachableNetwork : .unreachableAudience
            let reach = query.network.flatMap { left.line.reach[$0] }
            give(rule, left.service, left.reason == .network ? reach?.sources : nil)
        }
        for candidate in own.open { give(.ownLanguageOpen, candidate.service) }
        for candidate in others.open { give(.urgentOtherLanguage, candidate.service) }
        for candidate in own.notOpen {
            let isUnknown = candidate.state.kind == .unknown
            give(isUnknown ? .ownLanguageUnknown : .ownLanguageClosed, candidate.service)
        }
        var earlier: Set<Service.ID> = []
        for candidate in chosen {
            let isBehind = candidate.service.fallbackFor.map(earlier.contains) ?? false
            if isBehind { give(.fallbackLine, candidate.service) }
            earlier.insert(candidate.service.id)
        }
        for candidate in chosen {
            guard let override = candidate.override else { continue }
            give(.overrideHours, candidate.service, override.sources)
            warn("hours-overridden", candidate.service, override.sources)
        }
        if let holiday = holidays.holiday(on: query.at.japanDate) {
            for candidate in chosen
            where candidate.linked.timetable.hours(at: query.at).namesHolidays {
                give(.holidayHours, candidate.service)
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
        let service = candidate.service
        if service.languages.isEmpty { warn("language-not-stated", service) }
        if candidate.reach == .some { warn("reach-some", service) }
        if let menu = service.menu, menu.digits == nil { warn("menu-not-confirmed", service) }
        let dates = [date] + [candidate.opensAt?.japanDate].compactMap(\.self)
        let timetable = candidate.linked.timetable
        for doubt in service.doubts
        where doubt.matters(
            on: dates, isClosed: candidate.state.kind == .closed,
            isSettled: { timetable.isOverridden(on: $0) })
        {
            warn(doubt.code, service, doubt.sources)
        }
    }

    private mutating func give(
        _ rule: Route.Rule, _ service: Service?, _ sources: [Citation]? = nil
    ) {
        reasons.append(
            Route.Reason(
                rule: rule, service: service?.id, sources: sources ?? service?.sources ?? []))
    }

    private mutating func warn(
        _ code: String, _ service: Service? = nil, _ sources: [Citation]? = nil
    ) {
        guard !warnings.contains(where: { $0.code == code }) else { return }
        warnings.append(
            Route.Warning(
                code: code, service: service?.id, sources: sources ?? service?.sources ?? []))
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
