import Guidance
import WebServer

/// One address of the API, and what answers there.
struct Endpoint: Sendable {
    let pattern: PathPattern
    /// The name under which its requests are counted.
    let group: String
    /// What it reads from the query.
    let reads: [PageParameter]
    let answer: Answering

    /// Nil when what the path names does not exist.
    typealias Answering =
        @Sendable (API, PageQuery, [String]) throws(RequestProblem) -> Router.Answer?

    /// - Parameters:
    ///   - path: as OpenAPI writes it: `/api/v1/lines/{line}.ics`.
    ///   - group: the name under which its requests are counted.
    ///   - reads: the parameters it reads from the query.
    ///   - answer: makes the answer from what the request says, and what its path names.
    init(
        _ path: String, group: String = "api", reads: [PageParameter] = [],
        _ answer: @escaping Answering
    ) {
        (pattern, self.group) = (PathPattern(path), group)
        (self.reads, self.answer) = (reads, answer)
    }
}
