/// Why a route is as it is.
extension Route {
    package struct Reason: Hashable, Sendable {
        package let rule: Rule
        /// The service that the rule was applied to; nil when the whole answer is meant.
        package let service: Service.ID?
        /// What the rule rests on in this case.
        package let sources: [Citation]
        /// The override that the rule applied; nil for other rules.
        package var override: Override?
    }

    /// The rules that made the answer, in the order applied.
    package var reasons: [Reason] {
        considered.map { Reason(.handlesTopic, $0) }
            + unreachable.map { $0.reason(for: query.network) }
            + steps.map { Reason($0.rule, $0.linked) }
            + steps.indices.filter { isBesidePrimary(at: $0) }
            .map { Reason(.fallbackLine, steps[$0].linked) }
            + steps.compactMap(\.overrideReason)
            + steps.filter { holiday != nil && $0.linked.timetable.namesHolidays(at: query.at) }
            .map { Reason(.holidayHours, $0.linked) } + reasonsWithoutSteps
    }

    private var reasonsWithoutSteps: [Reason] {
        if let referral {
            return [Reason(rule: .referral, service: nil, sources: referral.sources)]
        }
        return steps.isEmpty ? [Reason(rule: .nothingFits, service: nil, sources: [])] : []
    }

    /// Whether the step at `index` is the fallback of one before it.
    package func followsPrimary(at index: Int) -> Bool {
        primary(ofStepAt: index) != nil
    }

    /// Whether it stands there because it is a fallback: its own key did not decide.
    package func isBesidePrimary(at index: Int) -> Bool {
        primary(ofStepAt: index)?.state == steps[index].state
    }

    private func primary(ofStepAt index: Int) -> Step? {
        steps[..<index].first { $0.service.id == steps[index].service.fallbackFor }
    }
}

extension Route.Reason {
    fileprivate init(_ rule: Route.Rule, _ linked: LinkedService) {
        self.init(rule: rule, service: linked.service.id, sources: linked.service.sources)
    }
}

extension Route.Unreachable {
    fileprivate func reason(for network: Network?) -> Route.Reason {
        switch reason {
        case .audience: Route.Reason(.unreachableAudience, linked)
        case .network:
            Route.Reason(
                rule: .unreachableNetwork, service: service.id,
                sources: network.flatMap { line.reach[$0]?.sources } ?? service.sources)
        }
    }
}

extension Route.Step {
    fileprivate var overrideReason: Route.Reason? {
        override.map {
            Route.Reason(
                rule: .overrideHours, service: service.id, sources: $0.sources, override: $0)
        }
    }
}
