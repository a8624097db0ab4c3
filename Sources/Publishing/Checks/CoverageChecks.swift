import Guidance

/// Tells who finds nobody to talk to, and when: what documents leave open, not a mistake.
enum CoverageChecks {
    /// - Parameters:
    ///   - content: with its lines and hours.
    ///   - root: how findings name the content directory.
    ///   - first: the day the year looked at begins with.
    /// - Returns: information only.
    static func findings(_ content: Content, root: String, from first: CalendarDate) -> [Finding] {
        let routes = CallRouter(
            topics: content.topics, lines: content.lines, services: content.services,
            overrides: content.overrides, holidays: content.holidays)
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
