import Guidance
import Localization
import Support

/// The numbers of a route as a reader chooses from them: a card each.
struct CallCards {
    let route: Route
    let words: StepWords
    let context: PageContext

    private var pages: Pages { words.pages }
    private var language: Language { words.language }
    private var t: InterfaceTexts { InterfaceTexts(pages.texts, language) }
    private var own: SpokenLanguage? { pages.edition.languages.spoken(by: language) }

    var views: [NumberCardView] {
        NumberEntry.choices(of: route).map { card($0.entry, $0.fallbacks) }
    }

    private func card(_ entry: NumberEntry, _ fallbacks: [NumberEntry]) -> NumberCardView {
        let steps = entry.steps + fallbacks.flatMap(\.steps)
        return NumberCardView(
            phoneNumber: number(of: entry), telURI: entry.line.phone.uri,
            notices: entry.steps.compactMap(\.override?.notice).unique().map {
                TextView(pages.texts.fallbackText($0, for: language))
            },
            answers: answers(of: entry),
            lineName: TextView(pages.texts.fallbackText(entry.line.name, for: language)),
            cost: t("cost.\(entry.line.cost.rawValue)"),
            conditions: entry.indices.compactMap { words.condition(ofStepAt: $0, in: route) }
                .unique(),
            menu: words.menu(entry.first.service.menu), fallbacks: fallbacks.map(fallback),
            hours: hours(of: entry), doubts: doubts(about: steps),
            sources: pages.citations(steps.flatMap(\.service.sources).unique(), context))
    }

    private func number(of entry: NumberEntry) -> String {
        entry.line.phone.shown(
            abroad: route.isFromAbroad
                || entry.steps.allSatisfy { $0.service.audience == .outsideJapan })
    }

    private func fallback(_ entry: NumberEntry) -> NumberCardView.Fallback {
        NumberCardView.Fallback(
            phoneNumber: number(of: entry), telURI: entry.line.phone.uri,
            condition: words.condition(ofStepAt: entry.indices[0], in: route),
            cost: t("cost.\(entry.line.cost.rawValue)"))
    }
}

/// Who answers, and when.
extension CallCards {
    private func answers(of entry: NumberEntry) -> [NumberCardView.Answer] {
        let isAnswered = entry.steps.contains { $0.state == .open }
        return entry.steps.map { step in
            let state = words.isStateKnown ? step.state : .unknown
            // A number that somebody answers is never called closed.
            let isLater = words.isStateKnown && isAnswered && step.state == .closed
            let times = words.isStateKnown ? words.times(of: step) : nil
            return NumberCardView.Answer(
                spoken: step.spokenLanguage.map { t.name(of: $0) + t("mark.colon") }
                    ?? t("call.language_unknown"),
                state: isLater ? "later" : state.rawValue,
                stateText: isLater ? times ?? t("call.closed") : t("call.\(state.rawValue)"),
                times: isLater ? nil : times.map(words.behindState))
        }
    }

    /// The regular hours in words, once where several services keep the same.
    private func hours(of entry: NumberEntry) -> [NumberCardView.Hours] {
        let hours = entry.steps.map { pages.words.hours(of: $0.service, in: language) }
        return hours.unique().map { text in
            let services = zip(entry.steps, hours).filter { $0.1 == text }.map(\.0.service)
            let spoken = services.flatMap(spokenToReader).unique()
            return NumberCardView.Hours(
                languages: spoken.isEmpty ? nil : t.names(of: spoken), words: text)
        }
    }

    /// The reader's own language stands for all of a service.
    private func spokenToReader(_ service: Service) -> [SpokenLanguage] {
        own.flatMap { service.languages.contains($0) ? [$0] : nil } ?? service.languages
    }

    /// What the documents leave open about the steps, at any time.
    private func doubts(about steps: [Route.Step]) -> [String] {
        let certainties = steps.compactMap { words.certainty(of: $0.service) }
        let codes = steps.flatMap { step in
            route.warnings(of: step).map(\.code).filter { $0 != "hours-overridden" }
                + step.service.doubts.map(\.code)
        }
        return (certainties + codes.unique().map { t("warning.\($0)") }).unique()
    }
}

/// Whether to call now, and what to say to somebody who speaks another language.
extension CallCards {
    /// Nil when the reader's own language is spoken now, and when nothing is known of now.
    func decision(_ topic: Topic) -> DecisionView? {
        guard words.isStateKnown, let first = route.steps.first,
            first.state != .open || first.spokenLanguage != own
        else { return nil }
        let decision = DecisionView(sentence: sentence(topic, first), say: say(topic, first))
        return decision.sentence == nil && decision.say == nil ? nil : decision
    }

    /// Whether to wait for the own language, whose opening stands among the answers.
    private func sentence(_ topic: Topic, _ first: Route.Step) -> String? {
        guard let opening = route.nextInOwnLanguage, first.state == .open else { return nil }
        return words.whetherToWait(
            topic, for: t.name(of: language), from: opening)
    }

    /// What to say to somebody who speaks another language; nil where the topic has no such sentence.
    func say(_ topic: Topic, _ first: Route.Step) -> DecisionView.Say? {
        guard let sentence = topic.sentence, let spoken = first.spokenLanguage, spoken != own,
            let written = pages.edition.languages.written.first(where: { $0.speaks == spoken }),
            let text = pages.texts.plainText(sentence.text, in: written.language)
        else { return nil }
        return DecisionView.Say(
            title: t("call.say_in", ["language": t.name(of: spoken)]),
            sentence: TextView((text, written.language)),
            sound: sentence.sound(in: written.language, for: language))
    }
}
