import Guidance

/// The kinds of pages by the form of their paths, and what each reads from the query of its address.
///
/// What stands in no row here is kept nowhere: pages for staff, forms, figures, what is not there.
struct PageKind: Sendable {
    let path: PathPattern
    let reads: [PageParameter]
    /// Whether what cannot be read is refused, and what is there twice. Pages for readers take what they
    /// can; a program is to know of its mistake.
    private(set) var isStrict = false

    init(_ path: String, reads: [PageParameter] = []) {
        (self.path, self.reads) = (PathPattern(path), reads)
    }

    private init(_ route: APIRoute) {
        (path, reads, isStrict) = (route.pattern, route.reads, true)
    }

    /// Nil for what is kept nowhere.
    static func kind(of segments: [String]) -> PageKind? {
        let first = segments.first ?? ""
        let isLocalized = first != PageContext.Simple.tag && Language(accepting: first) != nil
        return (isLocalized ? localized : unlocalized)
            .first { $0.path.parameters(in: segments) != nil }
    }

    static let all = unlocalized + localized

    private static let unlocalized =
        files + easyJapanese + API.routes.map { PageKind($0) }

    private static let files = [
        PageKind("/"), PageKind("/robots.txt"), PageKind("/sitemap.xml"), PageKind("/sw.js"),
        PageKind("/assets/{asset}"),
    ]

    private static let easyJapanese = underLanguage.map { path, reads in
        PageKind("/\(PageContext.Simple.tag)\(path)", reads: reads + [.furigana])
    }

    private static let localized = underLanguage.map { path, reads in
        PageKind("/{language}\(path)", reads: reads)
    }

    private static let underLanguage: [(path: String, reads: [PageParameter])] = [
        ("", []),
        ("/guides/{guide}", blocks),
        ("/guides/{guide}/print", blocks),
        ("/call", []),
        ("/call/{topic}", [.network, .also]),
        ("/call/{topic}/ahead", []),
        ("/call/{topic}/print", [.asOf]),
        ("/search", [.query, .archive]),
        ("/faq", blocks),
        ("/words", []),
        ("/labels", [.query]),
        ("/archive", blocks),
        ("/accessibility", []),
        ("/offline", []),
        ("/app.webmanifest", []),
        ("/flows/{flow}/ahead", []),
        ("/flows/{flow}/{node}", blocks + [.answers, .choice]),
        ("/screens/{screen}", []),
        ("/show/{card}", []),
        ("/sources/{source}", []),
        ("/feedback", [.page, .unanswered]),
        ("/feedback/thanks", [.page]),
    ]

    /// What pages read that show the blocks of guides.
    private static let blocks: [PageParameter] = [.with, .asOf, .ids]
}
