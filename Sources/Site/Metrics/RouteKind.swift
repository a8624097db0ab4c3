/// What a request was for, as far as figures tell it apart.
enum RouteKind: Int, CaseIterable {
    case chooser, home, guides, call, faq, flows, screens, labels, show, words, search, archive
    case sources, accessibility, feedback, desk, l10n, api, route, assets, health, metrics, other

    var name: String { "\(self)" }

    /// - Parameter target: the target as it was sent, well-formed or not.
    init(target: String) {
        var segments = PathSegments(target)
        let first = segments.next()
        if first == 0 {
            self = .chooser
        } else if let kind = Self.find(first, in: Self.atTop) {
            let isRoute =
                kind == .api && segments.next() == PathSegments.packed("v1")
                && segments.next() == PathSegments.packed("route")
            self = isRoute ? .route : kind
        } else {
            let second = segments.next()
            self = second == 0 ? .home : Self.find(second, in: Self.inLanguage) ?? .other
        }
    }

    private typealias Names = [(packed: UInt128, kind: RouteKind)]

    /// Behind the name of the server.
    private static let atTop = table([.api, .assets, .desk, .health, .l10n, .metrics])
    /// Behind a language.
    private static let inLanguage = table([
        .guides, .call, .faq, .flows, .screens, .labels, .show, .words, .search, .archive,
        .sources, .accessibility, .feedback,
    ])

    private static func table(_ kinds: [RouteKind]) -> Names {
        kinds.map { (PathSegments.packed($0.name), $0) }
    }

    private static func find(_ packed: UInt128, in names: Names) -> RouteKind? {
        for name in names where name.packed == packed { return name.kind }
        return nil
    }
}

/// The segments of a path, each packed into one number: this runs for every request, so it makes no
/// strings, and the names are compared as numbers.
private struct PathSegments {
    private var bytes: String.UTF8View.Iterator

    init(_ target: String) { bytes = target.utf8.makeIterator() }

    /// The bytes of the next segment as one number; 0 at the end, the greatest number for a segment
    /// longer than any name.
    mutating func next() -> UInt128 {
        var packed: UInt128 = 0
        while let byte = bytes.next(), byte != UInt8(ascii: "?") {
            if byte == UInt8(ascii: "/") {
                if packed != 0 { return packed }
            } else if packed >> 120 != 0 {
                packed = .max
            } else {
                packed = packed << 8 | UInt128(byte)
            }
        }
        // Behind a `?` there are no more segments.
        bytes = "".utf8.makeIterator()
        return packed
    }

    static func packed(_ name: String) -> UInt128 {
        name.utf8.reduce(0) { $0 << 8 | UInt128($1) }
    }
}
