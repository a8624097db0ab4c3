import Guidance
import Site

/// A route for a reader at a terminal.
struct RouteText {
    let route: Route
    let edition: Edition
    /// Why, in the words of the caller's language.
    let explanation: [String]

    var lines: [String] {
        var lines = [
            "\(route.query.topic) · \(route.query.language.requested) · \(route.query.at.rfc3339(in: edition.zone))"
        ]
        if let holiday = route.holiday { lines[0] += " · \(holiday.name)" }
        for (index, step) in route.steps.enumerated() {
            lines.append(
                "\(index + 1). \(step.line.number)  \(facts(of: step).joined(separator: ", "))")
        }
        if let next = route.nextInOwnLanguage {
            lines.append("own language opens \(next.rfc3339(in: edition.zone))")
        }
        if let referral = route.referral { lines.append("ask: \(referral.to)") }
        if route.steps.isEmpty && route.referral == nil {
            lines.append("no line is known for this; nothing is guessed")
        }
        for left in route.unreachable {
            lines.append("not for this caller (\(left.reason.rawValue)): \(left.line.number)")
        }
        for warning in route.warnings { lines.append("warning: \(warning.code)") }
        for reason in explanation { lines.append("because: \(reason)") }
        return lines + [
            "valid until \(route.validUntil.rfc3339(in: edition.zone)), edition \(edition.info.id)"
        ]
    }

    private func facts(of step: Route.Step) -> [String] {
        var facts = [step.state.rawValue, step.spokenLanguage?.tag ?? "language not stated"]
        if let closes = step.closesAt { facts.append("until \(closes.rfc3339(in: edition.zone))") }
        if let opens = step.opensAt { facts.append("opens \(opens.rfc3339(in: edition.zone))") }
        facts.append(step.line.cost.rawValue)
        if let menu = step.service.menu {
            facts.append(menu.digits.map { "press \($0)" } ?? "follow the voice guide")
        }
        if let condition = step.service.condition { facts.append("if: \(condition)") }
        if step.service.certainty != .stated { facts.append(step.service.certainty.rawValue) }
        return facts
    }
}
