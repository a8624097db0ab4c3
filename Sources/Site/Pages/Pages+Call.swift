import Guidance
import Localization
import Templates

/// Whom to call.
extension Pages {
    /// The topics to choose from.
    package func callIndex(_ context: PageContext) -> String {
        let t = InterfaceTexts(texts, context.language)
        var values = layout.values(
            title: t("call.title"), description: t("call.choose_topic"), address: .topics, context)
        values["topics"] = edition.topics.map { topic in
            [
                "href": context.address(.call(topic.id)), "urgent": topic.isUrgent,
                "name": line(topic.name, context.language),
                "topicSummary": line(topic.summary, context.language),
            ] as [String: Any]
        }
        return render(.callIndex, values)
    }

    /// The numbers for a topic, in the order to dial them. Nil when there is no such topic.
    package func call(
        topic: Topic.ID, network: Network?, also: [SpokenLanguage], _ context: PageContext
    ) -> RenderedCall? {
        let query = routeQuery(topic, network, also, context)
        guard let named = edition.topics.first(where: { $0.id == topic }),
            let answer = CallAnswer(query, routes)
        else { return nil }
        let t = InterfaceTexts(texts, context.language)
        let name = texts.fallbackText(named.name, for: context.language)
        let kept = Self.kept(network, also)
        var values = layout.values(
            title: name.text, description: t("call.choose_topic"), address: .call(topic), context,
            query: kept)
        values["heading"] = ["text": name.text, "language": name.language.tag]
        for part in CallAnswer.Part.allCases {
            values.merge(answer.values(part, self, context)) { _, new in new }
        }
        values["walletHref"] =
            named.isUrgent ? context.address(.wallet(topic)) : false as Any
        values["networks"] = networks(topic, network, also, context)
        values["helpCard"] = helpCard(for: named, context)
        values["jsonLD"] = contactPoints(answer.route.steps.map(\.service.id), context)
        values["asOf"] = asOf(
            context.now.japanDate,
            time: DateFormatting.time(minuteOfDay: context.now.japanMinuteOfDay), t)
        values["renderedAt"] = String(context.now.secondsSinceEpoch)
        values["validUntil"] = String(answer.validUntil.secondsSinceEpoch)
        values["changed"] = t("call.changed", ["time": Self.timeToCome])
        values["scripts"] = [layout.asset(.liveScript)]
        return RenderedCall(html: render(.call, values), validUntil: answer.validUntil)
    }

    /// In texts in which the browser puts a time.
    static let timeToCome = "--:--"

    /// What the page's own links keep of a question.
    private static func kept(_ network: Network?, _ also: [SpokenLanguage]) -> String {
        let items = [
            network.map { "network=\($0.rawValue)" },
            also.isEmpty ? nil : "also=\(also.map(\.tag).joined(separator: ","))",
        ]
        return items.compactMap(\.self).joined(separator: "&")
    }

    /// The same question asked of the days ahead and of every network, as JSON for the browser. Nil
    /// when there is no such topic.
    package func answersAhead(topic: Topic.ID, _ context: PageContext) -> [UInt8]? {
        AnswersAhead(pages: self, topic: topic, context: context).json?.bytes
    }

    private func routeQuery(
        _ topic: Topic.ID, _ network: Network?, _ also: [SpokenLanguage], _ context: PageContext
    ) -> RouteQuery {
        RouteQuery(
            topic: topic, language: CallerLanguage(context.language.tag), network: network,
            at: context.now, also: also)
    }

    /// "The answer of Saturday 21 November, 10:35 (time in Japan)".
    func asOf(_ date: CalendarDate, time: String, _ t: InterfaceTexts) -> String {
        asOf(day: DateFormatting.dateWithWeekday(date, t.language), time: time, t)
    }

    func asOf(day: String, time: String, _ t: InterfaceTexts) -> String {
        t("call.as_of", ["day": day, "time": time])
    }

    /// What the page shows, for programs.
    private func contactPoints(_ ids: [Service.ID], _ context: PageContext) -> String {
        let points = ContactPoints(
            edition: edition, texts: texts, today: context.now.japanDate, language: context.language
        )
        let services = routes.services.filter { ids.contains($0.service.id) }
        return points.document(services).textWithinHTML
    }

    private func networks(
        _ topic: Topic.ID, _ chosen: Network?, _ also: [SpokenLanguage], _ context: PageContext
    ) -> [[String: Any]] {
        let t = InterfaceTexts(texts, context.language)
        return Network.allCases.map { network in
            [
                "href": context.address(.call(topic).with(query: Self.kept(network, also))),
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
            "href": context.address(.card(card.id)),
            "sentence": texts.plainText(card.sentence, in: .japanese) ?? "",
            "meaning": context.language == .japanese
                ? false : line(card.sentence, context.language) as Any,
        ] as [String: Any]
    }
}
