/// When callers with one topic reach somebody who speaks their language, over a stretch of time.
package struct Coverage: Hashable, Sendable {
    package let topic: Topic.ID
    /// The languages and networks for which all of this is the same.
    package let languages: [SpokenLanguage]
    package let networks: [Network]
    /// When a number answers in the caller's language; `off` for never.
    package let answered: String
    /// Of all minutes, in percent, those in which none does; above 0 rounded up to at least 1.
    package let missingPercent: Int
    /// Whether a source says of some such number that it can be called from the network.
    package let isReachStated: Bool
    /// When any number answers, in whatever language.
    package let answeredByAnyone: String

    /// Nothing is missing, and a source says that the number can be called.
    package var isComplete: Bool { missingPercent == 0 && isReachStated }
}

extension CallRouter {
    /// The coverage of every topic that lines handle, alike callers together.
    ///
    /// - Parameters:
    ///   - first: the first day looked at, in Japan.
    ///   - days: how many days.
    /// - Returns: complete coverage too; alphabetical by topic.
    package func coverage(from first: CalendarDate, days: Int) -> [Coverage] {
        var survey = CoverageSurvey(
            first: first, days: days, holidays: holidays, languages: languages.spoken)
        return topicIDs.flatMap { topic in
            let services = services(handling: topic)
            return services.isEmpty ? [] : survey.coverage(of: topic, services)
        }
    }
}

/// Looks at every minute of every day once for each set of services.
private struct CoverageSurvey {
    let first: CalendarDate
    let days: Int
    let holidays: HolidayCalendar
    let languages: [SpokenLanguage]
    private var known: [[Service.ID]: Answer] = [:]

    init(
        first: CalendarDate, days: Int, holidays: HolidayCalendar, languages: [SpokenLanguage]
    ) {
        (self.first, self.days) = (first, days)
        (self.holidays, self.languages) = (holidays, languages)
    }

    private struct Answer {
        let expression: String
        let missingMinutes: Int
    }

    /// What callers have to share to be described together.
    private struct Kind: Hashable {
        let answered: String
        let missing: Int
        let isReachStated: Bool
        let anyone: String
    }

    mutating func coverage(of topic: Topic.ID, _ services: [LinkedService]) -> [Coverage] {
        var languagesByKind: [Network: [Kind: [SpokenLanguage]]] = [:]
        for network in Network.allCases {
            let reachable = services.filter { $0.obstacle(for: network) == nil }
            let anyone = answer(reachable).expression
            for language in languages {
                let own = reachable.filter { $0.service.languages.contains(language) }
                let answer = answer(own)
                let kind = Kind(
                    answered: answer.expression, missing: answer.missingMinutes,
                    isReachStated: own.contains { $0.line.reach(from: network) == .ok },
                    anyone: anyone)
                languagesByKind[network, default: [:]][kind, default: []].append(language)
            }
        }
        return grouped(topic, languagesByKind)
    }

    /// The networks with the same languages in the same kind, together.
    private func grouped(
        _ topic: Topic.ID, _ byNetwork: [Network: [Kind: [SpokenLanguage]]]
    ) -> [Coverage] {
        var groups: [(kind: Kind, languages: [SpokenLanguage], networks: [Network])] = []
        for network in Network.allCases {
            for (kind, languages) in byNetwork[network] ?? [:] {
                if let index = groups.firstIndex(where: {
                    $0.kind == kind && $0.languages == languages
                }) {
                    groups[index].networks.append(network)
                } else {
                    groups.append((kind, languages, [network]))
                }
            }
        }
        let minutes = days * 1440
        return groups.map { group in
            Coverage(
                topic: topic, languages: group.languages, networks: group.networks,
                answered: group.kind.answered,
                missingPercent: (group.kind.missing * 100 + minutes - 1) / minutes,
                isReachStated: group.kind.isReachStated, answeredByAnyone: group.kind.anyone)
        }.sorted {
            ($0.networks[0].rawValue, $0.languages[0].tag)
                < ($1.networks[0].rawValue, $1.languages[0].tag)
        }
    }

    private mutating func answer(_ services: [LinkedService]) -> Answer {
        let key = services.map(\.service.id)
        if let answer = known[key] { return answer }
        let pattern = services.reduce(HoursPattern.week) {
            $0.union($1.timetable.regular.pattern)
        }
        let weekly = WeeklyHours(
            from: first, days: days, holidays: holidays, areHolidaysApart: true, pattern: pattern
        ) { date in
            services.filter { $0.service.validity.contains(date) }
                .flatMap { $0.timetable.openSpans(on: date, holidays: holidays) }
        }
        let answer = Answer(
            expression: weekly.expression, missingMinutes: days * 1440 - weekly.openMinutes)
        known[key] = answer
        return answer
    }
}
