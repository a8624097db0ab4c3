import Guidance
import Localization
import Templates

/// What every page has: language switcher, links, notes.
struct Layout: Sendable {
    let edition: Edition
    let texts: TextResolver
    let origin: String
    /// What readers may say something about.
    let pages: Set<String>
    private let interface: InterfaceTrees
    /// The names of static files by the name the sources give them.
    private let assets: [String: String]

    init(edition: Edition, texts: TextResolver, origin: String) {
        (self.edition, self.texts, self.origin) = (edition, texts, origin)
        pages = edition.answerablePaths
        interface = InterfaceTrees(edition, texts)
        assets = Dictionary(
            edition.assets.map { ($0.source, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    private init(_ layout: Layout, _ texts: TextResolver) {
        (edition, origin, pages) = (layout.edition, layout.origin, layout.pages)
        (self.texts, assets) = (texts, layout.assets)
        interface = InterfaceTrees(layout.edition, texts)
    }

    /// The same frame with other texts.
    func with(_ texts: TextResolver) -> Layout { Layout(self, texts) }

    /// The values of the common frame.
    /// - Parameters:
    ///   - title: of this page.
    ///   - description: one sentence for search engines and previews.
    ///   - path: of this page without its language: `/guides/lost-card`.
    ///   - context: how the page was asked for.
    ///   - query: what the page's own links keep, as `network=mobile`.
    /// - Returns: the values that `layout.mustache` names.
    func values(
        title: String, description: String, path: String, _ context: PageContext,
        query: String = ""
    ) -> [String: Any] {
        let language = context.language
        let t = InterfaceTexts(texts, language)
        let suffix = query.isEmpty ? "" : "?\(query)"
        let searches = Self.startPages.contains(path)
        return [
            "t": interface.tree(in: language),
            "lang": language.tag,
            "title": title,
            "description": description,
            "css": asset(.siteStyle),
            "icon": asset(.icon),
            "manifest": "/\(context.root)/app.webmanifest",
            "siteScript": asset(.siteScript),
            "scripts": searches ? [asset(.searchScript)] : [],
            "feedback": feedback(path, context),
            "accessibility": context.address("/accessibility"),
            "canonical":
                "\(origin)/\(context.root)\(path)",
            "alternates": Language.allCases.map {
                ["tag": $0.tag, "href": "\(origin)/\($0.tag)\(path)"]
            },
            "chooserAddress": "\(origin)/",
            "languages": Language.allCases.map { other in
                [
                    "tag": other.tag, "name": other.autonym, "current": other == language,
                    "href": "/\(other.tag)\(path)\(suffix)",
                ] as [String: Any]
            },
            "home": context.address("/"),
            "call": context.address("/call"),
            "search": searches ? SearchBox(context: context, query: "").values : false as Any,
            "searchHref": context.address("/search"),
            "registers": registers(path + suffix, context),
            "isDraft": edition.texts.has(.draft, in: language),
            "edition": t("footer.edition", ["edition": edition.info.id]),
            "withJapaneseLink": withJapaneseLink(path, context, query),
            "text": false,
            "isError": false,
        ]
    }

    /// Where people look around there is a form to search with. Elsewhere a link: above a number to
    /// call nothing may stand that is not about it.
    private static let startPages: Set = ["/", "/faq", "/words", "/archive"]

    /// The question at the foot of a page; false for pages that are not in the list of pages.
    private func feedback(_ path: String, _ context: PageContext) -> Any {
        guard pages.contains(path) else { return false }
        return [
            "action": "/\(context.root)/feedback", "page": path,
            "wrongHref": context.address("/feedback?page=\(PercentEncoding.encode(path))"),
        ]
    }

    /// Between easy and standard Japanese, and with or without readings.
    private func registers(_ path: String, _ context: PageContext) -> [[String: Any]] {
        guard context.language == .japanese else { return [] }
        let t = InterfaceTexts(texts, .japanese)
        func link(_ key: String, _ simple: PageContext.Simple?) -> [String: Any] {
            let target = PageContext(
                language: .japanese, simple: simple, withJapanese: false, asOf: nil,
                now: context.now)
            return ["words": t(key), "href": target.address(path)]
        }
        guard let simple = context.simple else {
            return [link("simple.on", PageContext.Simple(hasFurigana: true))]
        }
        let other = PageContext.Simple(hasFurigana: !simple.hasFurigana)
        return [
            link("simple.off", nil),
            link(simple.hasFurigana ? "simple.ruby_off" : "simple.ruby_on", other),
        ]
    }

    /// The switch between one language and two, on guides that are not in Japanese anyway.
    private func withJapaneseLink(
        _ path: String, _ context: PageContext, _ query: String
    ) -> Any {
        guard context.language != .japanese, path.hasPrefix("/guides/") else { return false }
        let more = context.withJapanese ? [] : ["with=ja"]
        let items = (query.isEmpty ? [] : [query]) + more
        let suffix = items.isEmpty ? "" : "?" + items.joined(separator: "&")
        return ["href": "/\(context.language.tag)\(path)\(suffix)", "isOn": context.withJapanese]
    }

    func chooser(order: [Language]) -> [String: Any] {
        [
            "css": asset(.siteStyle), "icon": asset(.icon), "canonical": "\(origin)/",
            "alternates": Language.allCases.map {
                ["tag": $0.tag, "href": "\(origin)/\($0.tag)/"]
            },
            "languages": order.map { language in
                [
                    "tag": language.tag, "name": language.autonym, "href": "/\(language.tag)/",
                    "hint": InterfaceTexts(texts, language)("site.description"),
                ]
            },
        ]
    }

    /// The address of a static file, by the name the sources give it.
    func asset(_ source: PageAsset) -> String {
        "/assets/" + (assets[source.rawValue] ?? source.rawValue)
    }
}
