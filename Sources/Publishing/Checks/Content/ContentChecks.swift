import Guidance
import Support

/// Every path through a flow has to end in an outcome.
enum FlowChecks {
    struct Problem: Hashable {
        /// The question or outcome that has it; nil for the flow as a whole.
        var node: String?
        let message: String
        let fix: String
    }

    /// What is wrong with `flow`; empty when nothing is.
    static func problems(of flow: Flow) -> [Problem] {
        guard let first = flow.questions.first else {
            return [
                Problem(
                    message: "the flow has no questions", fix: "add `questions:`, the first first")
            ]
        }
        var problems: [Problem] = []
        var seen: Set<String> = []
        var path: [String] = []
        visit(.question(first), of: flow, &path, &seen, &problems)
        let nodes = flow.questions.map(\.id) + flow.outcomes.map(\.id)
        problems += nodes.filter { !seen.contains($0) }.map {
            Problem(
                node: $0, message: "no answer leads to \"\($0)\"",
                fix: "name it in the `to:` of an answer, or delete it")
        }
        problems += Set(nodes.filter { id in nodes.count { $0 == id } > 1 }).sorted().map {
            Problem(node: $0, message: "\"\($0)\" stands twice", fix: "give one another id")
        }
        return problems
    }

    private static func visit(
        _ node: Flow.Node, of flow: Flow, _ path: inout [String], _ seen: inout Set<String>,
        _ problems: inout [Problem]
    ) {
        guard case .question(let question) = node else {
            if case .outcome(let outcome) = node { seen.insert(outcome.id) }
            return
        }
        if path.contains(question.id) {
            problems.append(
                Problem(
                    node: question.id,
                    message: "the answers go round in a circle at \"\(question.id)\"",
                    fix: "let one of them lead to an outcome"))
            return
        }
        guard seen.insert(question.id).inserted else { return }
        if question.answers.count < 2 {
            problems.append(
                Problem(
                    node: question.id, message: "\"\(question.id)\" needs at least two answers",
                    fix: "add one, or ask nothing here"))
        }
        path.append(question.id)
        for answer in question.answers {
            if let next = flow.node(answer.to) {
                visit(next, of: flow, &path, &seen, &problems)
            } else {
                let nodes = flow.questions.map(\.id) + flow.outcomes.map(\.id)
                problems.append(
                    Problem(
                        node: question.id,
                        message: "\"\(answer.id)\" leads to \"\(answer.to)\", which is not there",
                        fix: NearestName.advice(for: answer.to, in: nodes)))
            }
        }
        path.removeLast()
    }
}

/// When somebody looked at a fact's document; nobody has done so tomorrow.
enum CheckedDates {
    /// - Parameters:
    ///   - content: what is published.
    ///   - root: how findings name the content directory.
    ///   - today: the date of publishing. A day's grace is for clocks of other time zones.
    /// - Returns: a warning for each fact that is dated later: the clock may be the wrong one.
    static func findings(_ content: Content, root: String, today: CalendarDate) -> [Finding] {
        content.facts.compactMap { fact in
            guard let checked = fact.checked, checked > today.adding(days: 1) else { return nil }
            return Finding(
                code: "checked-ahead", severity: .warning, file: "\(root)/facts.yaml",
                message: "\(fact.id): checked on \(checked), which has not come yet",
                fix: "write the day on which somebody compared it with its document")
        }
    }
}

/// Hours that name public holidays, where nobody knows which days these are.
enum HolidayListChecks {
    /// - Parameters:
    ///   - content: with its lines and hours.
    ///   - root: how findings name the content directory.
    ///   - today: the list is asked to go on for a quarter of a year.
    /// - Returns: a warning for another country than Japan, whose law goes on.
    static func findings(
        _ content: Content, root: String, today: CalendarDate
    ) -> [Finding] {
        guard !content.more.office.isInJapan,
            content.services.contains(where: \.hours.namesHolidays),
            content.holidays.officialThrough < today.adding(days: 92)
        else { return [] }
        let file = "\(root)/holidays/official.csv"
        let last = content.officialHolidays.map {
            "the list of holidays ends on \($0.officialThrough)"
        }
        return [
            Finding(
                code: "holiday-list-ends", severity: .warning, file: file,
                message: (last ?? "there is no list of holidays")
                    + ": whether lines whose hours name PH are open is unknown then",
                fix: "add the holidays to come, and the last day the list speaks for as "
                    + "`# official through: YYYY-MM-DD`")
        ]
    }
}

/// Items of the editors' checklist that no page covers, and ids that are not in it.
enum ChecklistChecks {
    static func findings(_ coverage: ChecklistCoverage, _ root: String) -> [Finding] {
        coverage.checklist.filter { !$0.isCovered }.map { item in
            Finding(
                code: "not-covered", severity: .warning, file: "\(root)/checklist.tsv",
                message: "\(item.id) (\(item.status.rawValue)): \(item.title)",
                fix: "name it in `covers` \(place(item))")
        }
    }

    private static func place(_ item: ChecklistItem) -> String {
        switch (item.status, item.kind) {
        case (_, "GAP"): "nowhere: no document says it"
        case (.old, _), (.ended, _): "of something in the archive"
        default: "of what states it"
        }
    }
}

/// Who finds nobody to talk to, and when: what documents leave open, not a mistake.
enum CoverageChecks {
    /// - Parameters:
    ///   - content: with its lines and hours.
    ///   - root: how findings name the content directory.
    ///   - first: the day the year looked at begins with.
    /// - Returns: information only.
    static func findings(_ content: Content, root: String, from first: CalendarDate) -> [Finding] {
        let routes = CallRouter(
            topics: content.topics, lines: content.lines, services: content.services,
            overrides: content.overrides, holidays: content.holidays,
            languages: content.languages)
        return routes.coverage(from: first, days: 365).filter { !$0.isComplete }.map { coverage in
            Finding(
                code: coverage.missingPercent == 0 ? "reach-not-stated" : "coverage-hole",
                severity: .info, file: "\(root)/topics.yaml", message: message(coverage),
                fix: "add a line, hours or reach when a document says so")
        }
    }

    private static func message(_ coverage: Coverage) -> String {
        let who =
            "\(coverage.topic), from \(coverage.networks.map(\.rawValue).joined(separator: ", ")), "
            + "in \(coverage.languages.map(\.tag).joined(separator: " "))"
        if coverage.answered == "off" {
            let others =
                coverage.answeredByAnyone == "off"
                ? "nor in any other" : "in others \(coverage.answeredByAnyone)"
            return "\(who): no number answers in that language; \(others)"
        }
        let reach =
            coverage.isReachStated
            ? "" : "; no document says that the numbers can be called from there"
        if coverage.missingPercent == 0 {
            return "\(who): answered \(coverage.answered)\(reach)"
        }
        return "\(who): answered \(coverage.answered), not for \(coverage.missingPercent) % of the "
            + "year\(reach)"
    }
}
