import ArgumentParser
import Foundation
import Guidance
import Localization
import Publishing
import Site

/// `madoguchi match`: the language we offer for an Accept-Language header.
struct Match: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Tell which offered language fits an Accept-Language header.",
        discussion: "With --jsonl: one {\"accept\"} a line.")

    @Argument(help: "The header's value.") var accept: String?
    @Flag(help: "Read questions as JSON lines from standard input.") var jsonl = false

    @OptionGroup var edition: EditionOptions
    @OptionGroup var texts: TextOptions

    func run() throws {
        let offered = try offered()
        if jsonl {
            JSONLines.run(Question.self) { question throws(RequestProblem) in
                answer(question.accept, offered)
            }
            return
        }
        guard let accept else { throw ValidationError("give a header, for example 'ne, en;q=0.5'") }
        Terminal.print(answer(accept, offered).text)
    }

    /// The edition's languages; before there is one, those of the content.
    private func offered() throws -> Languages {
        if FileManager.default.fileExists(atPath: edition.edition) {
            return try edition.read().languages
        }
        let (office, findings) = ContentTree.office(in: texts.content)
        guard !findings.contains(where: { $0.severity == .error }) else {
            findings.forEach { Terminal.note($0.text) }
            throw Failure("there is no edition \(edition.edition), and no office.yaml to be used")
        }
        return office.languages
    }

    private func answer(_ header: String, _ offered: Languages) -> JSON {
        let match = LanguageMatcher.match(acceptLanguage: header, offered: offered)
        return .object([
            ("language", .optional(match?.language.tag)),
            ("quality", match.map { .decimal($0.quality) } ?? .null),
        ])
    }

    private struct Question: Decodable {
        let accept: String
    }
}
