import Guidance
import Localization

/// Everything a flow may say, for a reader whose network has gone: the browser looks up what the
/// answers given lead to.
struct FlowAhead {
    /// The most states written; a flow of the size that people get through has some ten.
    static let mostStates = 300

    let pages: Pages
    let flow: Flow
    let context: PageContext

    /// `states` by the answers given, with commas: where they lead, and what is shown there.
    var json: JSON {
        let words = pages.layout.words(in: context.language)
        var texts = SharedTexts()
        var states: [(String, JSON)] = []
        var open: [[String]] = [[]]
        while let answers = open.popLast(), states.count < Self.mostStates {
            guard let (steps, end) = flow.walk(answers) else { continue }
            let view = pages.state(flow, steps, end, answers, context)
            let text = texts.number(of: pages.render(view, words: words))
            states.append(
                (answers.joined(separator: ","), .array([.string(end.id), .number(text)])))
            if case .question(let question) = end {
                open += question.answers.map { answers + [$0.id] }
            }
        }
        return .object(
            [("edition", .string(pages.edition.info.id)), ("states", .object(states))]
                + texts.members)
    }
}

extension Pages {
    /// Nil when there is no such flow.
    package func flowAhead(_ id: Flow.ID, _ context: PageContext) -> [UInt8]? {
        edition.more.flows.first { $0.id == id }
            .map { FlowAhead(pages: self, flow: $0, context: context).json.bytes }
    }
}
