import ArgumentParser
import ContentStore
import Foundation
import Guidance
import Site

/// `madoguchi feedback`: what readers said of pages.
struct FeedbackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feedback",
        abstract: "Show what readers said of pages: right, or what was wrong.")

    @OptionGroup var feedback: FeedbackOptions
    @Option(help: "How many days back to count.") var days = 90
    @Option(help: "text or json.") var format = OutputFormat.text

    func run() throws {
        let path = feedback.path
        guard FileManager.default.fileExists(atPath: path) else {
            throw Failure(
                "\(path) does not exist; nobody has said anything yet, or give --feedback")
        }
        let since = Clock.now().date(in: .utc).adding(days: -days)
        let counts: [Feedback.Count]
        do {
            counts = try FeedbackStore(path: path, patience: 2).counts(since: since)
        } catch {
            throw Failure("\(path) cannot be read: \(error)")
        }
        let rows = FeedbackTable(counts).rows
        switch format {
        case .json: Terminal.print(JSON.array(rows.map(Self.json)).text)
        case .text:
            for row in rows {
                let reasons = row.reasons.map { "\($0.answer) \($0.count)" }
                Terminal.print(
                    "/\(row.language)\(row.page): right \(row.right), wrong \(row.wrong)"
                        + (reasons.isEmpty ? "" : " (\(reasons.joined(separator: ", ")))"))
            }
            if rows.isEmpty { Terminal.print("nothing in the last \(days) days") }
        }
    }

    private static func json(_ row: FeedbackTable.Row) -> JSON {
        .object([
            ("page", .string(row.page)), ("language", .string(row.language)),
            ("right", .number(row.right)), ("wrong", .number(row.wrong)),
            ("reasons", .object(row.reasons.map { ($0.answer, .number($0.count)) })),
        ])
    }
}

/// Where feedback is kept.
struct FeedbackOptions: ParsableArguments {
    @Option(
        name: .customLong("feedback"), help: "The file that keeps what readers said of pages.",
        transform: Path.read)
    var path = "var/feedback.sqlite"
}
