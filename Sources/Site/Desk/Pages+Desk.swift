import Guidance
import Localization
import Support
import Templates

/// The call screen of the agents.
extension Pages {
    package func desk(
        _ query: DeskQuery, words: [Topic.ID: [String]] = [:], language: Language, now: Instant
    ) -> String {
        let t = InterfaceTexts(texts, language)
        let at = query.instant(now: now)
        let matrix = NowMatrix(pages: self, query: query, at: at ?? now, language: language)
        let answer = at.flatMap { deskAnswer(query, at: $0, now: now, language) }
        let end = [answer?.validUntil, matrix.validUntil].compactMap(\.self).min()
        let named = query.isAboutNow ? nil : at
        let view = DeskView(
            frame: deskFrame(title: t.desk("title"), language) {
                query.address(at: named, ui: $0)
            },
            liveScript: layout.asset(.liveScript), comboboxScript: layout.asset(.comboboxScript),
            deskScript: layout.asset(.deskScript),
            topicChoices: topics(words).map { $0.option(in: language, chosen: query.topic) },
            languageChoices: languageOptions(query, language),
            networkChoices: networks.map { $0.option(in: language, chosen: query.network) },
            atField: query.at ?? "", alsoField: query.also ?? "",
            problems: problems(query, at, t),
            notNow: named.map { notNow(query, $0, t) },
            renderedAt: String(now.secondsSinceEpoch),
            // The answer for a named time stays what it is.
            validUntil: query.isAboutNow ? end.map { String($0.secondsSinceEpoch) } ?? "" : "",
            today: now.date(in: edition.zone).description,
            answer: answer?.view, matrix: matrix.view, conflicts: conflicts(language),
            editorsHref: "/desk/editors" + suffix(ui: ui(language)),
            now: absolute(language).moment(now))
        return render(view)
    }

    /// Times with their day, whichever day it is.
    func absolute(_ language: Language) -> StepWords {
        StepWords(pages: self, language: language, now: Instant(secondsSinceEpoch: 0))
    }

    /// That the time was named, which one it is, and the way back.
    private func notNow(
        _ query: DeskQuery, _ at: Instant, _ t: InterfaceTexts
    ) -> DeskView.NotNow {
        DeskView.NotNow(
            words: t.desk("not_now"), time: absolute(t.language).moment(at),
            href: query.address(at: nil, ui: ui(t.language)))
    }

    private func conflicts(_ language: Language) -> [ConflictView] {
        edition.more.conflicts.map { conflict in
            ConflictView(
                id: conflict.id,
                subject: TextView(texts.fallbackText(conflict.subject, for: language)),
                values: conflict.values.map { value in
                    ConflictView.Value(
                        value: TextView(texts.fallbackText(value.text, for: language)),
                        from: titles(value.sources))
                },
                resolution: TextView(texts.fallbackText(conflict.resolution, for: language)))
        }
    }
}

/// What the fields offer, and what they hold that cannot be used.
extension Pages {
    private func topics(_ words: [Topic.ID: [String]]) -> [DeskChoices.Choice] {
        edition.topics.map { topic in
            choice(topic.id, more: words[topic.id] ?? []) {
                texts.fallbackText(topic.name, for: $0).text
            }
        }
    }

    private var networks: [DeskChoices.Choice] {
        Network.allCases.map { network in
            choice(network.rawValue) { InterfaceTexts(texts, $0)("network.\(network.rawValue)") }
        }
    }

    private func choice(
        _ value: String, more: [String] = [], name: (Language) -> String
    ) -> DeskChoices.Choice {
        let shown = Dictionary(
            edition.languages.staff.map { ($0, name($0)) }, uniquingKeysWith: { first, _ in first })
        return DeskChoices.Choice(
            value: value, shown: shown,
            names: edition.languages.staff.compactMap { shown[$0] } + [value] + more)
    }

    private func languageOptions(_ query: DeskQuery, _ language: Language) -> [DeskView.Option] {
        deskLanguages.value.map { choice in
            var option = choice.option(in: language, chosen: query.language)
            option.name += " (\(choice.value))"
            return option
        }
    }

