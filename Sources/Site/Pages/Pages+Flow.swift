import Guidance
import Localization
import Templates

/// Questions that lead to an outcome; the answers stand in the address.
extension Pages {
    /// What a flow's address leads to.
    package enum FlowPage: Sendable {
        case page(String)
        /// The reader has answered: the address of the next node.
        case next(String)
    }

    /// - Parameters:
    ///   - id: of the flow.
    ///   - node: the question or outcome in the address.
    ///   - answers: the answers given so far, from the first question on.
    ///   - choice: the answer to `node`, from the form; nil when none was sent.
    ///   - context: how the page was asked for.
    /// - Returns: nil when there is no such flow; the beginning when the answers do not lead to `node`.
    package func flow(
        _ id: Flow.ID, node: String, answers: [String], choice: String?, _ context: PageContext
    ) -> FlowPage? {
        guard let flow = edition.more.flows.first(where: { $0.id == id }) else { return nil }
        guard let (steps, end) = flow.walk(answers), end.id == node else {
            return .next(context.address(flow.address))
        }
        if let choice, !choice.isEmpty {
            guard let (_, next) = flow.walk(answers + [choice]) else {
                return .next(context.address(flow.address))
            }
            return .next(context.address(Self.address(flow, next.id, answers + [choice])))
        }
        return .page(page(flow, steps, end, answers, isUnanswered: choice != nil, context))
    }

    private func page(
        _ flow: Flow, _ steps: [Flow.Step], _ end: Flow.Node, _ answers: [String],
        isUnanswered: Bool, _ context: PageContext
    ) -> String {
        let title = text(flow.title, context)
        return render(
            FlowView(
                frame: layout.frame(
                    title: title.text, description: text(flow.summary, context).text,
                    .flow(flow.id, at: end.id), context, query: Self.query(answers)),
                heading: title,
                state: state(flow, steps, end, answers, isUnanswered: isUnanswered, context)))
    }

    /// What is shown where the answers have led to.
    func state(
        _ flow: Flow, _ steps: [Flow.Step], _ end: Flow.Node, _ answers: [String],
        isUnanswered: Bool = false, _ context: PageContext
    ) -> FlowStateView {
        var question: FlowStateView.Question?
        var outcome: FlowStateView.Outcome?
        switch end {
        case .question(let asked):
            question = view(of: asked, in: flow, answers, isUnanswered: isUnanswered, context)
        case .outcome(let reached):
            outcome = FlowStateView.Outcome(
                blocks: views(of: [reached.block], context),
                guides: reached.guides.compactMap { guideLink(to: $0, context) },
                hasGuides: !reached.guides.isEmpty)
        }
        return FlowStateView(
            question: question, outcome: outcome,
            steps: steps.enumerated().map { index, step in
                let before = Array(answers.prefix(index))
                return FlowStateView.Step(
                    asked: line(step.question.text, context),
                    given: line(step.answer.text, context),
                    href: context.address(Self.address(flow, step.question.id, before)))
            },
            hasSteps: !steps.isEmpty, start: context.address(flow.address))
    }

    private func view(
        of question: Flow.Question, in flow: Flow, _ answers: [String], isUnanswered: Bool,
        _ context: PageContext
    ) -> FlowStateView.Question {
        FlowStateView.Question(
            words: line(question.text, context),
            help: question.help.map { line($0, context) },
            problem: isUnanswered
                ? InterfaceTexts(texts, context.language)("flow.choose") : nil,
            action: context.address(.flow(flow.id, at: question.id)),
            given: answers.joined(separator: ","), hasGiven: !answers.isEmpty,
            answers: question.answers.map {
                FlowStateView.Answer(value: $0.id, answerText: line($0.text, context))
            })
    }

    private static func address(
        _ flow: Flow, _ node: String, _ answers: [String]
    ) -> PageAddress {
        .flow(flow.id, at: node).with(query: query(answers))
    }

    private static func query(_ answers: [String]) -> String {
        answers.isEmpty ? "" : "a=\(answers.joined(separator: ","))"
    }
}

extension Flow.Node {
    var id: String {
        switch self {
        case .question(let question): question.id
        case .outcome(let outcome): outcome.id
        }
    }
}
