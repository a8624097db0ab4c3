import Foundation
import Guidance
import Publishing
import TestSupport

/// The edition of the repository's own content, templates and translations, built once.
enum Fixture {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appending(path: "../..").standardized.path

    static let result = EditionBuilder(
        content: "\(root)/content", locales: "\(root)/locales", statics: "\(root)/static",
        texts: "\(root)/texts"
    ).build(publishedAt: Instant(secondsSinceEpoch: 1_795_000_000), progress: { _ in })

    /// The edition with one language's texts replaced.
    static func edition(
        _ edition: Edition, replacing texts: [Message.ID: String?], in language: Language
    ) -> Edition {
        var all: [Language: [Message.ID: LocalizedText]] = [:]
        for known in Language.allCases { all[known] = edition.texts.messages(in: known) }
        for (id, pattern) in texts {
            all[language]?[id] = pattern.map {
                LocalizedText(pattern: $0, language: language, state: .draft)
            }
        }
        return Edition(
            info: edition.info, sources: edition.sources, facts: edition.facts,
            topics: edition.topics, lines: edition.lines, services: edition.services,
            holidays: edition.holidays, guides: edition.guides, screens: edition.screens,
            cards: edition.cards, more: edition.more, texts: TextTable(all),
            templates: edition.templates, assets: edition.assets)
    }

    /// The edition without anything that lists show.
    static var empty: Edition {
        get throws {
            guard let edition = result.edition else { throw NoEdition() }
            var more = edition.more
            (more.faqs, more.terms, more.flows) = ([], [], [])
            return Edition(
                info: edition.info, sources: edition.sources.filter { !$0.isSuperseded },
                facts: edition.facts, topics: edition.topics, lines: edition.lines,
                services: edition.services, holidays: edition.holidays, guides: [], screens: [],
                cards: [], more: more, texts: edition.texts, templates: edition.templates,
                assets: edition.assets)
        }
    }

    private struct NoEdition: Error {}

    /// The edition with some of its services alone.
    static func edition(_ edition: Edition, keeping isKept: (Service) -> Bool) -> Edition {
        Edition(
            info: edition.info, sources: edition.sources, facts: edition.facts,
            topics: edition.topics, lines: edition.lines,
            services: edition.services.filter(isKept), overrides: edition.overrides,
            holidays: edition.holidays, guides: edition.guides, screens: edition.screens,
            cards: edition.cards, more: edition.more, texts: edition.texts,
            templates: edition.templates, assets: edition.assets)
    }

    /// The edition with overrides added.
    static func edition(_ edition: Edition, adding overrides: [Override]) -> Edition {
        Edition(
            info: edition.info, sources: edition.sources, facts: edition.facts,
            topics: edition.topics, lines: edition.lines, services: edition.services,
            overrides: edition.overrides + overrides, holidays: edition.holidays,
            guides: edition.guides, screens: edition.screens, cards: edition.cards,
            more: edition.more, texts: edition.texts,
            templates: edition.templates, assets: edition.assets)
    }

    /// The edition with other guides, or other templates.
    static func edition(
        _ edition: Edition, having guides: [Guide]? = nil, templates: [String: String]? = nil
    ) -> Edition {
        Edition(
            info: edition.info, sources: edition.sources, facts: edition.facts,
            topics: edition.topics, lines: edition.lines, services: edition.services,
            overrides: edition.overrides, holidays: edition.holidays,
            guides: guides ?? edition.guides, screens: edition.screens, cards: edition.cards,
            more: edition.more, texts: edition.texts, templates: templates ?? edition.templates,
            assets: edition.assets)
    }

    /// The edition with every address of a source or a fact replaced.
    static func edition(_ edition: Edition, naming address: String) -> Edition {
        Edition(
            info: edition.info,
            sources: edition.sources.map {
                Source(
                    id: $0.id, title: $0.title, issuer: $0.issuer, date: $0.date,
                    inferredDate: $0.inferredDate, url: address,
                    isSuperseded: $0.isSuperseded, covers: $0.covers)
            },
            facts: edition.facts.map { fact in
                guard case .url = fact.value else { return fact }
                return Fact(
                    id: fact.id, value: .url(address), certainty: fact.certainty,
                    sources: fact.sources, validity: fact.validity, checked: fact.checked)
            },
            topics: edition.topics, lines: edition.lines, services: edition.services,
            overrides: edition.overrides, holidays: edition.holidays, guides: edition.guides,
            screens: edition.screens, cards: edition.cards, more: edition.more,
            texts: edition.texts,
            templates: edition.templates, assets: edition.assets)
    }
}
