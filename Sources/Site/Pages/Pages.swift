import Guidance
import Localization
import Templates

/// Everything that renders pages of one edition.
package struct Pages: Sendable {
    let edition: Edition
    let texts: TextResolver
    let routes: CallRouter
    let layout: Layout
    let words: RouteWords
    private let templates: TemplateLibrary

    /// - Parameters:
    ///   - edition: where texts, facts and templates come from.
    ///   - origin: scheme and host, for addresses that must be absolute.
    ///   - isVouchedFor: whether it was read from a published file. Then templates are compiled when
    ///     they are first asked for.
    ///   - before: pages of the edition before: what both have in common is not made again.
    /// - Throws: `TemplateProblem` when a template may not be used.
    package init(
        edition: Edition, origin: String, isVouchedFor: Bool = false, before: Pages? = nil
    ) throws {
        self.edition = edition
        texts = TextResolver(edition: edition)
        routes = CallRouter(edition)
        words = RouteWords(edition, texts)
        layout = Layout(edition: edition, texts: texts, origin: origin)
        if let before, before.templates.isMade(of: edition.templates) {
            templates = before.templates
        } else {
            templates = try TemplateLibrary(edition.templates, isAhead: !isVouchedFor)
        }
    }

    private init(_ pages: Pages, texts: TextResolver) {
        (edition, routes, templates) = (pages.edition, pages.routes, pages.templates)
        (self.texts, words) = (texts, pages.words)
        layout = pages.layout.with(texts)
    }

    /// The same pages in easy Japanese.
    package func simplified(_ simple: PageContext.Simple) -> Pages {
        Pages(self, texts: texts.inRegister(.simple(hasFurigana: simple.hasFurigana)))
    }

    /// The translators' board.
    var board: TranslationBoard { TranslationBoard(pages: self) }

    func render(_ template: PageTemplate, _ values: [String: Any]) -> String {
        templates.render(template.rawValue, values)
    }

    /// A single text with the language it is in.
    func line(_ id: Message.ID, _ language: Language) -> [String: Any] {
        let found = texts.fallbackSegments(id, for: language)
        return [
            "text": found.segments.map(\.text).joined(), "language": found.language.tag,
            "segments": found.segments.map(\.view),
        ]
    }

    /// The page in the place of one that is for staff alone.
    func staffOnly(_ verdict: StaffAccess.Verdict, language: Language) -> String {
        let context = PageContext(
            language: language, withJapanese: false, asOf: nil,
            now: Instant(secondsSinceEpoch: 0))
        let t = InterfaceTexts(texts, language)
        let key =
            switch verdict {
            case .granted, .needsToken: "staff_token"
            case .closed: "staff_closed"
            case .tooManyTries: "staff_wait"
            }
        var values = layout.values(
            title: t.desk("staff_title"), description: t.desk(key), address: .home, context)
        values["text"] = t.desk(key)
        values["isError"] = true
        values["feedback"] = false
        return render(.error, values)
    }

    /// A localised page for an error; without context in Japanese and English.
    package func error(status: Int, _ context: PageContext?) -> String {
        let context =
            context
            ?? PageContext(
                language: .english, withJapanese: false, asOf: nil,
                now: Instant(secondsSinceEpoch: 0))
        let kind = status == 404 ? "not_found" : status < 500 ? "bad_request" : "server"
        return error("error.\(kind)", context)
    }

    /// A page that tells why there is no other: the texts `<key>_title` and `<key>_text`.
    func error(_ key: String, _ context: PageContext) -> String {
        let t = InterfaceTexts(texts, context.language)
        var values = layout.values(
            title: t("\(key)_title"), description: t("\(key)_text"), address: .home, context)
        values["text"] = t("\(key)_text")
        values["isError"] = true
        values["feedback"] = false
        return render(.error, values)
    }
}
