import Guidance
import Localization
import Search
import Support
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
        return render(
            SearchView(
                frame: layout.frame(
                    title: t("search.title"), description: t("search.label"), .search, context,
                    query: SearchBox.parameters([("q", query)] + kept),
                    scripts: PageAsset.searchScripts),
                box: SearchBox(context: context, query: query).view, failed: answer == nil,
                number: answer?.number.flatMap { note(about: $0, context) },
                heading: asked && answer?.hits.isEmpty == false
                    ? t("search.results", ["query": query]) : nil,
                nothing: asked && answer?.hits.isEmpty == true && answer?.number?.asked == nil
                    ? t("search.nothing", ["query": query]) : nil,
                didYouMean: answer?.didYouMean.map {
                    SearchView.Suggestion(text: $0, href: address([("q", $0)] + kept, context))
                },
                hits: answer?.hits.map { hit($0, context) } ?? [],
                archiveHref: asked && !request.includesArchive
                    ? address([("q", query), ("archive", "1")], context) : nil))
    }

    /// Whether a number that was looked for is one of the office's.
    private func note(
        about search: NumberSearch, _ context: PageContext
    ) -> SearchView.NumberNote? {
        guard let number = search.asked else { return nil }
        let t = InterfaceTexts(texts, context.language)
        let isOurs = search.entry != nil
        return SearchView.NumberNote(
            words: isOurs
                ? t("number.ours") : NumberWords(pages: self, context: context).notOurs(number),
            isStrange: !isOurs, href: context.address(NumberQuery.address(number.digits)))
    }

    private func hit(_ hit: SearchHit, _ context: PageContext) -> SearchView.Hit {
        let t = InterfaceTexts(texts, context.language)
        // A Japanese word is itself in every language.
        let isForeign = hit.language != context.language && hit.reference.kind != .term
        let pieces = hit.snippet.pieces
        let shown = LeftToRight(edition.languages, hit.snippet.language).pieces(pieces.map(\.text))
        return SearchView.Hit(
            href: context.address(hit.address.part(hit.anchor)), title: hit.title,
            titleLanguage: hit.language.tag,
            kind: t("search.kind_\(hit.reference.kind.rawValue)"),
            snippet: zip(pieces, shown).map { piece, text in
                SearchView.Piece(
                    match: piece.isMatch ? text : nil, plain: piece.isMatch ? nil : text)
            },
            snippetLanguage: hit.snippet.language.tag, hours: hours(of: hit.reference, context),
            foreign: isForeign
                ? t("search.in_language", ["language": t.name(of: hit.language)]) : nil,
            archived: hit.isArchived)
    }

    /// The numbers of a topic with their hours, or the hours of a line.
    private func hours(of reference: PageReference, _ context: PageContext) -> [String] {
        func numbers(_ topic: Topic.ID) -> [WalletView.Number] {
            WalletNumbers(pages: self, topic: topic, context: context).views
        }
        switch reference.kind {
        case .call:
            return numbers(reference.id).prefix(1).flatMap { number in
                number.hours.map { "\(number.phoneNumber) · \($0)" }
            }
        case .line:
            let services = routes.services.filter { $0.line.id == reference.id }
            return services.map { words.hours(of: $0.service, in: context.language) }.unique()
        default: return []
        }
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

    var view: SearchBoxView {
        SearchBoxView(
            action: "/\(context.root)\(address)", query: query,
            hidesFurigana: context.simple?.hasFurigana == false)
    }

    /// A query string.
    static func parameters(_ items: [(String, String)]) -> String {
        items.map { "\($0)=\(PercentEncoding.encode($1))" }.joined(separator: "&")
    }
}
