import ArgumentParser
import Guidance
import Site

/// `madoguchi hours`: the state of an opening-hours expression and when it changes next.
struct Hours: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hours",
        abstract: "Tell whether opening hours are open, and when that changes.",
        discussion: "With --jsonl: one {\"hours\", \"at\"} a line.")

    @Argument(help: "Opening hours, as in content/lines.") var expression: String?
    @Option(help: "The instant, as 2026-11-21T23:40:00+09:00. Default: now.") var at: String?
    @Flag(help: "Read questions as JSON lines from standard input.") var jsonl = false
    @OptionGroup var holidays: HolidayOptions

    func run() throws {
        let calendar = try holidays.read()
        if jsonl {
            JSONLines.run(Question.self) { question throws(RequestProblem) in
                try answer(question.hours, at: question.at, calendar)
            }
            return
        }
        guard let expression else {
            throw ValidationError("give opening hours, for example 'Mo-Fr 09:30-20:00'")
        }
        do {
            Terminal.print(try answer(expression, at: at, calendar).text)
        } catch {
            let pointer = error.position.map {
                "\n  \(expression)\n  \(String(repeating: " ", count: $0))^"
            }
            throw Failure(error.message + (pointer ?? ""))
        }
    }

    private func answer(
        _ expression: String, at text: String?, _ calendar: HolidayCalendar
    ) throws(RequestProblem) -> JSON {
        let instant =
            try text.map { text throws(RequestProblem) in
                try RequestProblem.instant(text, in: calendar.zone)
            } ?? Clock.now()
        let hours: OpeningHours
        do {
            hours = try OpeningHours(expression)
        } catch {
            let advice = error.suggestion.map { "; write \"\($0)\"" } ?? ""
            throw RequestProblem(
                code: "invalid-hours", field: "hours", message: error.reason + advice,
                position: error.position)
        }
        let state = hours.state(at: instant, holidays: calendar)
        var members: [(String, JSON)] = [("state", .string(state.kind.rawValue))]
        if let comment = state.comment { members.append(("comment", .string(comment))) }
        let change = hours.nextChange(after: instant, holidays: calendar)
        members.append(("next_change", .optional(change?.rfc3339(in: calendar.zone))))
        return .object(members)
    }

    private struct Question: Decodable {
        let hours: String
        let at: String?
    }
}
