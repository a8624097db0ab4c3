import Guidance
import Localization
import Templates

/// What every page has: language switcher, links, notes.
struct Layout: Sendable {
    let edition: Edition
    let texts: TextResolver
    let origin: String
    /// The pages that readers may say something about, by their paths.
    let pages: [String: PageAddress]
    private let interface: InterfaceTrees
    /// The paths of pages with texts that have an easy Japanese of their own.
    private let easyPages: Set<String>
    private let titles: PageTitles
    /// The names of static files by the name the sources give them.
    private let assets: [String: String]

    init(edition: Edition, texts: TextResolver, origin: String) {
        (self.edition, self.texts, self.origin) = (edition, texts, origin)
        pages = Dictionary(
            PageTable.answerable(in: edition).map { ($0.path, $0) },
            uniquingKeysWith: { first, _ in first })
        interface = InterfaceTrees(edition, texts)
        easyPages = edition.languages.source == .japanese ? Self.easyPages(of: edition) : []
        titles = PageTitles(edition)
        assets = Dictionary(
            edition.assets.map { ($0.source, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    private init(_ layout: Layout, _ texts: TextResolver) {
        (edition, origin, pages) = (layout.edition, layout.origin, layout.pages)
        (self.texts, assets, easyPages) = (texts, layout.assets, layout.easyPages)
        titles = layout.titles
        interface = InterfaceTrees(layout.edition, texts)
    }

    /// The same frame with other texts.
    func with(_ texts: TextResolver) -> Layout { Layout(self, texts) }

    /// The words of the interface, for templates.
    func words(in language: Language) -> InterfaceTexts.Tree { interface.tree(in: language) }

    /// What every page has.
    /// - Parameters:
    ///   - title: of this page.
    ///   - description: one sentence for search engines and previews.
    ///   - address: of this page.
    ///   - context: how the page was asked for.
    ///   - query: what the page's own links keep, as `network=mobile`.
    ///   - offersJapanese: whether the page can show its Japanese beside each block.
    ///   - scripts: those that this page needs.
    /// - Returns: what `layout.mustache` names.
    func frame(
        title: String, description: String, _ address: PageAddress, _ context: PageContext,
        query: String = "", offersJapanese: Bool = false, scripts: [PageAsset] = []
    ) -> FrameView {
        let language = context.language
        let t = InterfaceTexts(texts, language)
        let kept = address.with(query: query)
        let searches = Self.startPages.contains(address)
        return FrameView(
            t: words(in: language), lang: language.tag,
            direction: edition.languages.direction(of: language),
            office: office(in: language), title: title, description: description,
            css: asset(.siteStyle), icon: asset(.icon),
            manifest: "/\(context.root)\(PageAddress.manifest)", siteScript: asset(.siteScript),
            scripts: (scripts + (searches ? PageAsset.searchScripts : [])).map(asset),
            canonical: canonical(address, context),
            // With the source beside it is another look at the same page, which browsers save.
            alternates: context.withJapanese ? [] : alternates(of: address),
            chooserAddress: "\(origin)/",
            languages: edition.languages.written.map { other in
                FrameView.LanguageLink(
                    tag: other.language.tag, name: other.autonym, direction: other.direction,
                    href: "/\(other.language.tag)\(kept)", current: other.language == language)
            },
            home: context.address(.home), call: context.address(.topics),
            search: searches ? SearchBox(context: context, query: "").view : nil,
            searchHref: context.address(.search), registers: registers(kept, context),
            withJapaneseLink: offersJapanese ? japaneseSwitch(kept, context) : nil,
            feedback: feedback(address, context),
            isDraft: edition.texts.has(.draft, in: language),
            checkNumber: context.address(.number),
            accessibility: context.address(.accessibility),
            edition: t("footer.edition", ["edition": edition.info.id]))
    }

    /// The page itself, or that of the language which its title falls back to.
    private func canonical(_ address: PageAddress, _ context: PageContext) -> String {
        let language = titles.language(of: address, requested: context.language)
        let root = language == context.language ? context.root : language.tag
        return "\(origin)/\(root)\(address)"
    }

    private func alternates(of address: PageAddress) -> [FrameView.Alternate] {
        titles.languages(of: address).map {
            FrameView.Alternate(tag: $0.tag, href: "\(origin)/\($0.tag)\(address)")
        }
    }

    /// Where people look around there is a form to search with. Elsewhere a link: above a number to
    /// call nothing may stand that is not about it.
    private static let startPages: Set<PageAddress> = [.home, .faq, .words, .archive]

    /// The question at the foot of a page; nil for pages that are not in the list of pages.
    private func feedback(
        _ address: PageAddress, _ context: PageContext
    ) -> FrameView.FeedbackForm? {
        guard pages[address.path] != nil else { return nil }
        let query = "page=\(PercentEncoding.encode(address.path))"
        return FrameView.FeedbackForm(
            action: "/\(context.root)\(PageAddress.feedback)", page: address.path,
            wrongHref: context.address(.feedback.with(query: query)),
            shareHref: context.address(.share.with(query: query)))
    }

    /// Between easy and standard Japanese, and with or without readings.
    private func registers(_ address: PageAddress, _ context: PageContext) -> [WordsLink] {
        guard context.language == edition.languages.source,
            context.simple != nil || easyPages.contains(address.path)
        else { return [] }
        let t = InterfaceTexts(texts, context.language)
        func link(_ key: String, _ simple: PageContext.Simple?) -> WordsLink {
            let target = PageContext(
                language: context.language, simple: simple, withJapanese: false, asOf: nil,
                now: context.now, zone: context.zone)
            return WordsLink(href: target.address(address), words: t(key))
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

    /// The switch between one language and two, on pages that are not in Japanese anyway.
    private func japaneseSwitch(
        _ address: PageAddress, _ context: PageContext
    ) -> FrameView.JapaneseSwitch? {
        let source = edition.languages.source
        guard context.language != source else { return nil }
        let other = address.with(query: context.withJapanese ? "" : "with=\(source.tag)")
        return FrameView.JapaneseSwitch(
            href: "/\(context.language.tag)\(other)", isOn: context.withJapanese)
    }

    /// Who runs the site, for the foot of a page; nil where nothing is said about that.
    private func office(in language: Language) -> FrameView.Office? {
        let office = edition.office
        let t = InterfaceTexts(texts, language)
        let links = [
            (office.home, "footer.home"), (office.contact, "footer.contact"),
            (office.privacy, "footer.privacy"),
        ].compactMap { address, key in address.map { WordsLink(href: $0, words: t(key)) } }
        guard office.operator != nil || !links.isEmpty else { return nil }
        return FrameView.Office(
            operatorName: office.operator.map { texts.fallbackText($0, for: language).text },
            links: links)
    }

    func chooser(order: [Language]) -> ChooserView {
        let source = edition.languages.source
        let common = edition.languages.common
        return ChooserView(
            lang: source.tag, direction: edition.languages.direction(of: source),
            name: InterfaceTexts(texts, source).officeName,
            choose: InterfaceTexts(texts, source)("nav.languages"),
            commonChoose: common == source
                ? nil
                : TextView(
                    (text: InterfaceTexts(texts, common)("nav.languages"), language: common)),
            css: asset(.siteStyle), icon: asset(.icon), canonical: "\(origin)/",
            alternates: alternates(of: .home), siteScript: asset(.siteScript),
            languages: order.flatMap(choices))
    }

    /// A language of the chooser, and behind the source its easy register.
    private func choices(_ language: Language) -> [ChooserView.Choice] {
        let t = InterfaceTexts(texts, language)
        func choice(_ root: String, _ name: String) -> ChooserView.Choice {
            ChooserView.Choice(
                tag: language.tag, name: name,
                direction: edition.languages.direction(of: language), href: "/\(root)/",
                hint: t("home.title"))
        }
        let all = [choice(language.tag, edition.languages.autonym(of: language))]
        let isEasy = language == edition.languages.source && !easyPages.isEmpty
        return all + (isEasy ? [choice(PageContext.Simple.tag, t("simple.name"))] : [])
    }

    /// The address of a static file, by the name the sources give it.
    func asset(_ source: PageAsset) -> String {
        "/assets/" + (assets[source.rawValue] ?? source.rawValue)
    }
}
