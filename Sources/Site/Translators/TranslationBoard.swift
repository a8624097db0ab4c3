import Guidance
import Localization
import Templates

/// The translators' board: how far each language is, and each text beside its source.
struct TranslationBoard {
    let pages: Pages

    private var edition: Edition { pages.edition }
    private var report: StatusReport { StatusReport(edition) }
    private static let states: [TextState] = [
        .missing, .needsWork, .stale, .draft, .translated, .edited, .reviewed,
    ]

    /// Languages × states.
    func overview() -> String {
        let rows = edition.languages.targets.map { language in
            row(
                name: "\(edition.languages.autonym(of: language)) (\(language.tag))",
                href: "/l10n/\(language.tag)",
                report.total(of: language))
        }
        var view = view(title: "Translations")
        view.table = table(head: "Language", rows)
        view.isOverview = true
        view.facts = edition.liveGuides.map { guide in
            TranslationsView.NamedLink(href: "/l10n/facts/\(guide.id)", name: guide.id)
        }
        return pages.render(view)
    }

    /// Catalogues × states of one language.
    func language(_ language: Language) -> String? {
        guard language != edition.languages.source else { return nil }
        let rows = report.rows.filter { $0.language == language }.map { row in
            self.row(
                name: row.catalogue, href: "/l10n/\(language.tag)/\(row.catalogue)", row)
        }
        var view = view(title: edition.languages.autonym(of: language))
        view.table = table(head: "Catalogue", rows)
        return pages.render(view)
    }

    /// Every text of one catalogue: source, what it was, English, translation, findings.
    func catalogue(_ name: String, _ language: Language) -> String? {
        let states = edition.texts.states(in: language)
            .filter {
                Message.catalogue(of: $0.id) == name
                    && !edition.more.program.has($0.id, in: language)
            }.sorted { $0.id < $1.id }
        guard !states.isEmpty else { return nil }
        let notes = edition.more.notes[language.tag] ?? [:]
        var view = view(title: "\(edition.languages.autonym(of: language)): \(name)")
        view.tag = language.tag
        view.preview = preview(of: name, language)
        view.hasEntries = true
        view.entries = states.map { entry($0.id, $0.state, notes[$0.id], language) }
        return pages.render(view)
    }

    private func entry(
        _ id: Message.ID, _ state: TextState, _ note: TranslationNote?, _ language: Language
    ) -> TranslationsView.Entry {
        let source = edition.texts.text(id, in: edition.languages.source)?.pattern ?? ""
        let english = edition.texts.text(id, in: .english)?.pattern
        return TranslationsView.Entry(
            id: id, state: state.rawValue, source: source,
            change: note?.previous.map { TextChange(from: $0, to: source) },
            english: [language, edition.languages.source].contains(.english) ? nil : english,
            translation: edition.texts.text(id, in: language)?.pattern ?? note?.text,
            findings: (note?.findings ?? []).map {
                TranslationsView.Finding(severity: $0.severity, message: $0.message, fix: $0.fix)
            })
    }

    /// What a guide's facts look like in every language: the same everywhere, or a text lacks one.
    func facts(of id: Guide.ID) -> String? {
        guard let guide = edition.guides.first(where: { $0.id == id }) else { return nil }
        let parity = FactParity(guide: guide, edition: edition, texts: pages.texts)
        var view = view(title: "Facts of \(id)")
        view.parity = TranslationsView.Parity(
            languages: edition.languages.all.map(\.tag), rows: parity.rows)
        return pages.render(view)
    }

    /// The page the catalogue's texts stand on, with their ids.
    private func preview(of name: String, _ language: Language) -> String? {
        let address: PageAddress? =
            if edition.guides.contains(where: { $0.id == name }) {
                .guide(name)
            } else if let flow = edition.more.flows.first(where: { "flow-\($0.id)" == name }) {
                flow.address
            } else {
                [
                    "faq": .faq, "terms": .words, "screens": .labels, "lines": .topics,
                    "ui": .home,
                ][name]
            }
        return address.map { "/\(language.tag)\($0.with(query: "ids=1"))" }
    }

    private func table(head: String, _ rows: [TranslationsView.Row]) -> TranslationsView.Table {
        TranslationsView.Table(head: head, states: Self.states.map(\.rawValue), rows: rows)
    }

    private func row(
        name: String, href: String, _ row: StatusReport.Row
    ) -> TranslationsView.Row {
        TranslationsView.Row(
            name: name, href: href, total: row.total,
            cells: Self.states.map { row.counts[$0] ?? 0 })
    }

    private func view(title: String) -> TranslationsView {
        let layout = pages.layout
        return TranslationsView(
            title: title,
            officeName: InterfaceTexts(pages.texts, edition.languages.common).officeName,
            css: layout.asset(.siteStyle), deskCSS: layout.asset(.deskStyle),
            icon: layout.asset(.icon), edition: edition.info.id)
    }
}
