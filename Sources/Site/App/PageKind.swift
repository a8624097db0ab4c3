import Guidance

/// A kind of page: its address, what it reads, how it is made, who may see it, and where it is listed.
struct PageKind: Sendable {
    let pattern: PathPattern
    /// The name under which its requests are counted.
    let group: String
    /// What it reads from the query of its address; nothing else can make another page of it.
    let reads: [PageParameter]
    private(set) var audience = Audience.everyone
    /// Whether what cannot be read is refused, and what is there twice. Pages for readers take what they
    /// can; a program is to know of its mistake.
    private(set) var isStrict = false
    /// Whether the page may be kept under its address for others.
    private(set) var isKept = true
    private(set) var takesForms = false
    /// The live pages of this kind: those in the site map.
    private(set) var listed: Listing = { _ in [] }
    /// All that there are, those that are in no list too.
    private(set) var existing: Listing = { _ in [] }
    /// Where their list stands; nil when it has the first part of their addresses for its own.
    private(set) var folder: PageAddress?
    /// Those that a browser saves for a time without network.
    private(set) var saved: Listing = { _ in [] }
    /// Those that readers may say something about.
    private(set) var answerable: Listing = { _ in [] }
    let make: Make

    typealias Listing = @Sendable (Edition) -> [PageAddress]

    enum Audience {
        case everyone
        /// Who may see the desk.
        case staff
        /// Staff, and everybody where the operator opens the translators' board.
        case translators
    }

    enum Make: Sendable {
        /// In a reader's language: the first segment names it.
        case inLanguage(@Sendable (ReaderVisit) -> Router.Answer)
        case alone(@Sendable (Visit) -> Router.Answer)
    }

    /// A page for readers.
    /// - Parameters:
    ///   - address: with `{name}` for what it names.
    ///   - group: nil for the first segment of the address.
    ///   - reads: the parameters it reads.
    ///   - takesForms: whether a form may be sent to it.
    ///   - folder: where the list of them stands, when nothing stands at the first part of their address.
    ///   - listed: the live pages of this kind.
    ///   - existing: all there are; nil for those that are listed.
    ///   - saved: nil for those that are listed.
    ///   - answerable: nil for those that are listed.
    ///   - make: makes the page.
    /// - Returns: the row of the table.
    static func page(
        _ address: PageAddress, group: String? = nil, reads: [PageParameter] = [],
        takesForms: Bool = false, folder: PageAddress? = nil,
        listed: @escaping Listing = { _ in [] }, existing: Listing? = nil,
        saved: Listing? = nil, answerable: Listing? = nil,
        _ make: @escaping @Sendable (ReaderVisit) -> Router.Answer
    ) -> PageKind {
        let pattern = PathPattern(address.path)
        var kind = PageKind(
            pattern: pattern, group: group ?? pattern.firstSegment, reads: reads,
            make: .inLanguage(make))
        kind.takesForms = takesForms
        kind.listed = listed
        kind.existing = existing ?? listed
        kind.folder = folder
        kind.saved = saved ?? listed
        kind.answerable = answerable ?? listed
        return kind
    }

    /// What has one address for all languages.
    /// - Parameters:
    ///   - path: as `/assets/{asset}`.
    ///   - group: nil for the first segment of the path.
    ///   - audience: who may see it; for others than everyone nothing is kept.
    ///   - isKept: whether others may be answered with the same.
    ///   - make: makes the answer.
    /// - Returns: the row of the table.
    static func file(
        _ path: String, group: String? = nil, for audience: Audience = .everyone,
        isKept: Bool = true, _ make: @escaping @Sendable (Visit) -> Router.Answer
    ) -> PageKind {
        let pattern = PathPattern(path)
        var kind = PageKind(
            pattern: pattern, group: group ?? pattern.firstSegment, reads: [], make: .alone(make))
        kind.audience = audience
        kind.isKept = isKept && audience == .everyone
        return kind
    }

    /// An endpoint of the API.
    static func endpoint(_ endpoint: Endpoint) -> PageKind {
        var kind = PageKind(
            pattern: endpoint.pattern, group: endpoint.group, reads: endpoint.reads,
            make: .alone {
                API(publication: $0.router.publication, now: $0.router.now)
                    .answer($0, endpoint)
            })
        kind.isStrict = true
        return kind
    }
}
