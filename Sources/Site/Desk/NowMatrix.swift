import Guidance
import Localization

/// Every language and topic at one instant: whom a caller would reach first.
struct NowMatrix {
    let pages: Pages
    let query: DeskQuery
    let at: Instant
    let language: Language

    private var languages: Languages { pages.edition.languages }
    private var t: InterfaceTexts { InterfaceTexts(pages.texts, language) }

    var view: MatrixView {
        let topics = pages.edition.topics
        return MatrixView(
            topics: topics.map { pages.texts.fallbackText($0.name, for: language).text },
            rows: languages.spoken.map { spoken in
                MatrixView.Row(
                    name: "\(t.name(of: spoken)) (\(spoken.tag))",
                    cells: topics.map { cell($0, spoken) })
            })
    }

    /// The earliest moment at which any cell may differ; nil for an edition without topics.
    var validUntil: Instant? {
        pages.edition.topics.flatMap { topic in
            languages.spoken.compactMap { spoken in
                asked(topic, spoken).route(at: at, languages)
                    .flatMap { pages.routes.route($0)?.validUntil }
            }
        }
        .min()
    }

    private func asked(_ topic: Topic, _ spoken: SpokenLanguage) -> DeskQuery {
        DeskQuery(
            topic: topic.id, language: spoken.tag, network: query.network, at: query.at, also: nil,
            zone: query.zone)
    }

    private func cell(_ topic: Topic, _ spoken: SpokenLanguage) -> MatrixView.Cell {
        let asked = asked(topic, spoken)
        let (kind, words) = content(of: asked, spoken)
        return MatrixView.Cell(
            href: asked.address(at: query.isAboutNow ? nil : at, ui: pages.ui(language)),
            kind: kind, words: words)
    }

    private func content(
        of asked: DeskQuery, _ spoken: SpokenLanguage
    ) -> (kind: String, words: String) {
        guard let question = asked.route(at: at, languages),
            let route = pages.routes.route(question)
        else {
            return ("none", t.desk("no_line"))
        }
        guard let step = route.steps.first else {
            return ("none", route.referral.map { t.desk("refer_\($0.to)") } ?? t.desk("no_line"))
        }
        let words = StepWords(pages: pages, language: language, now: at)
        let times = words.times(of: step).map { " \($0)" } ?? ""
        let other =
            step.spokenLanguage == spoken
            ? "" : " (\(step.spokenLanguage.map { t.name(of: $0) } ?? "?"))"
        return (step.state.rawValue, step.line.number + times + other)
    }
}
