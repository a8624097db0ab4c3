import Guidance
import Yams

/// `flows/*.yaml`: questions that lead to an outcome.
extension ContentParser {
    func readFlow(_ file: YAMLFile) {
        mapping(file.root, file.name) { reader in
            let errors = log.errorCount
            let id = id(reader, .flow, of: file)
            let prefix = "flow-\(id)."
            let flow = Flow(
                id: id, title: requiredMessage(reader, "title", id: "\(prefix)flow.title"),
                summary: requiredMessage(reader, "summary", id: "\(prefix)flow.summary"),
                questions: reader.requiredNodes("questions").compactMap {
                    question($0, file, prefix)
                },
                outcomes: reader.requiredNodes("outcomes").compactMap { outcome($0, file, prefix) })
            // What could not be read leads nowhere.
            if log.errorCount == errors, !reader.isIncomplete {
                report(FlowChecks.problems(of: flow), reader)
            }
            content.more.flows.append(flow)
        }
    }

    private func report(_ problems: [FlowChecks.Problem], _ reader: MappingReader) {
        for problem in problems {
            let nodes = reader.nodes("questions") + reader.nodes("outcomes")
            let node = nodes.last { $0["id"]?.string == problem.node }
            log.error(
                "flow", reader.file, node?.mark ?? reader.mark, problem.message, fix: problem.fix)
        }
    }

    private func question(_ node: Node, _ file: YAMLFile, _ prefix: String) -> Flow.Question? {
        var question: Flow.Question?
        mapping(node, file.name) { reader in
            let id = id(reader)
            question = Flow.Question(
                id: id, text: requiredMessage(reader, "text", id: "\(prefix)\(id).text"),
                help: message(reader, "help", id: "\(prefix)\(id).help"),
                answers: reader.nodes("answers").compactMap {
                    answer($0, file, "\(prefix)\(id).answer-")
                })
        }
        return question
    }

    private func answer(_ node: Node, _ file: YAMLFile, _ prefix: String) -> Flow.Answer? {
        var answer: Flow.Answer?
        mapping(node, file.name) { reader in
            let id = id(reader)
            answer = Flow.Answer(
                id: id, text: requiredMessage(reader, "text", id: "\(prefix)\(id)"),
                to: reader.required("to"))
        }
        return answer
    }

    private func outcome(_ node: Node, _ file: YAMLFile, _ prefix: String) -> Flow.Outcome? {
        var outcome: Flow.Outcome?
        mapping(node, file.name) { reader in
            outcome = Flow.Outcome(
                block: block(reader, kind: .notice, prefix: prefix),
                guides: references(reader, "guides", to: .guide))
        }
        return outcome
    }
}
