import Guidance
import Localization

/// What a browser keeps for a time without network, and how it shows the site as an application.
extension Pages {
    /// The pages to save in one language, and the words about them.
    package func offlinePack(_ context: PageContext) -> [UInt8] {
        let t = InterfaceTexts(texts, context.language)
        let date = t(
            "call.day_and_time",
            [
                "day": DateFormatting.longDate(context.now.japanDate, context.language),
                "time": DateFormatting.time(minuteOfDay: context.now.japanMinuteOfDay),
            ])
        let notice = render(
            "saved-notice", ["words": t("offline.saved", ["date": date])])
        return JSON.object([
            ("edition", .string(edition.info.id)),
            ("pages", .strings(savedPages.map(context.address) + assets)),
            ("notice", .string(notice)),
            ("missing", .string(error("offline.missing", context))),
            ("ready", .string(t("offline.ready", ["date": date]))),
        ]).bytes
    }

    /// Every page, and the answers ahead; of urgent topics for each kind of phone as well.
    private var savedPages: [String] {
        let ahead = edition.topics.map { "/call/\($0.id)/ahead" }
        let byNetwork = edition.topics.filter(\.isUrgent).flatMap { topic in
            Network.allCases.flatMap { network in
                ["", "/ahead"].map { "/call/\(topic.id)\($0)?network=\(network.rawValue)" }
            }
        }
        return edition.pagePaths + ahead + byNetwork
    }

    private var assets: [String] {
        ["site.css", "icon.svg", "site.js", "call.js", "show.js", "search.js"].map(layout.asset)
    }

    /// The web application's manifest (https://www.w3.org/TR/appmanifest/).
    package func manifest(_ context: PageContext) -> [UInt8] {
        let t = InterfaceTexts(texts, context.language)
        func icon(_ name: String, _ sizes: String, _ type: String) -> JSON {
            .object([
                ("src", .string(layout.asset(name))), ("sizes", .string(sizes)),
                ("type", .string(type)), ("purpose", .string("any")),
            ])
        }
        return JSON.object([
            ("name", .string(t("site.name"))), ("short_name", .string(t("site.name"))),
            ("description", .string(t("site.description"))),
            ("lang", .string(context.language.tag)), ("dir", .string("ltr")),
            ("id", .string("/\(context.root)/")), ("start_url", .string("/\(context.root)/")),
            ("scope", .string("/")), ("display", .string("standalone")),
            ("background_color", .string("#ffffff")), ("theme_color", .string("#0b3d91")),
            (
                "icons",
                .array([
                    icon("icon.svg", "any", "image/svg+xml"),
                    icon("icon-192.png", "192x192", "image/png"),
                    icon("icon-512.png", "512x512", "image/png"),
                ])
            ),
        ]).bytes
    }

    /// How the site can be used, what was tested, and what is still missing.
    package func accessibility(_ context: PageContext) -> String {
        let t = InterfaceTexts(texts, context.language)
        return render(
            "accessibility",
            layout.values(
                title: t("access.title"), description: t("access.aim"), path: "/accessibility",
                context))
    }
}
