import Guidance
import Testing

@Suite struct FlowTests {
    private let flow = Flow(
        id: "f", title: "f", summary: "f",
        questions: [
            .init(
                id: "first", text: "t", help: nil,
                answers: [
                    .init(id: "yes", text: "t", to: "second"),
                    .init(id: "no", text: "t", to: "end"),
                ]),
            .init(
                id: "second", text: "t", help: nil,
                answers: [
                    .init(id: "a", text: "t", to: "end"), .init(id: "b", text: "t", to: "other"),
                ]),
        ], outcomes: [FlowTests.outcome("end"), FlowTests.outcome("other")])

    private static func outcome(_ id: String) -> Flow.Outcome {
        Flow.Outcome(
            block: Block(
                id: id, kind: .notice, title: nil, text: "t", items: [], screen: nil, card: nil,
                topic: nil, isCritical: false, validity: .always, certainty: .stated, sources: [],
                covers: []), guides: [])
    }

    private func end(_ answers: [String]) -> String? {
        switch flow.walk(answers)?.end {
        case nil: nil
        case .question(let question): question.id
        case .outcome(let outcome): outcome.id
        }
    }

    @Test(
        arguments: [
            ([], "first"), (["yes"], "second"), (["no"], "end"), (["yes", "b"], "other"),
            (["maybe"], nil), (["yes", "no"], nil), (["no", "yes"], nil),
        ] as [([String], String?)])
    func `answers lead from question to question`(answers: [String], node: String?) {
        #expect(end(answers) == node)
    }

    @Test func `the questions answered are told with their answers`() throws {
        let steps = try #require(flow.walk(["yes", "a"])).steps
        #expect(steps.map(\.question.id) == ["first", "second"])
        #expect(steps.map(\.answer.id) == ["yes", "a"])
    }
}
