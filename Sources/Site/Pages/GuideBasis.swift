import Guidance
import Support

/// What a guide rests on as a whole, so that its blocks need not say it one by one.
struct GuideBasis {
    /// The documents that a good part of the blocks rest on.
    private let main: Set<Source.ID>
    private let checked: CalendarDate
    private let sources: [Source.ID: Source]
    /// Every document, the one that most blocks rest on first.
    let documents: [Source.ID]
    /// Those of blocks that do not name their own.
    let general: [Source.ID]
    /// The document that was printed last; nil when no date is known.
    let newest: Source?
    /// Whether the office has documents of a later year than all of these.
    let isOld: Bool

    /// - Parameters:
    ///   - blocks: those that are shown.
    ///   - checked: when the guide was compared with its documents.
    ///   - sources: all documents of the office.
    init(of blocks: [Block], checked: CalendarDate, sources: [Source]) {
        let cited = blocks.map { Set($0.sources.map(\.source)) }
        let uses = cited.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let documents = blocks.flatMap(\.sources).map(\.source).unique().enumerated()
            .sorted {
                (-uses[$0.element, default: 0], $0.offset) < (
                    -uses[$1.element, default: 0], $1.offset
                )
            }
            .map(\.element)
        let superseded = Set(sources.filter(\.isSuperseded).map(\.id))
        let main = Set(
            documents.filter {
                uses[$0, default: 0] * 4 >= blocks.count && !superseded.contains($0)
            })
        let unmarked = cited.filter { !main.isDisjoint(with: $0) }
        general = documents.filter { id in unmarked.contains { $0.contains(id) } }
        self.main = main
        self.sources = Dictionary(sources.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
        newest = sources.filter { documents.contains($0.id) }.newest
        isOld = Self.isOlder(newest, than: sources.newest)
        (self.documents, self.checked) = (documents, checked)
    }

    private static func isOlder(_ one: Source?, than other: Source?) -> Bool {
        guard let one = one?.printed, let other = other?.printed else { return false }
        return one.prefix(4) < other.prefix(4)
    }

    /// What a block rests on, when it is something else than the page.
    func otherSources(of block: Block) -> [Citation] {
        main.isDisjoint(with: block.sources.map(\.source)) ? block.sources : []
    }

    /// What a reader of one block must know of how sure it is.
    ///
    /// - Parameter block: one of the page.
    /// - Returns: nil when what the page says of all its documents is enough.
    func doubt(about block: Block) -> Doubt? {
        let printed = block.sources.compactMap { sources[$0.source] }.newest
        switch block.certainty {
        case .inferred, .conflict: return .certainty(block.certainty)
        case .stated where !Self.isOlder(printed, than: newest): return nil
        case .stated, .unconfirmed:
            guard let printed else { return .certainty(block.certainty) }
            return isOld && !Self.isOlder(printed, than: newest) ? nil : .notSince(printed)
        }
    }

    enum Doubt: Equatable {
        case certainty(Certainty)
        /// Nobody has confirmed it since a document was printed.
        case notSince(Source)
    }

    /// When a block was compared with its documents, when it was another day.
    func otherDay(of block: Block) -> CalendarDate? {
        block.checked == checked ? nil : block.checked
    }
}
