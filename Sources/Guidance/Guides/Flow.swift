/// Questions that lead to an outcome, one after the other.
package struct Flow: Hashable, Codable, Sendable, Identifiable {
    package let id: String
    package let title: Message.ID
    package let summary: Message.ID
    /// The first question is where everybody begins.
    package let questions: [Question]
    package let outcomes: [Outcome]

    package init(
        id: String, title: Message.ID, summary: Message.ID, questions: [Question],
        outcomes: [Outcome]
    ) {
        (self.id, self.title, self.summary) = (id, title, summary)
        (self.questions, self.outcomes) = (questions, outcomes)
    }

    package struct Question: Hashable, Codable, Sendable, Identifiable {
        package let id: String
        package let text: Message.ID
        /// How to find the answer; nil when the question needs no help.
        package let help: Message.ID?
        package let answers: [Answer]

        package init(id: String, text: Message.ID, help: Message.ID?, answers: [Answer]) {
            (self.id, self.text, self.help, self.answers) = (id, text, help, answers)
        }
    }

    package struct Answer: Hashable, Codable, Sendable, Identifiable {
        package let id: String
        package let text: Message.ID
        /// The question or outcome it leads to.
        package let to: String

        package init(id: String, text: Message.ID, to: String) {
            (self.id, self.text, self.to) = (id, text, to)
        }
    }

    package struct Outcome: Hashable, Codable, Sendable, Identifiable {
        package let block: Block
        /// The guides to read on in.
        package let guides: [Guide.ID]

        package init(block: Block, guides: [Guide.ID]) {
            (self.block, self.guides) = (block, guides)
        }

        package var id: String { block.id }
    }

    /// Where everybody begins.
    package var address: PageAddress { .flow(id, at: questions.first?.id ?? "") }

    /// Where a reader stands.
    package enum Node: Hashable, Sendable {
        case question(Question)
        case outcome(Outcome)
    }

    package func node(_ id: String) -> Node? {
        if let question = questions.first(where: { $0.id == id }) { return .question(question) }
        return outcomes.first { $0.id == id }.map(Node.outcome)
    }

    /// A question with the answer given to it.
    package struct Step: Hashable, Sendable {
        package let question: Question
        package let answer: Answer
    }

    /// Follows answers from the first question on.
    /// - Parameter answers: ids of answers, in the order given.
    /// - Returns: the questions answered, and where that leads; nil when an answer does not belong
    ///   to its question.
    package func walk(_ answers: [String]) -> (steps: [Step], end: Node)? {
        guard let first = questions.first else { return nil }
        var steps: [Step] = []
        var node = Node.question(first)
        for id in answers {
            guard case .question(let question) = node,
                let answer = question.answers.first(where: { $0.id == id }),
                let next = self.node(answer.to)
            else { return nil }
            steps.append(Step(question: question, answer: answer))
            node = next
        }
        return (steps, node)
    }
}
