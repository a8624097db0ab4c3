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
            of: blocks(of: guide, context), checked: guide.checked, sources: edition.sources)
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
            age: basis.isOld ? basis.newest.map { notSince($0, in: context.language) } : nil,
            documents: documents, hasDocuments: !documents.isEmpty,
            checked: checked(guide, on: basis, context))
    }

    /// From which documents a guide was made, and when it was compared with them.
    private func checked(
        _ guide: Guide, on basis: GuideBasis, _ context: PageContext
    ) -> String {
        guard let newest = basis.newest else { return checked(guide.checked, context) }
        return InterfaceTexts(texts, context.language)(
            "guide.basis",
            [
                "printed": date(of: newest, in: context.language),
                "checked": DateFormatting.longDate(guide.checked, context.language),
            ])
    }

    /// That nobody has confirmed something since its document was printed.
    func notSince(_ source: Source, in language: Language) -> String {
        InterfaceTexts(texts, language)(
            "certainty.printed", ["date": date(of: source, in: language)])
    }

    /// How sure something is, and since when nobody has confirmed it; nil when nothing need be said of it.
    func words(
        for certainty: Certainty, _ citations: [Citation], in language: Language
    ) -> String? {
        let cited = citations.map(\.source)
        guard certainty == .unconfirmed,
            let newest = edition.sources.filter({ cited.contains($0.id) }).newest
        else { return words(for: certainty, in: language) }
        return notSince(newest, in: language)
    }

    /// How sure something is; nil when nothing need be said of it.
    func words(for certainty: Certainty, in language: Language) -> String? {
        certainty == .stated
            ? nil : InterfaceTexts(texts, language)("certainty.\(certainty.rawValue)")
    }

    /// When something was last compared with its documents.
    func checked(_ date: CalendarDate, _ context: PageContext) -> String {
        InterfaceTexts(texts, context.language)(
            "guide.checked", ["date": DateFormatting.longDate(date, context.language)])
    }

    /// When a document was issued, as exactly as is known.
    func date(of source: Source, in language: Language) -> String {
        let t = InterfaceTexts(texts, language)
        if let date = source.date { return words(forDate: date, in: language) }
        guard let date = source.inferredDate else { return t("source.undated") }
        return t("source.about", ["date": words(forDate: date, in: language)])
    }

    private func words(forDate date: String, in language: Language) -> String {
        if let day = CalendarDate(date) { return DateFormatting.longDate(day, language) }
        if let first = CalendarDate(date + "-01") {
            return DateFormatting.monthAndYear(year: first.year, month: first.month, language)
        }
        return Int(date).map { DateFormatting.year($0, language) } ?? date
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
