import Guidance
import Localization

/// How an answer of the desk came about.
struct DeskReasons {
    let pages: Pages
    let route: Route
    let language: Language

    private var t: InterfaceTexts { InterfaceTexts(pages.texts, language) }

    var view: DeskReasonsView {
        let warnings = warnings
        return DeskReasonsView(
            facts: route.steps.map(facts), hasWarnings: !warnings.isEmpty, warnings: warnings,
            hasUnreachable: !route.unreachable.isEmpty,
            unreachable: route.unreachable.map { left in
                DeskReasonsView.Unreachable(
                    phoneNumber: left.line.number, service: left.service.id,
                    why: t("unreachable.\(left.reason.rawValue)"))
            },
            reasons: route.reasons.map { reason in
                DeskReasonsView.Reason(
                    rule: t("reason.\(reason.rule.rawValue)"), service: reason.service ?? "",
                    from: pages.titles(reason.sources))
            })
    }

    /// Those of fallbacks too: an agent sees which service each is about.
    private var warnings: [DeskReasonsView.Warning] {
        (route.generalWarnings + route.steps.flatMap { route.warnings(of: $0) }).map { warning in
            DeskReasonsView.Warning(
                words: t("warning.\(warning.code)"),
                code: [warning.code, warning.service].compactMap(\.self).joined(separator: " "),
                from: pages.titles(warning.sources))
        }
    }

    private func facts(of step: Route.Step) -> DeskReasonsView.Facts {
        let reports = step.service.menu?.reports ?? []
        return DeskReasonsView.Facts(
            phoneNumber: step.line.number, spoken: t.names(of: step.service.languages),
            service: step.service.id,
            hours: pages.words.hours(step.override?.hours ?? step.service.hours, in: language),
            reach: t.desk("reach_\(step.reach.rawValue)"),
            reports: reports.map {
                DeskReasonsView.Report(
                    digits: $0.digits, date: $0.asOf, from: pages.titles($0.sources))
            }, hasReports: !reports.isEmpty, from: pages.titles(step.service.sources))
    }
}
