import Guidance
import Localization

/// What an agent asks at the desk, as it stands in the address.
package struct DeskQuery: Sendable {
    package let topic: String?
    package let language: String?
    package let network: String?
    /// A time of Japan's clock, as a form field gives it, or RFC 3339 with an offset; nil for now.
    package let at: String?
    /// Tags with commas or spaces between them.
    package let also: String?

    package init(topic: String?, language: String?, network: String?, at: String?, also: String?) {
        (self.topic, self.language, self.network) = (topic, language, network)
        (self.at, self.also) = (at, also)
    }

    /// The instant asked about; nil when `at` cannot be read.
    func instant(now: Instant) -> Instant? {
        guard let at, !at.isEmpty else { return now }
        if let instant = try? Instant(rfc3339: at) { return instant }
        // A form field has no offset; the desk says that it means Japan's clock.
        return try? Instant(rfc3339: at + "+09:00")
    }
}

/// The agents' console.
extension Pages {
    package func desk(_ query: DeskQuery, language: Language, now: Instant) -> String {
        let t = InterfaceTexts(texts, language)
        let at = query.instant(now: now)
        var values: [String: Any] = [
            "lang": language.tag, "css": layout.asset("site.css"), "icon": layout.asset("icon.svg"),
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
            "answer": false, "ui": language.tag, "isEnglish": language == .english,
            "now": StepView(pages: self, language: language, now: Instant(secondsSinceEpoch: 0))
                .moment(now),
            "edition": edition.info.id,
        ]
        if let at, let answer = deskAnswer(query, at: at, language) { values["answer"] = answer }
        return render("desk", values)
    }

    private func labels(_ t: InterfaceTexts) -> [String: Any] {
        var labels: [String: Any] = [:]
        for id in edition.texts.messages(in: .japanese).keys where id.hasPrefix("desk.") {
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
    ) -> [String: Any]? {
        guard let topic = query.topic, let tag = query.language, !tag.isEmpty else { return nil }
        let also = (query.also ?? "").split { $0 == "," || $0 == " " }
            .compactMap { SpokenLanguage(accepting: String($0)) }
        let asked = RouteQuery(
            topic: topic, language: CallerLanguage(tag),
            network: query.network.flatMap(Network.init(rawValue:)), at: at, also: also)
        guard let route = routes.route(asked) else { return nil }
        let t = InterfaceTexts(texts, language)
        let view = StepView(pages: self, language: language, now: at)
        let absolute = StepView(pages: self, language: language, now: Instant(secondsSinceEpoch: 0))
        return [
            "asked": absolute.moment(at),
            "steps": route.steps.map { step in
                view.view(of: step).merging(deskDetails(step, caller: asked.language, t)) { $1 }
            },
            "ownLanguage": route.nextInOwnLanguage.map { absolute.moment($0) } ?? false as Any,
            "referral": route.referral.map { referral in
                texts.fallbackText(referral.text, for: language).text
            } ?? false as Any,
            "nothing": route.steps.isEmpty && route.referral == nil,
            "warnings": route.warnings.map { warning in
                [
                    "words": t("warning.\(warning.code)"), "code": warning.code,
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
            "holiday": route.holiday.map { t("call.holiday", ["name": $0.name]) } ?? false as Any,
            "validUntil": absolute.moment(route.validUntil),
        ]
    }

    /// What an agent needs beyond what a visitor sees: hours as data, conflicting values, sources,
    /// and what to say.
    private func deskDetails(
        _ step: Route.Step, caller: CallerLanguage, _ t: InterfaceTexts
    ) -> [String: Any] {
        let menu = step.service.menu?.reports ?? []
        return [
            "service": step.service.id,
            "hours": step.service.hours.expression,
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
