/// What the caller should know besides the numbers.
extension Route {
    /// Something the caller should know, by code; the words are message `warning.<code>`.
    package struct Warning: Hashable, Sendable {
        package let code: String
        /// Nil when the whole answer is meant.
        package let service: Service.ID?
        package let sources: [Citation]
    }

    /// What concerns the whole answer, each code once.
    package var generalWarnings: [Warning] {
        let codes: [(String, Bool)] = [
            ("holiday-provisional", holiday.map { !$0.isOfficial } ?? false),
            ("language-not-offered", query.language.spoken == nil || isInOtherLanguagesOnly),
            ("simplified-chinese-only", query.language.isTraditionalChinese),
            (
                "other-language-spoken",
                steps.contains {
                    [.urgentOtherLanguage, .otherLanguageOpen].contains($0.rule)
                        && $0.spokenLanguage != nil
                }
            ),
            ("nothing-fits", steps.isEmpty && referral == nil),
        ]
        return codes.filter(\.1).map { Warning(code: $0.0, service: nil, sources: []) }
    }

    private var isInOtherLanguagesOnly: Bool {
        lacksOwnLanguage && steps.contains { $0.spokenLanguage != nil }
    }

    /// The general ones and those of the steps, each code once. A fallback's own doubts stay with
    /// its step: they say nothing about the number that is called first.
    package var warnings: [Warning] {
        var codes: Set<String> = []
        let own = steps.indices.filter { !followsPrimary(at: $0) }
        return (generalWarnings + own.flatMap { warnings(of: steps[$0]) })
            .filter { codes.insert($0.code).inserted }
    }

    /// What concerns one step: how it is reached, what is unknown of it, and the doubts about it
    /// that matter between the instant asked about and the opening that the step names.
    package func warnings(of step: Step) -> [Warning] {
        let service = step.service
        func warning(_ code: String, _ sources: [Citation]) -> Warning {
            Warning(code: code, service: service.id, sources: sources)
        }
        var warnings = step.override.map { [warning("hours-overridden", $0.sources)] } ?? []
        if service.languages.isEmpty {
            warnings.append(warning("language-not-stated", service.sources))
        }
        if step.reach == .some { warnings.append(warning("reach-some", service.sources)) }
        if let menu = service.menu, menu.digits == nil {
            warnings.append(warning("menu-not-confirmed", service.sources))
        }
        let doubts = service.doubts.filter { $0.matters(to: step, at: query.at, in: zone) }
        return warnings + doubts.map { warning($0.code, $0.sources) }
    }
}

extension Doubt {
    /// Whether the season touches the day asked about, or any day up to the opening that the step
    /// names, on which no override settles the hours.
    fileprivate func matters(to step: Route.Step, at instant: Instant, in zone: Zone) -> Bool {
        if onlyWhenClosed && step.state != .closed { return false }
        guard let season else { return true }
        let first = instant.dayNumber(in: zone)
        let last = max(first, step.opensAt?.dayNumber(in: zone) ?? first)
        return (first...last).contains { day in
            let date = CalendarDate(daysSinceEpoch: day)
            return season.contains(date) && !step.linked.timetable.isOverridden(on: date, in: zone)
        }
    }
}
