import Guidance
import Localization
import Templates

/// The agents' console.
extension Pages {
    package func desk(
        _ query: DeskQuery, feedback: [Feedback.Count] = [], misses: [SearchMiss.Count] = [],
        language: Language, now: Instant
    ) -> String {
        let t = InterfaceTexts(texts, language)
        let at = query.instant(now: now)
        let matrix = NowMatrix(pages: self, query: query, at: at ?? now, language: language)
        let answer = at.flatMap { deskAnswer(query, at: $0, language) }
        let end = [answer?.validUntil, matrix.validUntil].compactMap(\.self).min()
        let view = DeskView(
            lang: language.tag, direction: edition.languages.direction(of: language),
            css: layout.asset(.siteStyle), deskCSS: layout.asset(.deskStyle),
            icon: layout.asset(.icon), liveScript: layout.asset(.liveScript),
            deskScript: layout.asset(.deskScript), title: t.desk("title"), d: labels(t),
            t: layout.words(in: language), languages: staffLanguages, ui: ui(language),
            topicChoices: options(
                edition.topics.map { ($0.id, texts.fallbackText($0.name, for: language).text) },
                query.topic),
            languageChoices: options(
                edition.languages.spoken.map { ($0.tag, "\(t.name(of: $0)) (\($0.tag))") },
                query.language),
            networkChoices: options(
                Network.allCases.map { ($0.rawValue, t("network.\($0.rawValue)")) }, query.network),
            atField: query.at ?? "", alsoField: query.also ?? "",
            problem: at == nil ? t.desk("time_problem") : nil,
            notNow: at.flatMap { query.isAboutNow ? nil : notNow(query, $0, t) },
            renderedAt: String(now.secondsSinceEpoch),
            // The answer for a named time stays what it is.
            validUntil: query.isAboutNow ? end.map { String($0.secondsSinceEpoch) } ?? "" : "",
            answer: answer?.view, matrix: matrix.view, conflicts: conflicts(language),
            hasFeedback: !feedback.isEmpty, feedbackRows: rows(of: feedback, t),
            hasMisses: !misses.isEmpty,
            missRows: misses.map { miss in
                DeskView.MissRow(
                    query: miss.query, tag: miss.language.tag, count: miss.count,
                    lastDay: miss.lastDay.description)
            },
            now: absolute(language).moment(now), edition: edition.info.id)
        return render(view)
    }

    /// How an address names the language of the page; nil for the one it has when none is named.
    func ui(_ language: Language) -> String? {
        language == edition.languages.staffLanguage(nil) ? nil : language.tag
    }

    private var staffLanguages: [DeskView.Language] {
        edition.languages.staff.map { language in
            DeskView.Language(
                tag: language.tag, name: edition.languages.autonym(of: language),
                href: "/desk" + (ui(language).map { "?ui=\($0)" } ?? ""))
        }
    }

    /// Times with their day, whichever day it is.
    func absolute(_ language: Language) -> StepWords {
        StepWords(pages: self, language: language, now: Instant(secondsSinceEpoch: 0))
    }

