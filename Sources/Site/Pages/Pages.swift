import Guidance
import Localization
import Mustache

/// Everything that renders pages of one edition.
package struct Pages: Sendable {
    let edition: Edition
    let texts: TextResolver
    let routes: RouteTable
    let layout: Layout
    let words: RouteWords
    private let library: MustacheLibrary

    /// - Parameters:
    ///   - edition: where texts, facts and templates come from.
    ///   - origin: scheme and host, for addresses that must be absolute.
    /// - Throws: the template engine's error when a template does not compile.
    package init(edition: Edition, origin: String) throws {
        self.edition = edition
        texts = TextResolver(edition: edition)
        routes = RouteTable(edition)
        words = RouteWords(edition, texts)
        layout = Layout(edition: edition, texts: texts, origin: origin)
        library = MustacheLibrary(
            templates: try edition.templates.mapValues { try MustacheTemplate(string: $0) })
    }

    func render(_ template: String, _ values: [String: Any]) -> String {
        library.render(values, withTemplate: template) ?? ""
    }

    package func chooser(order: [Language]) -> String {
        render("chooser", layout.chooser(order: order))
    }

    package func home(_ context: PageContext) -> String {
        let t = InterfaceTexts(texts, context.language)
        var values = layout.values(
            title: t("home.title"), description: t("site.description"), path: "/", context)
        let urgent = edition.topics.filter(\.isUrgent).map(\.id)
        values["urgent"] = edition.guides.filter { $0.topic.map(urgent.contains) ?? false }
            .map { link(to: $0, context) }
        values["guides"] = edition.guides.filter { !($0.topic.map(urgent.contains) ?? false) }
            .map { link(to: $0, context) }
        values["cards"] = edition.cards.map { card in
            ["href": "/\(context.language.tag)/show/\(card.id)"].merging(
                line(card.moment, context.language)
            ) { first, _ in first }
        }
        return render("home", values)
    }

    private func link(to guide: Guide, _ context: PageContext) -> [String: Any] {
        let title = texts.fallbackText(guide.title, for: context.language)
        let summary = texts.fallbackText(guide.summary, for: context.language)
        return [
            "href": "/\(context.language.tag)/guides/\(guide.id)", "title": title.text,
            "titleLanguage": title.language.tag, "summary": summary.text,
            "summaryLanguage": summary.language.tag,
        ]
    }

    /// A single text with the language it is in.
    func line(_ id: Message.ID, _ language: Language) -> [String: Any] {
        let found = texts.fallbackText(id, for: language)
        return ["text": found.text, "language": found.language.tag]
    }

    /// A localised page for an error; without context in Japanese and English.
    package func error(status: Int, _ context: PageContext?) -> String {
        let context =
            context
            ?? PageContext(
                language: .english, withJapanese: false, asOf: nil,
                now: Instant(secondsSinceEpoch: 0))
        let t = InterfaceTexts(texts, context.language)
        let kind = status == 404 ? "not_found" : status < 500 ? "bad_request" : "server"
        var values = layout.values(
            title: t("error.\(kind)_title"), description: t("error.\(kind)_text"), path: "/",
            context)
        values["text"] = t("error.\(kind)_text")
        values["isError"] = true
        return render("error", values)
    }
}
