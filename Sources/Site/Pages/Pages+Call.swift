import Guidance
import Localization

/// Whom to call.
extension Pages {
    /// The topics to choose from.
    package func callIndex(_ context: PageContext) -> String {
        let t = InterfaceTexts(texts, context.language)
        var values = layout.values(
            title: t("call.title"), description: t("call.choose_topic"), path: "/call", context)
        values["topics"] = edition.topics.map { topic in
            [
                "href": context.address("/call/\(topic.id)"), "urgent": topic.isUrgent,
                "name": line(topic.name, context.language),
                "topicSummary": line(topic.summary, context.language),
            ] as [String: Any]
        }
        return render("call-index", values)
    }

    /// The numbers for a topic, in the order to dial them. Nil when there is no such topic.
    package func call(
        topic: Topic.ID, network: Network?, also: [SpokenLanguage], _ context: PageContext
    ) -> RenderedCall? {
        let query = RouteQuery(
            topic: topic, language: CallerLanguage(context.language.tag), network: network,
            at: context.now, also: also)
        guard let named = edition.topics.first(where: { $0.id == topic }),
            let route = routes.route(query)
        else { return nil }
        let t = InterfaceTexts(texts, context.language)
        let name = texts.fallbackText(named.name, for: context.language)
        let kept = network.map { "network=\($0.rawValue)" } ?? ""
        var values = layout.values(
            title: name.text, description: t("call.choose_topic"), path: "/call/\(topic)", context,
            query: kept)
        values["heading"] = ["text": name.text, "language": name.language.tag]
        values.merge(answer(route, context)) { _, new in new }
        values["walletHref"] =
            named.isUrgent ? context.address("/call/\(topic)/print") : false as Any
        values["networks"] = networks(topic, network, context)
        values["helpCard"] = helpCard(for: named, context)
        let japanese = japaneseOnly(route, query)
        values["hasJapanese"] = japanese != nil
        values["japaneseSteps"] = japanese.map { steps($0, context) } ?? []
        let shown = route.steps + (japanese?.steps ?? [])
        values["contactPoints"] = contactPoints(shown.map(\.service.id), context)
        let until = min(route.validUntil, japanese?.validUntil ?? route.validUntil)
        values["asOf"] = t(
            "call.as_of",
            [
                "day": DateFormatting.dateWithWeekday(context.now.japanDate, context.language),
                "time": DateFormatting.time(minuteOfDay: context.now.japanMinuteOfDay),
            ])
        return RenderedCall(html: render("call", values), validUntil: until)
    }

    /// What the page shows as JSON-LD, safe within HTML: no `<` can end the element.
    private func contactPoints(_ ids: [Service.ID], _ context: PageContext) -> String {
        let points = ContactPoints(
            edition: edition, texts: texts, today: context.now.japanDate, language: context.language
        )
        let services = routes.services.filter { ids.contains($0.service.id) }
        return points.document(services).textWithinHTML
    }

    private func answer(_ route: Route, _ context: PageContext) -> [String: Any] {
        let t = InterfaceTexts(texts, context.language)
        let language = context.language
        let views = steps(route, context)
        let view = StepView(pages: self, language: language, now: context.now)
        return [
            "first": views.first ?? false as Any,
            "rest": Array(views.dropFirst()),
            "hasRest": views.count > 1,
            "ownLanguage": route.nextInOwnLanguage.map {
                t(
                    "call.own_language_from",
                    ["language": t.name(of: language), "time": view.moment($0)])
            } ?? false as Any,
            "referral": route.referral.map { referral in
                ["segments": referralSegments(referral, language).map(\.view)]
            } ?? false as Any,
            "nothing": route.steps.isEmpty && route.referral == nil,
            "warnings": route.warnings.filter { $0.code != "nothing-fits" }
                .map { ["words": t("warning.\($0.code)")] },
            "holiday": route.holiday.map { words.sentence(about: $0, in: language) } ?? false
                as Any,
            "unreachable": unreachable(route, t),
            "hasUnreachable": !route.unreachable.isEmpty,
            "reasons": reasons(route, language),
        ]
    }

    /// Each number once, with the first reason it was left out for.
    private func unreachable(_ route: Route, _ t: InterfaceTexts) -> [[String: Any]] {
        var numbers: [String] = []
        return route.unreachable.compactMap { left in
            guard !numbers.contains(left.line.number) else { return nil }
            numbers.append(left.line.number)
            return [
                "phoneNumber": left.line.number, "why": t("unreachable.\(left.reason.rawValue)"),
            ]
        }
    }

    private func referralSegments(_ referral: Referral, _ language: Language) -> [Segment] {
        texts.segments(
            referral.text, in: edition.texts.language(for: [referral.text], requested: language))
    }

    private func steps(_ route: Route, _ context: PageContext) -> [[String: Any]] {
        let view = StepView(pages: self, language: context.language, now: context.now)
        return view.views(of: route.steps)
    }

    private func reasons(_ route: Route, _ language: Language) -> [[String: Any]] {
        words.sentences(route, in: language).map { sentence in
            [
                "rule": sentence.rule, "numbers": sentence.numbers.joined(separator: ", "),
                "hasNumbers": !sentence.numbers.isEmpty,
            ]
        }
    }

    /// When nobody speaks the caller's language about the topic, the Japanese lines, to be called
    /// with somebody's help.
    private func japaneseOnly(_ route: Route, _ query: RouteQuery) -> Route? {
        guard route.steps.isEmpty, route.referral == nil, query.language.spoken != .japanese else {
            return nil
        }
        let japanese = routes.route(
            RouteQuery(
                topic: query.topic, language: CallerLanguage(SpokenLanguage.japanese.tag),
                network: query.network, at: query.at))
        return japanese.flatMap { $0.steps.isEmpty ? nil : $0 }
    }

    private func networks(
        _ topic: Topic.ID, _ chosen: Network?, _ context: PageContext
    ) -> [[String: Any]] {
        let t = InterfaceTexts(texts, context.language)
        return Network.allCases.map { network in
            [
                "href": context.address("/call/\(topic)?network=\(network.rawValue)"),
                "current": network == chosen,
                "networkName": t("network.\(network.rawValue)"),
            ]
        }
    }

    /// The card that asks staff for help with the call.
    private func helpCard(for topic: Topic, _ context: PageContext) -> Any {
        let ids = topic.isUrgent ? ["lost-card-help", "call-for-me"] : ["call-for-me"]
        guard let card = ids.lazy.compactMap({ id in edition.cards.first { $0.id == id } }).first
        else { return false }
        return [
            "href": context.address("/show/\(card.id)"),
            "sentence": texts.plainText(card.sentence, in: .japanese) ?? "",
            "meaning": context.language == .japanese
                ? false : line(card.sentence, context.language) as Any,
        ] as [String: Any]
    }
}
