import Guidance
import Localization
import Templates

/// What no longer holds: out of menus, kept for those who look up how things were.
extension Pages {
    /// Nil while there is nothing in it.
    package func archive(_ context: PageContext) -> String? {
        guard edition.fills(.archive, on: context.date) else { return nil }
        let blocks = edition.liveGuides.flatMap { endedBlocks(of: $0, context) }
        let screens = edition.screens.filter { $0.archive != nil }
        let sources = edition.sources.filter(\.isSuperseded)
        let t = InterfaceTexts(texts, context.language)
        return render(
            ArchiveView(
                frame: layout.frame(
                    title: t("archive.title"), description: t("archive.intro"), .archive, context),
                intro: t("archive.intro"), written: archiveLanguages(context),
                guides: edition.guides.compactMap { guide in
                    guide.archive.map {
                        ArchiveView.ArchivedGuide(
                            link: link(.guide(guide.id), guide.title, context),
                            note: note($0, context))
                    }
                },
                blocks: blocks, hasBlocks: !blocks.isEmpty,
                screens: screens.map { link(.screen($0.id), $0.title, context) },
                hasScreens: !screens.isEmpty,
                sources: sources.map {
                    WordsLink(href: context.address(.source($0.id)), words: $0.title)
                }, hasSources: !sources.isEmpty))
    }

    /// Why something stands in the archive, since when, and what to read instead.
    func note(_ archive: Archive, _ context: PageContext) -> ArchiveNoteView {
        ArchiveNoteView(
            written: archiveLanguages(context),
            reason: text(archive.reason, context),
            ended: archive.ended.map { ended($0, context) },
            replacement: archive.replacement.flatMap { guideLink(to: $0, context) })
    }

    /// The archive is translated into few languages: who reads another sees which.
    private func archiveLanguages(_ context: PageContext) -> String? {
        let written = edition.languages.staff
        guard !written.contains(context.language) else { return nil }
        let t = InterfaceTexts(texts, context.language)
        return t(
            "archive.written",
            [
                "languages": ListFormatting.and(
                    written.map { t.name(of: $0) }, context.language)
            ])
    }

    /// The blocks of a guide that held once, with the guide as it was then.
    private func endedBlocks(
        of guide: Guide, _ context: PageContext
    ) -> [ArchiveView.EndedBlock] {
        guide.blocks.compactMap { block in
            guard let until = block.validity.until, until < context.date else { return nil }
            return ArchiveView.EndedBlock(
                guide: link(.guide(guide.id).with(query: "asof=\(until)"), guide.title, context),
                ended: ended(until, context), views: views(of: [block], context.asOf(until)))
        }
    }

    private func ended(_ date: CalendarDate, _ context: PageContext) -> String {
        InterfaceTexts(texts, context.language)(
            "archive.ended", ["date": DateFormatting.longDate(date, context.language)])
    }
}
