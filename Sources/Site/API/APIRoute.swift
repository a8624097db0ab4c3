import Guidance
import WebServer

/// One address of the API, and what answers there.
struct APIRoute: Sendable {
    let pattern: PathPattern
    /// What it reads from the query.
    let reads: [PageParameter]
    let answer: Answering

    /// Nil when what the path names does not exist.
    typealias Answering =
        @Sendable (API, Request, PageQuery, [String]) throws(RequestProblem) -> Router.Answer?

    /// - Parameters:
    ///   - path: as OpenAPI writes it: `/api/v1/lines/{line}.ics`.
    ///   - reads: the parameters it reads from the query.
    ///   - answer: makes the answer from the request, what it says, and what its path names.
    init(_ path: String, reads: [PageParameter] = [], _ answer: @escaping Answering) {
        (pattern, self.reads, self.answer) = (PathPattern(path), reads, answer)
    }
}
