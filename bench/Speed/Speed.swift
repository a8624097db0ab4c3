import ContentStore
import Foundation
import Guidance
import Localization

/// Times hours and the routing decision alone, without JSON or a server around them.
///
/// hours.py runs it beside its peer: it reads one JSON question from standard input and prints one
/// JSON answer. The first argument is the edition whose lines are routed to.
@main struct Speed {
    struct Question: Decodable {
        let expressions: [String]
        /// Seconds since 1970.
        let instants: [Int]
        let rounds: Int
    }

    struct Answer: Encodable {
        /// Nanoseconds for each call, one figure a round.
        var state: [Double] = []
        var nextChange: [Double] = []
        var route: [Double] = []
        /// What was computed, so that it has to be: open states, changes and steps found.
        var results = [0, 0, 0]
    }

    static func main() throws {
        let question = try JSONDecoder().decode(
            Question.self, from: FileHandle.standardInput.readDataToEndOfFile())
        let edition = try EditionFile(path: CommandLine.arguments[1]).read()
        let hours = try question.expressions.map { try OpeningHours($0) }
        let instants = question.instants.map(Instant.init(secondsSinceEpoch:))
        let queries = queries(edition, instants)
        let routes = CallRouter(edition)
        var answer = Answer()
        for _ in 0..<question.rounds {
            var results = [0, 0, 0]
            answer.state.append(
                time(hours.count * instants.count) {
                    for hours in hours {
                        for instant in instants {
                            let state = hours.state(at: instant, holidays: edition.holidays)
                            if state.kind == .open { results[0] += 1 }
                        }
                    }
                })
            answer.nextChange.append(
                time(hours.count * instants.count) {
                    for hours in hours {
                        for instant in instants {
                            let change = hours.nextChange(
                                after: instant, holidays: edition.holidays)
                            if change != nil { results[1] += 1 }
                        }
                    }
                })
            answer.route.append(
                time(queries.count) {
                    for query in queries { results[2] += routes.route(query)?.steps.count ?? 0 }
                })
            answer.results = results
        }
        print(String(decoding: try JSONEncoder().encode(answer), as: UTF8.self))
    }

    /// Every topic, language and network, at an instant each.
    private static func queries(_ edition: Edition, _ instants: [Instant]) -> [RouteQuery] {
        var queries: [RouteQuery] = []
        for topic in edition.topics {
            for language in edition.languages.spoken {
                for network in Network.allCases {
                    queries.append(
                        RouteQuery(
                            topic: topic.id, language: edition.languages.caller(language.tag),
                            network: network, at: instants[queries.count % instants.count]))
                }
            }
        }
        return queries
    }

    /// Nanoseconds for each of `count` calls.
    private static func time(_ count: Int, _ work: () -> Void) -> Double {
        let duration = ContinuousClock().measure(work).components
        return (Double(duration.seconds) * 1e9 + Double(duration.attoseconds) / 1e9) / Double(count)
    }
}
