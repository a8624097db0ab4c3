import Guidance
import Localization
import Search

/// A search as texts, from the command line, a JSON line or a query string.
package struct SearchRequest: Sendable {
    package var language: String?
    package var query: String?
    package var limit: Int?
    package var includesArchive: Bool

    package init(
        language: String?, query: String?, limit: Int? = nil, includesArchive: Bool = false
    ) {
        (self.language, self.query) = (language, query)
        (self.limit, self.includesArchive) = (limit, includesArchive)
    }

    /// Whether nothing is looked for.
    var isBlank: Bool { query.map(QueryText.isBlank) ?? true }

    /// How many hits an answer has when nobody says.
    package static let usualLimit = 10
    /// How many it may have.
    static let mostHits = Searcher.mostHits

    /// The answer as JSON: `{"results": [{"kind", "id", "title", "url", "snippet", "score", …}]}`.
    /// - Throws: `RequestProblem` that names the field.
    package func answer(_ searcher: Searcher) throws(RequestProblem) -> JSON {
        let (language, answer) = try answered(searcher)
        return SearchJSON.json(answer, language: language)
    }

    /// The reader's language and what was found.
    /// - Throws: `RequestProblem` that names the field.
    package func answered(_ searcher: Searcher) throws(RequestProblem) -> (Language, SearchAnswer) {
        guard let query else {
            throw RequestProblem(
                code: "missing-query", field: "query", message: "query is missing")
        }
        guard let tag = language, !tag.isEmpty else {
            throw .missing("language", choices: searcher.offered.all.map(\.tag))
        }
        guard let language = searcher.offered.accepting(tag) else {
            throw .unknown("language", value: tag, choices: searcher.offered.all.map(\.tag))
        }
        let limit = limit ?? Self.usualLimit
        guard (1...Self.mostHits).contains(limit) else {
            throw RequestProblem(
                code: "invalid-limit", field: "limit",
                message: "limit \(limit) is not between 1 and \(Self.mostHits)")
        }
        do {
            let answer = try searcher.search(
                query, in: language, includesArchive: includesArchive, limit: limit)
            return (language, answer)
        } catch {
            throw .searchFailed(error)
        }
    }
}

extension RequestProblem {
    static func searchFailed(_ error: any Error) -> RequestProblem {
        RequestProblem(
            code: searchFailure, field: "query", message: "the index cannot be read: \(error)")
    }

    /// Whether the search failed, through no fault of who asked.
    var isSearchFailure: Bool { code == Self.searchFailure }

    private static let searchFailure = "search-failed"
}

/// What was found, for programs.
enum SearchJSON {
    static func json(_ answer: SearchAnswer, language: Language) -> JSON {
        var members: [(String, JSON)] = [
            ("results", .array(answer.hits.map { json($0, for: language) }))
        ]
        if let corrected = answer.didYouMean {
            members.append(("did_you_mean", .string(corrected)))
        }
        if let search = answer.number, let number = search.asked {
            members.append(
                (
                    "number",
                    .object([
                        ("number", .string(number.digits)), ("ours", .bool(search.entry != nil)),
                        (
                            "url",
                            .string("/\(language.tag)\(NumberQuery.address(number.digits))")
                        ),
                    ])
                ))
        }
        return .object(members)
    }

    private static func json(_ hit: SearchHit, for language: Language) -> JSON {
        var members: [(String, JSON)] = [
            ("kind", .string(hit.reference.kind.rawValue)), ("id", .string(hit.reference.id)),
            ("title", .string(hit.title)), ("language", .string(hit.language.tag)),
            ("url", .string("/\(language.tag)\(hit.address)")),
            ("snippet", .string(hit.snippet.html)),
            ("snippet_language", .string(hit.snippet.language.tag)),
            ("score", .decimal((hit.score * 10_000).rounded() / 10_000)),
        ]
        if let anchor = hit.anchor { members.append(("block", .string(anchor))) }
        if hit.isArchived { members.append(("archived", .bool(true))) }
        return .object(members)
    }
}