    private func rows(
        of feedback: [Feedback.Count], _ t: InterfaceTexts
    ) -> [DeskView.FeedbackRow] {
        FeedbackTable(feedback).rows.map { row in
            DeskView.FeedbackRow(
                href: "/\(row.language)\(row.page)", page: row.page, tag: row.language,
                right: row.right, wrong: row.wrong,
                reasons: row.reasons.map { "\(t("feedback.\($0.answer)")): \($0.count)" }
                    .joined(separator: " · "))
        }
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

    private func labels(_ t: InterfaceTexts) -> [String: String] {
        var labels: [String: String] = [:]
        for id in edition.texts.ids where id.hasPrefix("desk.") {
            let key = String(id.dropFirst("desk.".count))
            labels[key] = t.desk(key)
        }
        return labels
    }

    private func options(
        _ options: [(value: String, name: String)], _ chosen: String?
    ) -> [DeskView.Option] {
        options.map {
            DeskView.Option(value: $0.value, name: $0.name, selected: $0.value == chosen)
        }
    }

    private func deskAnswer(
        _ query: DeskQuery, at: Instant, _ language: Language
    ) -> (view: DeskAnswerView, validUntil: Instant)? {
        guard let asked = query.route(at: at, edition.languages),
            let route = routes.route(asked)
        else { return nil }
        let t = InterfaceTexts(texts, language)
        let step = StepWords(
            pages: self, language: language, now: at, isAboutNow: query.isAboutNow)
        let absolute = absolute(language)
        let view = DeskAnswerView(
            asked: absolute.moment(at),
            steps: zip(route.steps, step.views(of: route)).map {
                deskStep($0, $1, caller: asked.language, t)
            },
            ownLanguage: route.nextInOwnLanguage.map { absolute.moment($0) },
            referral: route.referral.map { texts.fallbackText($0.text, for: language).text },
            nothing: route.steps.isEmpty && route.referral == nil,
            warnings: allWarnings(of: route).map { warning in
                DeskAnswerView.Warning(
                    words: t("warning.\(warning.code)"),
                    code: [warning.code, warning.service].compactMap(\.self)
                        .joined(separator: " "), from: titles(warning.sources))
            },
            reasons: route.reasons.map { reason in
                DeskAnswerView.Reason(
                    rule: t("reason.\(reason.rule.rawValue)"), service: reason.service ?? "",
                    from: titles(reason.sources))
            },
            unreachable: route.unreachable.map { left in
                DeskAnswerView.Unreachable(
                    phoneNumber: left.line.number, service: left.service.id,
                    why: t("unreachable.\(left.reason.rawValue)"))
            },
            holiday: route.holiday.map { words.sentence(about: $0, in: language) },
            validUntil: absolute.moment(route.validUntil), times: timeLinks(query, route, t),
            week: WeekTable(pages: self, query: asked, language: language).view)
        return (view, route.validUntil)
    }

    /// Those of fallbacks too: an agent sees which service each is about.
    private func allWarnings(of route: Route) -> [Route.Warning] {
        route.generalWarnings + route.steps.flatMap { route.warnings(of: $0) }
    }

    /// The same question at other times.
    private func timeLinks(_ query: DeskQuery, _ route: Route, _ t: InterfaceTexts) -> [WordsLink] {
        let at = route.query.at
        let day = Instant.secondsPerDay
        let times: [(String, Instant?)] = [
            ("time_now", nil), ("time_hour_before", at.adding(seconds: -3600)),
            ("time_hour_after", at.adding(seconds: 3600)),
            ("time_day_before", at.adding(seconds: -day)),
            ("time_day_after", at.adding(seconds: day)),
            ("time_week_after", at.adding(seconds: 7 * day)),
            ("time_next_change", route.validUntil),
        ]
        return times.map { name, instant in
            WordsLink(
                href: query.address(at: instant, ui: ui(t.language)),
                words: t.desk(name))
        }
    }

    private func deskStep(
        _ step: Route.Step, _ view: StepView, caller: CallerLanguage, _ t: InterfaceTexts
    ) -> DeskAnswerView.Step {
        let reports = step.service.menu?.reports ?? []
        var view = view
        // An agent sees all of them, each with its service.
        view.warnings = []
        return DeskAnswerView.Step(
            step: view, service: step.service.id,
            hours: words.hours(step.override?.hours ?? step.service.hours, in: t.language),
            reach: t.desk("reach_\(step.reach.rawValue)"),
            reports: reports.map {
                DeskAnswerView.Report(
                    digits: $0.digits, date: $0.asOf, from: titles($0.sources))
            }, hasReports: !reports.isEmpty, from: titles(step.service.sources),
            say: say(step, in: caller.written), sayLanguage: caller.written.tag,
            sayJapanese: say(step, in: texts.source))
    }

    /// The sentence to read to the caller.
    private func say(_ step: Route.Step, in language: Language) -> String {
        let t = InterfaceTexts(texts, language)
        let spoken =
            step.spokenLanguage.map { t("call.speaks", ["language": t.name(of: $0)]) }
            ?? t("call.language_unknown")
        return t("call.say", ["number": step.line.number, "spoken": spoken])
    }

    private func titles(_ citations: [Citation]) -> String {
        citations.map { citation in
            let source = edition.sources.first { $0.id == citation.source }
            let title = source?.title ?? citation.source
            let date = source?.date.map { "（\($0)）" } ?? ""
            return title + date + (citation.place.map { " \($0)" } ?? "")
        }.joined(separator: " / ")
    }
}
