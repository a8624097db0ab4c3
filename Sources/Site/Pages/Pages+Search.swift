import Guidance
import Localization
import Search
import Templates

/// What a reader looked for.
extension Pages {
    /// - Parameters:
    ///   - request: what was typed, and whether the archive was asked for.
    ///   - answer: what was found; nil when the index cannot be read.
    ///   - context: how the page was asked for.
    /// - Returns: the page.
    package func search(
        _ request: SearchRequest, _ answer: SearchAnswer?, _ context: PageContext
    ) -> String {
        let t = InterfaceTexts(texts, context.language)
        let query = answer?.query ?? ""
        let asked = query.contains { !$0.isWhitespace }
        let kept = request.includesArchive ? [("archive", "1")] : []
        var values = layout.values(
            title: t("search.title"), description: t("search.label"), address: .search, context,
            query: SearchBox.parameters([("q", query)] + kept))
        values["search"] = false
        values["scripts"] = [layout.asset(.searchScript)]
        values["box"] = SearchBox(context: context, query: query).values
        values["failed"] = answer == nil
        values["heading"] =
            asked && answer?.hits.isEmpty == false
            ? t("search.results", ["query": query]) : false as Any
        values["nothing"] =
            asked && answer?.hits.isEmpty == true
            ? t("search.nothing", ["query": query]) : false as Any
        values["didYouMean"] =
            answer?.didYouMean.map { mended in
                ["text": mended, "href": address([("q", mended)] + kept, context)]
            } ?? false as Any
        values["hits"] = answer?.hits.map { hit($0, context) } ?? []
        values["archiveHref"] =
            asked && !request.includesArchive
            ? address([("q", query), ("archive", "1")], context) : false as Any
        return render(.search, values)
    }

    private func hit(_ hit: SearchHit, _ context: PageContext) -> [String: Any] {
        let t = InterfaceTexts(texts, context.language)
        // A Japanese word is itself in every language.
        let isForeign = hit.language != context.language && hit.reference.kind != .term
        return [
            "href": context.address(hit.address.part(hit.anchor)), "title": hit.title,
            "titleLanguage": hit.language.tag,
            "kind": t("search.kind_\(hit.reference.kind.rawValue)"),
            "snippet": hit.snippet.pieces.map(piece), "snippetLanguage": hit.snippet.language.tag,
            "foreign": isForeign
                ? t("search.in_language", ["language": t.name(of: hit.language)]) : false as Any,
            "archived": hit.isArchived,
        ]
    }

    private func piece(_ piece: Snippet.Piece) -> [String: Any] {
        [
            "match": piece.isMatch ? piece.text : false as Any,
            "plain": piece.isMatch ? false as Any : piece.text,
        ]
    }

    private func address(_ items: [(String, String)], _ context: PageContext) -> String {
        context.address(.search.with(query: SearchBox.parameters(items)))
    }
}

/// The form to search with.
struct SearchBox {
    let context: PageContext
    let query: String
    /// Where the form is sent, without its language.
    var address = PageAddress.search

    var values: [String: Any] {
        [
            "action": "/\(context.root)\(address)", "query": query,
            "hidesFurigana": context.simple?.hasFurigana == false,
        ]
    }

    /// A query string.
    static func parameters(_ items: [(String, String)]) -> String {
        items.map { "\($0)=\(PercentEncoding.encode($1))" }.joined(separator: "&")
    }
}
