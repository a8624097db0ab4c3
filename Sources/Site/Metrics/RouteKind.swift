/// What a request was for, as far as figures tell it apart.
enum RouteKind: Int, CaseIterable {
    case chooser, home, guides, call, faq, flows, screens, labels, show, words, search, archive
    case sources, accessibility, feedback, desk, l10n, api, route, assets, health, metrics, other

    var name: String { "\(self)" }

    /// - Parameter target: the target as it was sent, well-formed or not.
    init(target: String) {
        let path = target.utf8.prefix { $0 != UInt8(ascii: "?") }
        var segments = PathSegments(path)
        guard let first = segments.next() else {
            self = .chooser
            return
        }
        switch first {
        case "api":
            let isRoute = segments.next() == "v1" && segments.next() == "route"
            self = isRoute ? .route : .api
        case "assets": self = .assets
        case "desk": self = .desk
        case "health": self = .health
        case "l10n": self = .l10n
        case "metrics": self = .metrics
        default: self = Self.page(segments.next())
        }
    }

    private static func page(_ segment: String?) -> RouteKind {
        switch segment {
        case nil: .home
        case "guides": .guides
        case "call": .call
        case "faq": .faq
        case "flows": .flows
        case "screens": .screens
        case "labels": .labels
        case "show": .show
        case "words": .words
        case "search": .search
        case "archive": .archive
        case "sources": .sources
        case "accessibility": .accessibility
        case "feedback": .feedback
        default: .other
        }
    }
}

/// The segments of a path that may name a route: this runs for every request, so it makes no string
/// that does not fit into one without memory of its own.
private struct PathSegments {
    private var rest: Substring.UTF8View
    private static let longestName = 15

    init(_ path: Substring.UTF8View) { rest = path }

    mutating func next() -> String? {
        rest = rest.drop { $0 == UInt8(ascii: "/") }
        guard !rest.isEmpty else { return nil }
        let segment = rest.prefix { $0 != UInt8(ascii: "/") }
        rest = rest[segment.endIndex...]
        return segment.count <= Self.longestName ? String(Substring(segment)) : ""
    }
}
