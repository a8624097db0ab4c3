import Guidance
import Localization
import Templates

/// Whom to call.
extension Pages {
    /// The topics to choose from.
    package func callIndex(_ context: PageContext) -> String {
        let t = InterfaceTexts(texts, context.language)
        return render(
            CallIndexView(
                frame: layout.frame(
                    title: t("call.title"), description: t("call.choose_topic"), .topics, context),
                topics: edition.topics.map { topic in
                    CallIndexView.Topic(
                        href: context.address(.call(topic.id)), urgent: topic.isUrgent,
                        name: text(topic.name, context),
                        topicSummary: text(topic.summary, context))
                }))
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
        let name = text(named.name, context)
        let time = DateFormatting.time(minuteOfDay: context.now.minuteOfDay(in: edition.zone))
        let guides = guideLinks(about: named, context)
        let kept = Self.kept(network, also)
        let words = StepWords(pages: self, language: context.language, now: context.now)
        let view = CallView(
            frame: layout.frame(
                title: name.text, description: t("call.choose_topic"), .call(topic), context,
                query: kept, scripts: [.liveScript]),
            heading: name,
            numbers: answer.numbers(words, named, context),
            reminder: answer.route.awaited.map { awaited in
                WordsLink(
                    href: context.address(.callReminder(topic).with(query: kept)),
                    words: t("call.remind", ["time": words.moment(awaited.opening)]))
            },
            notes: answer.notes(
                self, context.language,
                asOf: asOf(context.now.date(in: edition.zone), time: time, t)),
            reasons: answer.reasons(self, context.language),
            renderedAt: context.now.secondsSinceEpoch,
            validUntil: answer.validUntil.secondsSinceEpoch,
            offset: edition.zone.offset, changed: t("call.changed", ["time": Self.timeToCome]),
            helpCard: helpCard(for: named, answer.route, context),
            places: [nil, .overseas].map { link(topic, $0, network, also, context) },
            networks: Network.allCases.filter { $0 != .overseas }
                .map { link(topic, $0, network, also, context) },
            isPhoneNamed: network != nil && network != .overseas,
            walletHref: named.isUrgent ? context.address(.wallet(topic)) : nil,
            guides: guides, printed: printed(context),
            address: layout.origin + context.address(.call(topic)),
            jsonLD: contactPoints(answer.route.steps.map(\.service.id), context))
        return RenderedCall(html: render(view), validUntil: answer.validUntil)
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

    /// When to call, as an entry for the reader's calendar. Nil when there is no such topic, or nothing to
    /// wait for.
    func reminder(
        topic: Topic.ID, network: Network?, also: [SpokenLanguage], _ context: PageContext
    ) -> (bytes: [UInt8], validUntil: Instant)? {
        guard let named = edition.topics.first(where: { $0.id == topic }),
            let route = routes.route(routeQuery(topic, network, also, context))
        else { return nil }
        let page = PageAddress.call(topic).with(query: Self.kept(network, also))
        let reminder = CallReminder(
            pages: self, topic: named, route: route, context: context,
            address: layout.origin + context.address(page))
        return reminder.bytes.map { ($0, route.validUntil) }
    }

    private func routeQuery(
        _ topic: Topic.ID, _ network: Network?, _ also: [SpokenLanguage], _ context: PageContext
    ) -> RouteQuery {
        RouteQuery(
            topic: topic, language: edition.languages.caller(context.language.tag),
            network: network,
            at: context.now, also: also)
    }

    /// "The answer of Saturday 21 November, 10:35 (time in Japan)".
    func asOf(_ date: CalendarDate, time: String, _ t: InterfaceTexts) -> String {
        asOf(day: DateFormatting.dateWithWeekday(date, t.language), time: time, t)
    }

    func asOf(day: String, time: String, _ t: InterfaceTexts) -> String {
        // Whose clock it is is said where readers may be elsewhere.
        t(
            edition.zone == .japan ? "call.as_of" : "call.day_and_time",
            ["day": day, "time": time])
    }

    /// What the page shows, for programs.
    private func contactPoints(_ ids: [Service.ID], _ context: PageContext) -> String {
        let points = ContactPoints(
            edition: edition, texts: texts, today: context.now.date(in: edition.zone),
            language: context.language
        )
        let services = routes.services.filter { ids.contains($0.service.id) }
        return points.document(services).textWithinHTML
    }

    /// The same page for callers with another phone; without one, for those within the country.
    private func link(
        _ topic: Topic.ID, _ network: Network?, _ chosen: Network?, _ also: [SpokenLanguage],
        _ context: PageContext
    ) -> CallView.NetworkLink {
        let t = InterfaceTexts(texts, context.language)
        let isHere = network == nil && chosen != .overseas
        return CallView.NetworkLink(
            href: context.address(.call(topic).with(query: Self.kept(network, also))),
            current: network == chosen || isHere,
            networkName: network.map { t("network.\($0.rawValue)") }
                ?? Countries.name(of: edition.more.office.country, in: context.language))
    }

    /// The guides that a topic names, else those that are about it.
    func guideLinks(about topic: Topic, _ context: PageContext) -> [LinkView] {
        let about = edition.liveGuides.filter { $0.topic == topic.id }.sorted {
            $0.place < $1.place
        }
        let ids = topic.guides.isEmpty ? about.map(\.id) : topic.guides
        return ids.compactMap { guideLink(to: $0, context) }
    }

    /// The card that asks somebody nearby for help with the call; nil where there is no number to call, and
    /// for callers in another country, where few can read it.
    func helpCard(
        for topic: Topic, _ route: Route, _ context: PageContext
    ) -> CardLinkView? {
        guard !route.steps.isEmpty, !route.isFromAbroad else { return nil }
        let id = topic.helpCard ?? edition.more.office.helpCard
        return id.flatMap { cardLink(to: $0, context) }
    }
}
