import Guidance

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
