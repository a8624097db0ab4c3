import Guidance

/// What readers said, gathered by page and language.
package struct FeedbackTable: Sendable {
    package struct Row: Sendable {
        package let page: String
        package let language: String
        package fileprivate(set) var right = 0
        package fileprivate(set) var wrong = 0
        /// What was wrong, by raw value, most often first.
        package fileprivate(set) var reasons: [(answer: String, count: Int)] = []
    }

    /// The pages most often called wrong first.
    package let rows: [Row]

    package init(_ counts: [Feedback.Count]) {
        let groups = Dictionary(grouping: counts) { count in
            [count.feedback.page, count.feedback.language]
        }
        rows = groups.map { key, counts in
            var row = Row(page: key[0], language: key[1])
            for answer in Feedback.Answer.allCases {
                let said = counts.filter { $0.feedback.answer == answer }
                    .reduce(0) { $0 + $1.count }
                guard said > 0 else { continue }
                if answer == .right {
                    row.right = said
                } else {
                    row.wrong += said
                    row.reasons.append((answer.rawValue, said))
                }
            }
            row.reasons.sort { ($1.count, $0.answer) < ($0.count, $1.answer) }
            return row
        }
        .sorted {
            ($1.wrong, $1.right, $0.page, $0.language) < ($0.wrong, $0.right, $1.page, $1.language)
        }
    }
}
