import ArgumentParser
import Guidance
import Localization
import Site

/// `madoguchi route`: which number, by language, topic and network, at an instant.
struct RouteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "route", abstract: "Tell which number to call.",
        discussion:
            "With --jsonl: one {\"topic\", \"language\", \"network\"?, \"at\"?, \"also\"?} a line.")

    @Option(help: "What the problem is: card-lost, card, system, portal, …") var topic: String?
    @Option(help: "The caller's language, as a BCP 47 tag.") var language: String?
    @Option(help: "mobile, landline, ip-phone or overseas.") var network: String?
    @Option(help: "The instant, as 2026-11-21T23:40:00+09:00. Default: now.") var at: String?
    @Option(help: "Further languages the caller speaks, with commas.") var also: String?
    @Option(help: "text or json.") var format = OutputFormat.text
    @Flag(help: "Read questions as JSON lines from standard input.") var jsonl = false
    @OptionGroup var edition: EditionOptions

    func run() throws {
        let edition = try edition.read()
        let routes = CallRouter(edition)
        let writer = RouteJSON(edition)
        if jsonl {
            JSONLines.run(Question.self) { question throws(RequestProblem) in
                let (route, at) = try answer(question.request, routes)
                return writer.json(route, requestedAt: at)
            }
            return
        }
        let also = (also ?? "").split(separator: ",").map(String.init)
        let request = RouteRequest(
            topic: topic, language: language, network: network, at: at, also: also)
        do {
            let (route, at) = try answer(request, routes)
            switch format {
            case .json:
                Terminal.print(writer.json(route, requestedAt: at).text)
            case .text:
                RouteText(
                    route: route, edition: edition, explanation: writer.explanation(of: route)
                )
                .lines.forEach(Terminal.print)
            }
        } catch {
            throw Failure(error.message)
        }
    }

    private func answer(
        _ request: RouteRequest, _ routes: CallRouter
    ) throws(RequestProblem) -> (Route, String) {
        let query = try request.query(routes, now: Clock.now())
        guard let route = routes.route(query) else {
            throw .unknown("topic", value: query.topic, choices: routes.topicIDs)
        }
        return (route, request.at ?? query.at.rfc3339(in: routes.holidays.zone))
    }

    private struct Question: Decodable {
        let topic: String?
        let language: String?
        let network: String?
        let at: String?
        let also: [String]?

        var request: RouteRequest {
            RouteRequest(
                topic: topic, language: language, network: network, at: at, also: also ?? [])
        }
    }
}
