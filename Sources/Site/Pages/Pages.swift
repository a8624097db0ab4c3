import Guidance
import Localization
import Search
import Support
import Templates

/// Everything that renders pages of one edition.
package struct Pages: Sendable {
    let edition: Edition
    let texts: TextResolver
    let routes: CallRouter
    let layout: Layout
    let words: RouteWords
    let numbers: NumberBook
    /// When a page that names a number was last compared with its sources, by the name texts have for it.
    let numbersCompared: Lazy<[String: CalendarDate]>
    /// The languages that the desk offers, once: it takes hundreds of names from ICU.
    let deskLanguages: Lazy<[DeskChoices.Choice]>
    private let templates: TemplateLibrary

    /// - Parameters:
    ///   - edition: where texts, facts and templates come from.
    ///   - origin: scheme and host, for addresses that must be absolute.
    ///   - before: pages of the edition before: what both have in common is not made again.
    /// - Throws: `TemplateProblem` when a template may not be used.
    package init(
        edition: Edition, origin: String, before: Pages? = nil
    ) throws {
        self.edition = edition
        let texts = TextResolver(edition: edition)
        self.texts = texts
        deskLanguages = Lazy { DeskChoices.languages(edition, texts) }
        routes = CallRouter(edition)
        words = RouteWords(edition, texts)
        numbers = NumberBook(edition)
        numbersCompared = Lazy { NumberBook.compared(in: edition) }
        layout = Layout(edition: edition, texts: texts, origin: origin)
        if let before, before.templates.isMade(of: edition.templates) {
            templates = before.templates
        } else {
            templates = try TemplateLibrary(edition.templates)
        }
    }

    private init(_ pages: Pages, texts: TextResolver) {
        (edition, routes, templates) = (pages.edition, pages.routes, pages.templates)
        (self.texts, words) = (texts, pages.words)
        (numbers, numbersCompared) = (pages.numbers, pages.numbersCompared)
        deskLanguages = pages.deskLanguages
        layout = pages.layout.with(texts)
    }

    /// The same pages in easy Japanese.
    package func simplified(_ simple: PageContext.Simple) -> Pages {
        Pages(self, texts: texts.inRegister(.simple(hasFurigana: simple.hasFurigana)))
    }

    /// The name under which browsers ask for a token: ASCII, as not all of them read more.
    var realm: String {
        let name = InterfaceTexts(texts, edition.languages.common).officeShortName
        return String(
            String.UnicodeScalarView(
                name.unicodeScalars.filter {
                    $0.isASCII && $0.value >= 0x20 && $0 != "\"" && $0 != "\\"
                }))
    }

    /// The translators' board.
    var board: TranslationBoard { TranslationBoard(pages: self) }

    func render<View: PageView>(_ view: View) -> String {
        templates.render(View.template.rawValue, view.values)
    }

    /// A part of a page by itself, with the words of the interface that the page has.
    func render<View: PageView>(_ part: View, words: InterfaceTexts.Tree) -> String {
        var values = part.values
        values["t"] = words
        return templates.render(View.template.rawValue, values)
    }

    /// The page in the place of one that is for staff alone.
    func staffOnly(_ verdict: StaffAccess.Verdict, language: Language) -> String {
        let context = PageContext(
            language: language, withJapanese: false, asOf: nil,
            now: Instant(secondsSinceEpoch: 0), zone: edition.zone)
        let t = InterfaceTexts(texts, language)
        let key =
            switch verdict {
            case .granted, .needsToken: "staff_token"
            case .closed: "staff_closed"
            case .tooManyTries: "staff_wait"
            }
        return error(title: t.desk("staff_title"), text: t.desk(key), context)
    }

    /// A localised page for an error; without context in the language that most can read.
    /// - Parameters:
    ///   - status: why there is no page.
    ///   - context: how it was asked for; nil when nothing is known of the reader's language.
    ///   - nearest: pages that may have been meant.
    /// - Returns: the page.
    func error(
        status: Int, _ context: PageContext?, nearest: [PageDirectory.Entry] = []
    ) -> String {
        let context =
            context
            ?? PageContext(
                language: edition.languages.common, withJapanese: false, asOf: nil,
                now: Instant(secondsSinceEpoch: 0), zone: edition.zone)
        let kind = status == 404 ? "not_found" : status < 500 ? "bad_request" : "server"
        return error("error.\(kind)", context, nearest: nearest)
    }

    /// A page that says why there is no other: the texts `<key>_title` and `<key>_text`.
    func error(
        _ key: String, _ context: PageContext, nearest: [PageDirectory.Entry] = []
    ) -> String {
        let t = InterfaceTexts(texts, context.language)
        return error(
            title: t("\(key)_title"), text: t("\(key)_text"), context,
            nearest: nearest.map { entry in
                switch entry.title {
                case .message(let id): link(entry.address, id, context)
                case .source(let title):
                    LinkView(
                        href: context.address(entry.address), text: title,
                        language: texts.source.tag)
                }
            })
    }

    private func error(
        title: String, text: String, _ context: PageContext, nearest: [LinkView] = []
    ) -> String {
        var frame = layout.frame(title: title, description: text, .home, context)
        frame.isError = true
        frame.feedback = nil
        return render(
            ErrorView(frame: frame, text: text, nearest: nearest, hasNearest: !nearest.isEmpty))
    }
}
