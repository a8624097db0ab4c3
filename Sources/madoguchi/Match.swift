import ArgumentParser
import Guidance
import Localization
import Site

/// `madoguchi match`: the language we offer for an Accept-Language header.
struct Match: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Tell which offered language fits an Accept-Language header.",
        discussion: "With --jsonl: one {\"accept\"} a line.")

    @Argument(help: "The header's value.") var accept: String?
    @Flag(help: "Read questions as JSON lines from standard input.") var jsonl = false

    func run() throws {
        if jsonl {
            JSONLines.run(Question.self) { question throws(RequestProblem) in
                answer(question.accept)
            }
            return
        }
        guard let accept else { throw ValidationError("give a header, for example 'ne, en;q=0.5'") }
        Terminal.print(answer(accept).text)
    }

    private func answer(_ header: String) -> JSON {
        let match = LanguageMatcher.match(acceptLanguage: header, offered: Language.allCases)
        return .object([
            ("language", .optional(match?.language.tag)),
            ("quality", match.map { .decimal($0.quality) } ?? .null),
        ])
    }

    private struct Question: Decodable {
        let accept: String
    }
}
