import Guidance
import Localization

/// The answers about one topic for the days ahead, from every kind of phone, for a reader whose
/// network has gone.
///
/// The decision stays where it is made: its answers are worked out here, from each moment at which
/// they may change to the next, and the browser only looks up the one that holds.
struct AnswersAhead {
    /// As far as answers are worked out.
    static let days = 35

    let pages: Pages
    let topic: Topic.ID
    let context: PageContext

    private var end: Instant {
        Instant(japanDate: context.now.japanDate.adding(days: Self.days))
    }

    /// Nil when there is no such topic. Times in seconds since 1970. For each network, or `""` for
    /// none chosen: `moments` in order, each `[from, answer]` and good until the next, the last
    /// until `until`; at any other time `beyond`, which says of no line that it is open.
    var json: JSON? {
        let t = InterfaceTexts(pages.texts, context.language)
        let tree = t.tree(of: pages.edition)
        var texts = SharedTexts()
        var networks: [(String, JSON)] = []
        for network in [nil] + Network.allCases.map(Optional.some) {
            guard let answers = answers(from: network, tree, &texts) else { return nil }
            networks.append((network?.rawValue ?? "", answers))
        }
        return .object(
            [
                ("edition", .string(pages.edition.info.id)),
                ("until", .number(end.secondsSinceEpoch)), ("networks", .object(networks)),
                ("saved", .string(t("call.from_saved"))),
                ("cannot_know", .string(t("call.cannot_know"))),
            ] + texts.members)
    }

    private func answers(
        from network: Network?, _ tree: [String: Any], _ texts: inout SharedTexts
    ) -> JSON? {
        var moments: [JSON] = []
        var at = context.now
        while at < end {
            guard let answer = answer(at, network) else { return nil }
            let text = texts.number(of: html(answer, at, tree))
            moments.append(.array([.number(at.secondsSinceEpoch), .number(text)]))
            // Times are told with their day unless it is today.
            at = min(answer.validUntil, Instant(japanDate: at.japanDate.adding(days: 1)))
        }
        // In the dead of night the lines that are always open stand first: as good an order as any
        // for a time of which nothing is known.
        guard let beyond = answer(end.adding(seconds: 3 * 3600), network) else { return nil }
        let unknown = texts.number(of: html(beyond, end, tree, isStateKnown: false))
        return .object([("moments", .array(moments)), ("beyond", .number(unknown))])
    }

    private func answer(_ at: Instant, _ network: Network?) -> CallAnswer? {
        CallAnswer(
            RouteQuery(
                topic: topic, language: CallerLanguage(context.language.tag), network: network,
                at: at), pages.routes)
    }

    private func html(
        _ answer: CallAnswer, _ at: Instant, _ tree: [String: Any], isStateKnown: Bool = true
    ) -> String {
        var values = answer.values(
            pages, context.at(at), isStateKnown: isStateKnown)
        values["t"] = tree
        // The browser puts its time in.
        values["asOf"] =
            isStateKnown
            ? pages.asOf(
                at.japanDate, time: Pages.timeToCome, InterfaceTexts(pages.texts, context.language))
            : false as Any
        return pages.render("call-answer", values)
    }
}
