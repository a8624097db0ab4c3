/// The account a route gives of itself: reasons in the order the rules were applied, and warnings.
///
/// Numbers alone, as in `Candidate`; `Route` tells what they stand for.
package struct Account: Sendable {
    package private(set) var reasons: [Reason] = []
    package private(set) var warnings: [Warning] = []

    package struct Reason: Sendable {
        package let rule: Route.Rule
        /// The place of the service that the rule was applied to; nil when the whole answer is meant.
        package let place: Int?
        package let basis: Basis
    }

    package struct Warning: Sendable {
        /// The place of its code among `RouteTable.warningCodes`.
        package let code: Int
        let place: Int?
        let basis: Basis
    }

    /// What a reason or a warning rests on.
    package enum Basis: Hashable, Sendable {
        /// What is known of the service; nothing where none is named.
        case service
        /// What is known of the line's reach from the caller's network.
        case reach
        /// The override of the service's hours at a place.
        case override(Int)
        /// The doubt about the service at a place.
        case doubt(Int)
        case referral
    }

    private let table: RouteTable

    init(
        _ query: RouteQuery, _ table: RouteTable, candidates: [Candidate],
        order: CallingOrder, hasReferral: Bool, holiday: Holiday?
    ) {
        self.table = table
        let chosen = order.candidates
        reasons.reserveCapacity(3 * candidates.count)
        for candidate in candidates where candidate.obstacle == nil {
            give(.handlesTopic, candidate)
        }
        for left in candidates where left.obstacle != nil { giveObstacle(left) }
        for index in order.ownOpen { give(.ownLanguageOpen, chosen[index]) }
        for index in order.othersOpen { give(.urgentOtherLanguage, chosen[index]) }
        for index in order.ownNotOpen {
            let isUnknown = chosen[index].state == .unknown
            give(isUnknown ? .ownLanguageUnknown : .ownLanguageClosed, chosen[index])
        }
        for index in chosen.indices {
            guard let primary = chosen[index].primary else { continue }
            let isBehind = chosen[..<index].contains { $0.place == primary }
            if isBehind { give(.fallbackLine, chosen[index]) }
        }
        for candidate in chosen {
            guard let index = candidate.overrideIndex else { continue }
            give(.overrideHours, candidate, .override(index))
            warn(.hoursOverridden, candidate, .override(index))
        }
        if let holiday {
            for candidate in chosen where namesHolidays(candidate, at: query.at) {
                give(.holidayHours, candidate)
            }
            if !holiday.isOfficial { warn(.holidayProvisional) }
        }
        let isEmpty = chosen.isEmpty && !hasReferral
        if hasReferral { give(.referral, nil, .referral) }
        if isEmpty { give(.nothingFits, nil) }
        warnAboutLanguage(query, order, isEmpty: isEmpty)
        let today = query.at.japanDayNumber
        for candidate in chosen { warnAboutDoubts(candidate, on: today) }
    }

    private mutating func giveObstacle(_ left: Candidate) {
        if left.obstacle == .network {
            give(.unreachableNetwork, left, .reach)
        } else {
            give(.unreachableAudience, left)
        }
    }

    /// Whether the hours that hold at `instant` speak of public holidays.
    private func namesHolidays(_ candidate: Candidate, at instant: Instant) -> Bool {
        let traits = table.traits[candidate.place]
        guard traits.hasOverrides else { return traits.namesHolidays }
        return table.services[candidate.place].timetable.hours(at: instant).namesHolidays
    }

    private mutating func warnAboutLanguage(
        _ query: RouteQuery, _ order: CallingOrder, isEmpty: Bool
    ) {
        if query.language.spoken == nil { warn(.languageNotOffered) }
        if query.language.isTraditionalChinese { warn(.simplifiedChineseOnly) }
        if order.candidates[order.othersOpen].contains(where: { $0.spoken != nil }) {
            warn(.otherLanguageSpoken)
        }
        if isEmpty { warn(.nothingFits) }
    }

    /// - Parameters:
    ///   - candidate: one of those chosen.
    ///   - day: the day asked about, counted from 1970-01-01.
    private mutating func warnAboutDoubts(_ candidate: Candidate, on day: Int) {
        let traits = table.traits[candidate.place]
        if traits.languages.areUnknown { warn(.languageNotStated, candidate) }
        if candidate.reach == .some { warn(.reachSome, candidate) }
        if traits.hasUnconfirmedMenu { warn(.menuNotConfirmed, candidate) }
        guard !traits.doubts.isEmpty else { return }
        let opening = candidate.opensAt?.japanDayNumber ?? day
        for place in traits.doubts
        where !isWarned(of: table.doubts[place].code)
            && matters(
                table.doubts[place], from: min(day, opening), through: max(day, opening), candidate)
        {
            warn(
                table.doubts[place].code, candidate,
                .doubt(place - traits.doubts.lowerBound))
        }
    }

    /// Whether a doubt has to be told: the season touches the day asked about or any day up to the
    /// next opening that the answer names, and on that day no override settles the hours.
    private func matters(
        _ doubt: DoubtTraits, from first: Int, through last: Int, _ candidate: Candidate
    ) -> Bool {
        if doubt.onlyWhenClosed && candidate.state != .closed { return false }
        guard let season = doubt.season else { return true }
        return (first...min(last, first + 400)).contains { day in
            let date = CalendarDate(daysSinceEpoch: day)
            return season.contains(date) && !isSettled(candidate.place, on: date)
        }
    }

    private func isSettled(_ place: Int, on date: CalendarDate) -> Bool {
        table.traits[place].hasOverrides && table.services[place].timetable.isOverridden(on: date)
    }

    private mutating func give(
        _ rule: Route.Rule, _ candidate: Candidate?, _ basis: Basis = .service
    ) {
        reasons.append(Reason(rule: rule, place: candidate?.place, basis: basis))
    }

    private mutating func warn(
        _ code: WarningCode, _ candidate: Candidate? = nil, _ basis: Basis = .service
    ) {
        warn(code.rawValue, candidate, basis)
    }

    private mutating func warn(_ code: Int, _ candidate: Candidate?, _ basis: Basis) {
        guard !isWarned(of: code) else { return }
        if warnings.isEmpty { warnings.reserveCapacity(8) }
        warnings.append(Warning(code: code, place: candidate?.place, basis: basis))
    }

    private func isWarned(of code: Int) -> Bool { warnings.contains { $0.code == code } }
}
