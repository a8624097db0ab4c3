import WebServer

/// What a request was for, as far as figures tell it apart.
enum RouteKind: Int, CaseIterable {
    case chooser, home, guides, call, faq, flows, screens, labels, show, words, search, archive
    case sources, accessibility, feedback, desk, l10n, api, route, assets, health, metrics, other

    var name: String { "\(self)" }

    /// - Parameter target: the target as it was sent, well-formed or not.
    init(target: RawTarget) {
        var segments = PathSegments(target.bytes)
        let first = segments.next()
        if first == 0 {
            self = .chooser
        } else if let kind = Self.find(first, in: Self.atTop) {
            let isRoute =
                kind == .api && segments.next() == Self.version
                && segments.next() == Self.packedRoute
            self = isRoute ? .route : kind
        } else {
            let second = segments.next()
            self = second == 0 ? .home : Self.find(second, in: Self.inLanguage) ?? .other
        }
    }

    private typealias Names = [(packed: UInt128, kind: RouteKind)]

    private static let version = PathSegments.packed("v1")
    private static let packedRoute = PathSegments.packed("route")
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
    private let bytes: [UInt8]
    private var place = 0

    init(_ target: [UInt8]) { bytes = target }

    /// The bytes of the next segment as one number; 0 at the end, the greatest number for a segment
    /// longer than any name.
    mutating func next() -> UInt128 {
        while place < bytes.count, bytes[place] == UInt8(ascii: "/") { place += 1 }
        // The number is put together in two halves, which are quicker to shift.
        var (high, low, length) = (UInt64(0), UInt64(0), 0)
        while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") { break }
            high = high << 8 | low >> 56
            low = low << 8 | UInt64(byte)
            length += 1
            place += 1
        }
        // Behind a `?` there are no more segments.
        if place < bytes.count, bytes[place] == UInt8(ascii: "?") { place = bytes.count }
        return length > 15 ? .max : UInt128(high) << 64 | UInt128(low)
    }

    static func packed(_ name: String) -> UInt128 {
        name.utf8.reduce(0) { $0 << 8 | UInt128($1) }
    }
}
