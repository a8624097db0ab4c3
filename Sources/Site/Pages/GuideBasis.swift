import Guidance
import Support

/// What a guide rests on as a whole, so that its blocks need not say it one by one.
struct GuideBasis {
    /// The documents that a good part of the blocks rest on.
    private let main: Set<Source.ID>
    /// How sure most of the blocks are.
    let certainty: Certainty
    private let checked: CalendarDate
    /// Every document, the one that most blocks rest on first.
    let documents: [Source.ID]
    /// Those of blocks that do not name their own.
    let general: [Source.ID]

    /// - Parameters:
    ///   - blocks: those that are shown.
    ///   - checked: when the guide was compared with its documents.
    ///   - superseded: documents with others in their place.
    init(of blocks: [Block], checked: CalendarDate, superseded: Set<Source.ID>) {
        let cited = blocks.map { Set($0.sources.map(\.source)) }
        let uses = cited.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let documents = blocks.flatMap(\.sources).map(\.source).unique().enumerated()
            .sorted {
                (-uses[$0.element, default: 0], $0.offset) < (
                    -uses[$1.element, default: 0], $1.offset
                )
            }
            .map(\.element)
        let main = Set(
            documents.filter {
                uses[$0, default: 0] * 4 >= blocks.count && !superseded.contains($0)
            })
        let unmarked = cited.filter { !main.isDisjoint(with: $0) }
        general = documents.filter { id in unmarked.contains { $0.contains(id) } }
        self.main = main
        let certainties = blocks.map(\.certainty)
        certainty =
            Certainty.allCases.first { one in
                certainties.count { $0 == one } * 2 > certainties.count
            } ?? .stated
        (self.documents, self.checked) = (documents, checked)
    }

    /// What a block rests on, when it is something else than the page.
    func otherSources(of block: Block) -> [Citation] {
        main.isDisjoint(with: block.sources.map(\.source)) ? block.sources : []
    }

    /// How sure a block is, when it is another answer than for the page.
    func otherCertainty(of block: Block) -> Certainty? {
        block.certainty == certainty ? nil : block.certainty
    }

    /// When a block was compared with its documents, when it was another day.
    func otherDay(of block: Block) -> CalendarDate? {
        block.checked == checked ? nil : block.checked
    }
}
