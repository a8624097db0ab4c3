/// What each rule makes of a day, as numbers alone: asking copies no texts and no lists.
final class DayPlans: Sendable {
    private let plans: [Plan]
    /// The open spans of all rules, one rule's after the other's.
    private let spans: [MinuteSpan]
    /// Each comment once.
    private let comments: [String]

    /// What one rule makes of a day.
    struct Plan {
        /// What holds outside its spans.
        let background: BareState
        /// What holds within them.
        let within: BareState
        fileprivate let spans: Range<Int>
    }

    init(_ rules: [HoursRule]) {
        var spans: [MinuteSpan] = []
        var comments: [String] = []
        let undecided = Plan(
            background: BareState(kind: .unknown, comment: nil), within: .closed, spans: 0..<0)
        plans =
            rules.map { rule in
                var comment: Int?
                if let text = rule.comment {
                    comment = comments.firstIndex(of: text) ?? comments.count
                    if comment == comments.count { comments.append(text) }
                }
                func state(_ kind: OpeningState.Kind) -> BareState {
                    BareState(kind: kind, comment: comment)
                }
                let start = spans.count
                switch rule.effect {
                case .off:
                    return Plan(background: state(.closed), within: .closed, spans: start..<start)
                case .unknown:
                    return Plan(background: state(.unknown), within: .closed, spans: start..<start)
                case .open(let own):
                    spans += own
                    return Plan(
                        background: .closed, within: state(.open), spans: start..<spans.count)
                }
            } + [undecided]
        (self.spans, self.comments) = (spans, comments)
    }

    /// - Parameter rule: the place of the rule that decides on a day, or the one behind the last when
    ///   nobody knows which; nil when none does.
    /// - Returns: what it makes of the day.
    func plan(_ rule: Int?) -> Plan {
        rule.map { plans[$0] } ?? Plan(background: .closed, within: .closed, spans: 0..<0)
    }

    /// What holds at a minute of a day with this plan.
    func state(_ plan: Plan, at minute: Int) -> BareState {
        for index in plan.spans where spans[index].start <= minute && minute < spans[index].end {
            return plan.within
        }
        return plan.background
    }

    /// The first change of a day with this plan that is looked for.
    /// - Parameters:
    ///   - plan: of the day.
    ///   - minute: only changes after it count; midnight is not one of them.
    ///   - isMeant: told of each state that begins.
    /// - Returns: the minute of the change; nil when the day has no such change.
    func change(
        in plan: Plan, after minute: Int, where isMeant: (BareState) -> Bool
    ) -> Int? {
        for index in plan.spans {
            let span = spans[index]
            if span.start > minute, span.start > 0, isMeant(plan.within) { return span.start }
            if span.end > minute, span.end < 1440, isMeant(plan.background) { return span.end }
        }
        return nil
    }

    func openingState(_ state: BareState) -> OpeningState {
        OpeningState(kind: state.kind, comment: state.comment.map { comments[$0] })
    }
}

/// A state whose comment is a number, so that two of them are compared in no time.
struct BareState: Equatable {
    let kind: OpeningState.Kind
    /// Its place among the comments of the hours; nil without one.
    let comment: Int?

    static let closed = BareState(kind: .closed, comment: nil)
}
