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
        var values: [String: Any] = [
            "lang": language.tag, "css": layout.asset(.siteStyle),
            "deskCSS": layout.asset(.deskStyle), "icon": layout.asset(.icon),
            "liveScript": layout.asset(.liveScript), "deskScript": layout.asset(.deskScript),
            "title": t.desk("title"), "d": labels(t), "t": t.tree(of: edition),
            "topicChoices": choices(
                edition.topics.map { ($0.id, texts.fallbackText($0.name, for: language).text) },
                query.topic),
            "languageChoices": choices(
                SpokenLanguage.allCases.map { ($0.tag, "\(t.name(of: $0)) (\($0.tag))") },
                query.language),
            "networkChoices": choices(
                Network.allCases.map { ($0.rawValue, t("network.\($0.rawValue)")) }, query.network),
            "atField": query.at ?? "", "alsoField": query.also ?? "",
            "problem": at == nil ? t.desk("time_problem") : false as Any,
            "notNow": at.flatMap { query.isAboutNow ? nil : notNow(query, $0, t) } ?? false as Any,
            "renderedAt": String(now.secondsSinceEpoch),
            "conflicts": conflicts(language),
            "matrix": matrix.values, "answer": false, "ui": language.tag,
            "isEnglish": language == .english,
            "now": StepView(pages: self, language: language, now: Instant(secondsSinceEpoch: 0))
                .moment(now),
            "edition": edition.info.id,
        ]
        var validUntil = matrix.validUntil
        if let at, let (answer, end) = deskAnswer(query, at: at, language) {
            values["answer"] = answer
            validUntil = min(end, validUntil ?? end)
        }
        // The answer for a named time stays what it is.
        values["validUntil"] =
            query.isAboutNow ? validUntil.map { String($0.secondsSinceEpoch) } ?? "" : ""
        values["hasFeedback"] = !feedback.isEmpty
        values["feedbackRows"] = FeedbackTable(feedback).rows.map { row in
            [
                "href": "/\(row.language)\(row.page)", "page": row.page, "tag": row.language,
                "right": String(row.right), "wrong": String(row.wrong),
                "reasons": row.reasons.map { "\(t("feedback.\($0.answer)")): \($0.count)" }
                    .joined(separator: " · "),
            ]
        }
        values["hasMisses"] = !misses.isEmpty
        values["missRows"] = misses.map { miss in
            [
                "query": miss.query, "tag": miss.language.tag, "count": String(miss.count),
                "lastDay": miss.lastDay.description,
            ]
        }
        return render(.desk, values)
    }

    /// That the time was named, which one it is, and the way back.
    private func notNow(
        _ query: DeskQuery, _ at: Instant, _ t: InterfaceTexts
    ) -> [String: Any] {
        let absolute = StepView(
            pages: self, language: t.language, now: Instant(secondsSinceEpoch: 0))
        return [
            "words": t.desk("not_now"), "time": absolute.moment(at),
            "href": query.address(at: nil, isEnglish: t.language == .english),
        ]
    }

    /// What documents disagree about: every value with its document and date, and what is shown.
    private func conflicts(_ language: Language) -> [[String: Any]] {
        edition.more.conflicts.map { conflict in
            [
                "id": conflict.id, "subject": line(conflict.subject, language),
                "resolution": line(conflict.resolution, language),
                "values": conflict.values.map { value in
                    ["value": line(value.text, language), "from": titles(value.sources)]
                },
            ]
        }
    }

    private func labels(_ t: InterfaceTexts) -> [String: Any] {
        var labels: [String: Any] = [:]
        for id in edition.texts.ids where id.hasPrefix("desk.") {
            let key = String(id.dropFirst("desk.".count))
            labels[key] = t.desk(key)
        }
        return labels
    }

    private func choices(_ choices: [(String, String)], _ chosen: String?) -> [[String: Any]] {
        choices.map { ["value": $0.0, "name": $0.1, "selected": $0.0 == chosen] }
    }

    private func deskAnswer(
        _ query: DeskQuery, at: Instant, _ language: Language
    ) -> (values: [String: Any], validUntil: Instant)? {
        guard let asked = query.route(at: at), let route = routes.route(asked) else { return nil }
        let t = InterfaceTexts(texts, language)
        let view = StepView(
            pages: self, language: language, now: at, isAboutNow: query.isAboutNow)
        let absolute = StepView(pages: self, language: language, now: Instant(secondsSinceEpoch: 0))
        let values: [String: Any] = [
            "asked": absolute.moment(at),
            "steps": zip(route.steps, view.views(of: route)).map { step, view in
                view.merging(deskDetails(step, caller: asked.language, t)) { $1 }
            },
            "ownLanguage": route.nextInOwnLanguage.map { absolute.moment($0) } ?? false as Any,
            "referral": route.referral.map { referral in
                texts.fallbackText(referral.text, for: language).text
            } ?? false as Any,
            "nothing": route.steps.isEmpty && route.referral == nil,
            "warnings": allWarnings(of: route).map { warning in
                [
                    "words": t("warning.\(warning.code)"),
                    "code": [warning.code, warning.service].compactMap(\.self)
                        .joined(separator: " "),
                    "from": titles(warning.sources),
                ]
            },
            "reasons": route.reasons.map { reason in
                [
                    "rule": t("reason.\(reason.rule.rawValue)"), "service": reason.service ?? "",
                    "from": titles(reason.sources),
                ]
            },
            "unreachable": route.unreachable.map { left in
                [
                    "phoneNumber": left.line.number, "service": left.service.id,
                    "why": t("unreachable.\(left.reason.rawValue)"),
                ]
            },
            "holiday": route.holiday.map { words.sentence(about: $0, in: language) } ?? false
                as Any,
            "validUntil": absolute.moment(route.validUntil),
            "times": timeLinks(query, route, t),
            "week": WeekView(pages: self, query: asked, language: language).values,
        ]
        return (values, route.validUntil)
    }

    /// Those of fallbacks too: an agent sees which service each is about.
    private func allWarnings(of route: Route) -> [Route.Warning] {
        route.generalWarnings + route.steps.flatMap { route.warnings(of: $0) }
    }

    /// The same question at other times.
    private func timeLinks(_ query: DeskQuery, _ route: Route, _ t: InterfaceTexts) -> [Any] {
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
            [
                "href": query.address(at: instant, isEnglish: t.language == .english),
                "words": t.desk(name),
            ]
        }
    }

    /// What an agent needs beyond what a visitor sees: hours as data, conflicting values, sources,
    /// and what to say.
    private func deskDetails(
        _ step: Route.Step, caller: CallerLanguage, _ t: InterfaceTexts
    ) -> [String: Any] {
        let menu = step.service.menu?.reports ?? []
        return [
            "service": step.service.id, "warnings": [String](),
            "hours": (step.override?.hours ?? step.service.hours).expression,
            "reach": t.desk("reach_\(step.reach.rawValue)"),
            "reports": menu.map { report in
                ["digits": report.digits, "date": report.asOf, "from": titles(report.sources)]
            },
            "hasReports": !menu.isEmpty,
            "from": titles(step.service.sources),
            "say": say(step, in: caller.written),
            "sayLanguage": caller.written.tag,
            "sayJapanese": say(step, in: .japanese),
        ]
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
