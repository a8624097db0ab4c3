import Guidance
import Testing

@testable import Publishing

@Suite struct FlowChecksTests {
    private func question(_ id: String, _ answers: (String, String)...) -> Flow.Question {
        Flow.Question(
            id: id, text: "t", help: nil,
            answers: answers.map { Flow.Answer(id: $0.0, text: "t", to: $0.1) })
    }

    private func problems(_ questions: [Flow.Question], outcomes: [String]) -> [String] {
        let outcomes = outcomes.map { id in
            Flow.Outcome(
                block: Block(
                    id: id, kind: .notice, title: nil, text: "t", items: [], screen: nil, card: nil,
                    topic: nil, isCritical: false, validity: .always, certainty: .stated,
                    sources: [], covers: []), guides: [])
        }
        return FlowChecks.problems(
            of: Flow(id: "f", title: "f", summary: "f", questions: questions, outcomes: outcomes)
        ).map(\.message)
    }

    @Test func `a flow whose every path ends is in order`() {
        let questions = [
            question("a", ("x", "b"), ("y", "end")), question("b", ("x", "end"), ("y", "end")),
        ]
        #expect(problems(questions, outcomes: ["end"]).isEmpty)
    }

    @Test func `what keeps a path from ending is told`() {
        #expect(
            problems([question("a", ("x", "a"), ("y", "end"))], outcomes: ["end"])
                == ["the answers go round in a circle at \"a\""])
        #expect(
            problems([question("a", ("x", "nowhere"), ("y", "end"))], outcomes: ["end"])
                == ["\"x\" leads to \"nowhere\", which is not there"])
        #expect(
            problems([question("a", ("x", "end"), ("y", "end"))], outcomes: ["end", "lonely"])
                == ["no answer leads to \"lonely\""])
        #expect(
            problems([question("a", ("x", "end"))], outcomes: ["end"])
                == ["\"a\" needs at least two answers"])
        #expect(problems([], outcomes: ["end"]).first == "the flow has no questions")
    }
}
