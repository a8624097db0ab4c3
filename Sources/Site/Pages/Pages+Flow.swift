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
        let language = context.language
        let title = texts.fallbackText(flow.title, for: language)
        var values = layout.values(
            title: title.text, description: texts.fallbackText(flow.summary, for: language).text,
            address: .flow(flow.id, at: end.id), context, query: Self.query(answers))
        values["heading"] = ["text": title.text, "language": title.language.tag]
        values.merge(state(flow, steps, end, answers, isUnanswered: isUnanswered, context)) { $1 }
        return render(.flow, values)
    }

    /// What is told where the answers have led to.
    func state(
        _ flow: Flow, _ steps: [Flow.Step], _ end: Flow.Node, _ answers: [String],
        isUnanswered: Bool = false, _ context: PageContext
    ) -> [String: Any] {
        let language = context.language
        var values: [String: Any] = ["question": false, "outcome": false]
        values["steps"] = steps.enumerated().map { index, step in
            [
                "asked": line(step.question.text, language),
                "given": line(step.answer.text, language),
                "href": context.address(
                    Self.address(flow, step.question.id, Array(answers.prefix(index)))),
            ] as [String: Any]
        }
        values["hasSteps"] = !steps.isEmpty
        values["start"] = context.address(flow.address)
        switch end {
        case .question(let question):
            values["question"] =
                [
                    "words": line(question.text, language),
                    "help": question.help.map { line($0, language) } ?? false as Any,
                    "problem": isUnanswered
                        ? InterfaceTexts(texts, language)("flow.choose") : false,
                    "action": context.address(.flow(flow.id, at: end.id)),
                    "given": answers.joined(separator: ","),
                    "hasGiven": !answers.isEmpty,
                    "answers": question.answers.map {
                        ["value": $0.id, "answerText": line($0.text, language)]
                    },
                ] as [String: Any]
        case .outcome(let outcome):
            values["outcome"] =
                [
                    "blocks": BlockView(pages: self, context: context).views(of: [outcome.block]),
                    "guides": outcome.guides.compactMap { guideLink(to: $0, context) },
                    "hasGuides": !outcome.guides.isEmpty,
                ] as [String: Any]
        }
        return values
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
