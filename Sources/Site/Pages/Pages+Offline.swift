import Guidance
import Localization
import Templates

/// What a browser keeps for a time without network, and how it shows the site as an application.
extension Pages {
    /// The pages to save in one language, and the words about them.
    ///
    /// When a page was saved is what the browser knows: it takes the words of the day, and puts the
    /// time in.
    package func offlinePack(_ context: PageContext) -> [UInt8] {
        let t = InterfaceTexts(texts, context.language)
        let today = context.now.date(in: edition.zone)
        let days = [today, today.adding(days: 1)].map { day in
            (day.description, savedWords(DateFormatting.longDate(day, context.language), t))
        }
        return JSON.object([
            ("edition", .string(edition.info.id)), ("offset", .number(edition.zone.offset)),
            ("pages", .strings(PageTable.saved(in: edition).map(context.address))),
            ("assets", .strings(assets)), ("beside", beside(context)),
            ("days", .object(days + [("", savedWords(Self.dayToCome, t))])),
            ("choice", .string(render(SavedNoticeView(words: t("offline.choice"))))),
            ("missing", .string(error("offline.missing", context))),
            ("elsewhere", elsewhere(context)),
        ]).bytes
    }

    /// For who asks for another language than the saved one, in that language: which one is saved.
    private func elsewhere(_ context: PageContext) -> JSON {
        let name = edition.languages.autonym(of: context.language)
        let others = edition.languages.all.filter { $0 != context.language }
        return .object(
            others.map { other in
                let words = InterfaceTexts(texts, other)("offline.elsewhere", ["language": name])
                return (other.tag, .string(MarkupText.escaped(words)))
            })
    }

    /// The pages that are saved with the source beside each block, which the browser hides until somebody
    /// asks for it; null where readers read the source itself.
    private func beside(_ context: PageContext) -> JSON {
        guard context.language != texts.source else { return .null }
        let t = InterfaceTexts(texts, context.language)
        return .object([
            ("query", .string("with=\(texts.source.tag)")),
            ("pages", .strings(edition.liveGuides.map { context.address(.guide($0.id)) })),
            ("show", .string(MarkupText.escaped(t("nav.with_japanese")))),
            ("hide", .string(MarkupText.escaped(t("nav.without_japanese")))),
        ])
    }

    /// In texts in which the browser puts a date, because it is none of the days it has words for.
    private static let dayToCome = "----"

    /// The words about what was saved on a day.
    private func savedWords(_ day: String, _ t: InterfaceTexts) -> JSON {
        let date = t("call.day_and_time", ["day": day, "time": Self.timeToCome])
        let notice = render(SavedNoticeView(words: t("offline.saved", ["date": date])))
        return .object([
            ("notice", .string(notice)), ("ready", .string(t("offline.ready", ["date": date]))),
        ])
    }

    private var assets: [String] {
        ([.siteStyle, .icon, .pictograms, .siteScript, .liveScript, .showScript]
            + PageAsset.searchScripts)
            .map(layout.asset)
    }

    /// The web application's manifest (https://www.w3.org/TR/appmanifest/).
    package func manifest(_ context: PageContext) -> [UInt8] {
        let t = InterfaceTexts(texts, context.language)
        func icon(_ name: PageAsset, _ sizes: String, _ type: String) -> JSON {
            .object([
                ("src", .string(layout.asset(name))), ("sizes", .string(sizes)),
                ("type", .string(type)), ("purpose", .string("any")),
            ])
        }
        return JSON.object([
            ("name", .string(t.officeName)), ("short_name", .string(t.officeShortName)),
            ("description", .string(t.officeDescription)),
            ("lang", .string(context.language.tag)),
            ("dir", .string(edition.languages.direction(of: context.language))),
            ("id", .string("/\(context.root)/")), ("start_url", .string("/\(context.root)/")),
            ("scope", .string("/")), ("display", .string("standalone")),
            ("background_color", .string("#ffffff")),
            ("theme_color", .string(edition.office.colour ?? "#0b3d91")),
            (
                "icons",
                .array(
                    [
                        icon(.icon, "any", "image/svg+xml")
                    ]
                        + (edition.office.icon == nil
                            ? [
                                icon(.smallIcon, "192x192", "image/png"),
                                icon(.largeIcon, "512x512", "image/png"),
                            ] : []))
            ),
        ]).bytes
    }

    /// How the site can be used, what was tested, and what is still missing.
    package func accessibility(_ context: PageContext) -> String {
        let t = InterfaceTexts(texts, context.language)
        return render(
            AccessibilityView(
                frame: layout.frame(
                    title: t("access.title"), description: t("access.aim"), .accessibility,
                    context)))
    }
}