    private func problems(
        _ query: DeskQuery, _ at: Instant?, _ t: InterfaceTexts
    ) -> [String] {
        let isTopic = { (id: String) in edition.topics.contains { $0.id == id } }
        let unknown =
            [query.topic].compactMap(\.self).filter { !$0.isEmpty && !isTopic($0) }
            + [query.network].compactMap(\.self).filter {
                !$0.isEmpty && Network(rawValue: $0) == nil
            }
            + ([query.language].compactMap(\.self) + query.alsoTags).filter {
                !$0.isEmpty && !isLanguage($0)
            }
        return (at == nil ? [t.desk("time_problem")] : [])
            + unknown.map { t.desk("value_problem", ["value": $0]) }
    }

    /// Whether anybody speaks it, here or elsewhere.
    private func isLanguage(_ tag: String) -> Bool {
        edition.languages.spoken(accepting: tag) != nil
            || LanguageTag(tag)?.name(in: .english) != nil
    }
}

extension Pages {
    private func deskAnswer(
        _ query: DeskQuery, at: Instant, now: Instant, _ language: Language
    ) -> (view: DeskAnswerView, validUntil: Instant)? {
        guard let asked = query.route(at: at, edition.languages),
            let route = routes.route(asked),
            let topic = edition.topics.first(where: { $0.id == asked.topic })
        else { return nil }
        let absolute = absolute(language)
        let say = SayThis(pages: self, route: route, topic: topic, isAboutNow: query.isAboutNow)
        let view = DeskAnswerView(
            asked: absolute.moment(at),
            steps: steps(of: route, say, language),
            instead: say.instead,
            ownLanguage: route.nextInOwnLanguage.map { absolute.moment($0) },
            holiday: route.holiday.map { words.sentence(about: $0, in: language) },
            validUntil: absolute.moment(route.validUntil),
            times: times(query, route, now: now, language),
            pages: DeskPages(pages: self, route: route, topic: topic, now: now)
                .view(key: Self.mostKeys, number: route.steps.first.map(say.number)),
            why: DeskReasons(pages: self, route: route, language: language).view,
            week: WeekTable(pages: self, query: asked, language: language).view)
        return (view, route.validUntil)
    }

    /// Keys 1 to 9; the last is for what is sent.
    private static let mostKeys = 9

    /// Each with what to say, and the keys that copy the sentence and the number.
    private func steps(
        of route: Route, _ say: SayThis, _ language: Language
    ) -> [DeskAnswerView.Step] {
        let words = StepWords(
            pages: self, language: language, now: route.query.at, isAboutNow: say.isAboutNow)
        let cards = CallCards(
            route: route,
            words: StepWords(
                pages: self, language: route.query.language.written, now: route.query.at),
            context: PageContext(
                language: route.query.language.written, withJapanese: false, asOf: nil,
                now: route.query.at, zone: edition.zone))
        return zip(route.steps, words.views(of: route)).enumerated().map { index, found in
            var (step, view) = found
            view.phoneNumber = say.number(of: step)
            let key = 2 * index + 1
            let hasKeys = key + 1 < Self.mostKeys
            return DeskAnswerView.Step(
                step: view,
                number: CopyView(key: hasKeys ? key + 1 : nil, copied: view.phoneNumber),
                say: say.view(of: step, isFirst: index == 0, key: hasKeys ? key : nil),
                then: index == 0 ? cards.say(say.topic, step) : nil)
        }
    }

    private func times(
        _ query: DeskQuery, _ route: Route, now: Instant, _ language: Language
    ) -> [DeskAnswerView.Time] {
        let t = InterfaceTexts(texts, language)
        let chosen = query.isAboutNow ? nil : route.query.at
        return DeskTimes(now: now, zone: edition.zone, nextChange: route.validUntil).all.map {
            DeskAnswerView.Time(
                href: query.address(at: $0.instant, ui: ui(language)), words: t.desk($0.key),
                isShown: $0.instant == chosen)
        }
    }

    func titles(_ citations: [Citation]) -> String {
        citations.map { citation in
            let source = edition.sources.first { $0.id == citation.source }
            let title = source?.title ?? citation.source
            let date = source?.date.map { "（\($0)）" } ?? ""
            return title + date + (citation.place.map { " \($0)" } ?? "")
        }.joined(separator: " / ")
    }
}
