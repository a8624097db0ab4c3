import Guidance
import Localization
import Templates

/// What a guide has besides its blocks: headings, ways on, documents.
extension Pages {
    /// With fewer headings a reader sees them all anyway.
    private static let fewestHeadings = 6
    /// With more, the list would stand in the way of what it lists.
    private static let mostHeadings = 6

    /// The blocks of a guide that hold on the page's day.
    func blocks(of guide: Guide, _ context: PageContext) -> [Block] {
        guide.blocks.filter { $0.validity.contains(context.date) }
    }

    func basis(of guide: Guide, _ context: PageContext) -> GuideBasis {
        GuideBasis(
            of: blocks(of: guide, context), checked: guide.checked,
            superseded: Set(edition.sources.filter(\.isSuperseded).map(\.id)))
    }

    /// What a guide rests on, for the end of its page.
    ///
    /// - Parameters:
    ///   - basis: of a guide.
    ///   - guide: the same.
    ///   - isOnPaper: where blocks cannot unfold the documents that they alone rest on.
    ///   - context: how the page was asked for.
    /// - Returns: the documents with their dates.
    func view(
        of basis: GuideBasis, _ guide: Guide, isOnPaper: Bool = false, _ context: PageContext
    ) -> GuideBasisView {
        let named = isOnPaper ? basis.documents : basis.general
        let documents = citations(named.map { Citation(source: $0, place: nil) }, context)
        return GuideBasisView(
            generalCertainty: words(for: basis.certainty, context), documents: documents,
            hasDocuments: !documents.isEmpty, checked: checked(guide.checked, context))
    }

    /// How sure something is; nil when nothing need be said of it.
    func words(for certainty: Certainty, _ context: PageContext) -> String? {
        certainty == .stated
            ? nil : InterfaceTexts(texts, context.language)("certainty.\(certainty.rawValue)")
    }

    /// When something was last compared with its documents.
    func checked(_ date: CalendarDate, _ context: PageContext) -> String {
        InterfaceTexts(texts, context.language)(
            "guide.checked", ["date": DateFormatting.longDate(date, context.language)])
    }

    /// When a document was issued, as exactly as it says.
    func date(of source: Source, _ context: PageContext) -> String {
        guard let date = source.date else {
            return InterfaceTexts(texts, context.language)("source.undated")
        }
        if let day = CalendarDate(date) { return DateFormatting.longDate(day, context.language) }
        if let first = CalendarDate(date + "-01") {
            return DateFormatting.monthAndYear(
                year: first.year, month: first.month, context.language)
        }
        return Int(date).map { DateFormatting.year($0, context.language) } ?? date
    }

    /// The headings of a guide; nil when there are few.
    func contents(of guide: Guide, _ context: PageContext) -> GuideContentsView? {
        let blocks = blocks(of: guide, context)
        let numbers = stepNumbers(in: blocks)
        let entries = blocks.compactMap { block -> GuideContentsView.Entry? in
            let language = edition.texts.language(for: block.messages, requested: context.language)
            guard let title = block.title, let heading = texts.plainText(title, in: language)
            else { return nil }
            return GuideContentsView.Entry(
                href: "#\(block.id)", stepNumber: numbers[block.id], heading: heading,
                headingLanguage: language.tag)
        }
        guard entries.count >= Self.fewestHeadings else { return nil }
        return GuideContentsView(isLong: entries.count > Self.mostHeadings, entries: entries)
    }

    /// The number of each step, from 1; none for a lone one.
    func stepNumbers(in blocks: [Block]) -> [Block.ID: Int] {
        let steps = blocks.filter { $0.kind == .step }
        guard steps.count > 1 else { return [:] }
        return Dictionary(
            steps.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    }

    /// Links to guides that hold today.
    func links(to guides: [Guide.ID], _ context: PageContext) -> [LinkView] {
        let live = Set(edition.liveGuides.map(\.id))
        return guides.filter(live.contains).compactMap { guideLink(to: $0, context) }
    }

    /// The address of a pictogram.
    func address(of picture: Picture) -> String {
        "\(layout.asset(.pictograms))#\(picture.rawValue)"
    }
}
