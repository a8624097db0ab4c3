import Guidance

/// Every path through a flow has to end in an outcome.
enum FlowChecks {
    /// What is wrong with `flow`, in words; empty when nothing is.
    static func problems(of flow: Flow) -> [String] {
        guard let first = flow.questions.first else { return ["the flow has no questions"] }
        var problems: [String] = []
        var seen: Set<String> = []
        var path: [String] = []
        visit(.question(first), of: flow, &path, &seen, &problems)
        let nodes = flow.questions.map(\.id) + flow.outcomes.map(\.id)
        problems += nodes.filter { !seen.contains($0) }.map { "no answer leads to \"\($0)\"" }
        problems += Set(nodes.filter { id in nodes.count { $0 == id } > 1 }).sorted()
            .map { "\"\($0)\" stands twice" }
        return problems
    }

    private static func visit(
        _ node: Flow.Node, of flow: Flow, _ path: inout [String], _ seen: inout Set<String>,
        _ problems: inout [String]
    ) {
        guard case .question(let question) = node else {
            if case .outcome(let outcome) = node { seen.insert(outcome.id) }
            return
        }
        if path.contains(question.id) {
            problems.append("the answers go round in a circle at \"\(question.id)\"")
            return
        }
        guard seen.insert(question.id).inserted else { return }
        if question.answers.count < 2 {
            problems.append("\"\(question.id)\" needs at least two answers")
        }
        path.append(question.id)
        for answer in question.answers {
            if let next = flow.node(answer.to) {
                visit(next, of: flow, &path, &seen, &problems)
            } else {
                problems.append("\"\(answer.id)\" leads to \"\(answer.to)\", which is not there")
            }
        }
        path.removeLast()
    }
}
