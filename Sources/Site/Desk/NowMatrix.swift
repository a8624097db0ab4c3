import Guidance
import Localization

/// Every language and topic at one instant: whom a caller would reach first.
struct NowMatrix {
    let pages: Pages
    let query: DeskQuery
    let at: Instant
    let language: Language

    private var t: InterfaceTexts { InterfaceTexts(pages.texts, language) }

    var values: [String: Any] {
        let topics = pages.edition.topics
        return [
            "topics": topics.map { pages.texts.fallbackText($0.name, for: language).text },
            "rows": SpokenLanguage.allCases.map { spoken in
                [
                    "name": "\(t.name(of: spoken)) (\(spoken.tag))",
                    "cells": topics.map { cell($0, spoken) },
                ] as [String: Any]
            },
        ]
    }

    /// The earliest moment at which any cell may differ; nil for an edition without topics.
    var validUntil: Instant? {
        pages.edition.topics.flatMap { topic in
            SpokenLanguage.allCases.compactMap { spoken in
                asked(topic, spoken).route(at: at)
                    .flatMap { pages.routes.route($0)?.validUntil }
            }
        }
        .min()
    }

    private func asked(_ topic: Topic, _ spoken: SpokenLanguage) -> DeskQuery {
        DeskQuery(
            topic: topic.id, language: spoken.tag, network: query.network, at: query.at, also: nil)
    }

    private func cell(_ topic: Topic, _ spoken: SpokenLanguage) -> [String: Any] {
        let asked = asked(topic, spoken)
        var cell: [String: Any] = [
            "href": asked.address(
                at: query.isAboutNow ? nil : at, isEnglish: language == .english),
            "kind": "none", "words": t.desk("no_line"),
        ]
        guard let question = asked.route(at: at), let route = pages.routes.route(question) else {
            return cell
        }
        if let referral = route.referral { cell["words"] = t.desk("refer_\(referral.to)") }
        guard let step = route.steps.first else { return cell }
        let view = StepView(pages: pages, language: language, now: at)
        let times = view.times(of: step).map { " \($0)" } ?? ""
        let other =
            step.spokenLanguage == spoken
            ? "" : " (\(step.spokenLanguage.map { t.name(of: $0) } ?? "?"))"
        cell["kind"] = step.state.rawValue
        cell["words"] = step.line.number + times + other
        return cell
    }
}
