import Guidance
import Localization
import Templates

/// The translators' board: how far each language is, and each text beside its source.
struct TranslationBoard {
    let pages: Pages

    private var edition: Edition { pages.edition }
    private var report: StatusReport { StatusReport(edition.texts) }
    private static let states: [TextState] = [
        .missing, .needsWork, .stale, .draft, .translated, .edited, .reviewed,
    ]

    /// Languages × states.
    func overview() -> String {
        let rows = Language.allCases.filter { $0 != .japanese }.map { language in
            row(
                name: "\(language.autonym) (\(language.tag))", href: "/l10n/\(language.tag)",
                report.total(of: language))
        }
        return page(
            title: "Translations",
            [
                "table": table(head: "Language", rows), "isOverview": true,
                "facts": edition.liveGuides.map { guide in
                    ["href": "/l10n/facts/\(guide.id)", "name": guide.id]
                },
            ])
    }

    /// Catalogues × states of one language.
    func language(_ language: Language) -> String? {
        guard language != .japanese else { return nil }
        let rows = report.rows.filter { $0.language == language }.map { row in
            self.row(
                name: row.catalogue, href: "/l10n/\(language.tag)/\(row.catalogue)", row)
        }
        return page(title: language.autonym, ["table": table(head: "Catalogue", rows)])
    }

    /// Every text of one catalogue: source, what it was, English, translation, findings.
    func catalogue(_ name: String, _ language: Language) -> String? {
        let states = edition.texts.states(in: language)
            .filter { Message.catalogue(of: $0.id) == name }.sorted { $0.id < $1.id }
        guard !states.isEmpty else { return nil }
        let notes = edition.more.notes[language.tag] ?? [:]
        let entries = states.map { id, state -> [String: Any] in
            let source = edition.texts.text(id, in: .japanese)?.pattern ?? ""
            let note = notes[id]
            return [
                "id": id, "state": state.rawValue, "source": source,
                "change": note?.previous.map { TextChange(from: $0, to: source).view }
                    ?? false as Any,
                "english": language == .english
                    ? false : edition.texts.text(id, in: .english)?.pattern ?? false as Any,
                "translation": edition.texts.text(id, in: language)?.pattern ?? note?.text
                    ?? false as Any,
                "findings": (note?.findings ?? []).map { finding in
                    [
                        "severity": finding.severity, "message": finding.message,
                        "fix": finding.fix ?? false as Any,
                    ]
                },
            ]
        }
        return page(
            title: "\(language.autonym): \(name)",
            [
                "entries": entries, "hasEntries": true, "tag": language.tag,
                "preview": preview(of: name, language) ?? false as Any,
            ])
    }

    /// What a guide's facts look like in every language: the same everywhere, or a text lacks one.
    func facts(of id: Guide.ID) -> String? {
        guard let guide = edition.guides.first(where: { $0.id == id }) else { return nil }
        let parity = FactParity(guide: guide, edition: edition, texts: pages.texts)
        return page(
            title: "Facts of \(id)",
            ["parity": ["languages": Language.allCases.map(\.tag), "rows": parity.rows]])
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

    private func table(head: String, _ rows: [[String: Any]]) -> [String: Any] {
        ["head": head, "states": Self.states.map(\.rawValue), "rows": rows]
    }

    private func row(name: String, href: String, _ row: StatusReport.Row) -> [String: Any] {
        [
            "name": name, "href": href, "total": row.total,
            "cells": Self.states.map { row.counts[$0] ?? 0 },
        ]
    }

    private func page(title: String, _ more: [String: Any]) -> String {
        let layout = pages.layout
        let values: [String: Any] = [
            "title": title, "css": layout.asset(.siteStyle), "deskCSS": layout.asset(.deskStyle),
            "icon": layout.asset(.icon), "edition": edition.info.id, "table": false,
            "hasEntries": false, "parity": false, "isOverview": false,
        ]
        return pages.render(.l10n, values.merging(more) { $1 })
    }
}
