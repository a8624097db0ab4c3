import Guidance
import Localization
import Templates

/// What no longer holds: out of menus, kept for those who look up how things were.
extension Pages {
    package func archive(_ context: PageContext) -> String {
        let t = InterfaceTexts(texts, context.language)
        var values = layout.values(
            title: t("archive.title"), description: t("archive.intro"), address: .archive, context)
        values["intro"] = t("archive.intro")
        values["guides"] = edition.guides.compactMap { guide in
            guide.archive.map { archive in
                link(.guide(guide.id), guide.title, context).merging(
                    note(archive, context)
                ) { first, _ in first }
            }
        }
        values["screens"] = edition.screens.compactMap { screen in
            screen.archive.map { archive in
                link(.screen(screen.id), screen.title, context).merging(
                    note(archive, context)
                ) { first, _ in first }
            }
        }
        values["blocks"] = edition.liveGuides.flatMap { guide in
            endedBlocks(of: guide, context)
        }
        values["sources"] = edition.sources.filter(\.isSuperseded).map { source in
            ["href": context.address(.source(source.id)), "sourceTitle": source.title]
        }
        return render(.archive, values)
    }

    /// Why something stands in the archive, since when, and what to read instead.
    func note(_ archive: Archive, _ context: PageContext) -> [String: Any] {
        let t = InterfaceTexts(texts, context.language)
        return [
            "reason": line(archive.reason, context.language),
            "ended": archive.ended.map {
                t("archive.ended", ["date": DateFormatting.longDate($0, context.language)])
            } ?? false as Any,
            "replacement": archive.replacement.flatMap { guideLink(to: $0, context) }
                ?? false as Any,
        ]
    }

    /// The blocks of a guide that held once, with the guide as it was then.
    private func endedBlocks(of guide: Guide, _ context: PageContext) -> [[String: Any]] {
        let t = InterfaceTexts(texts, context.language)
        return guide.blocks.compactMap { block in
            guard let until = block.validity.until, until < context.date else { return nil }
            return [
                "guide": link(.guide(guide.id).with(query: "asof=\(until)"), guide.title, context),
                "ended": t(
                    "archive.ended", ["date": DateFormatting.longDate(until, context.language)]),
                "views": BlockView(pages: self, context: context.asOf(until)).views(of: [block]),
            ]
        }
    }
}
