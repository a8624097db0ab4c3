import Guidance
import Localization

/// The answers to one question for the days ahead, for a reader whose network has gone.
///
/// The decision stays where it is made: its answers are worked out here, from each moment at which
/// they may change to the next, and the browser only looks up the one that holds.
struct AnswersAhead {
    /// As far as answers are worked out.
    static let days = 35

    let pages: Pages
    let query: RouteQuery
    let context: PageContext

    /// Answers share most of their lines: each line is told once.
    private struct Lines {
        private(set) var all: [JSON] = []
        private var numbers: [Substring: Int] = [:]

        mutating func add(_ text: String) -> JSON {
            .array(
                text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                    if let known = numbers[line] { return .number(known) }
                    numbers[line] = all.count
                    all.append(.string(String(line)))
                    return .number(all.count - 1)
                })
        }
    }

    /// Times in seconds since 1970; nil when there is no such topic. `moments` are in order, each
    /// `[from, what "as of" says, lines of the answer]` and good until the next, the last until
    /// `until`; from then on `beyond`, which says of no line that it is open.
    var json: JSON? {
        let t = InterfaceTexts(pages.texts, context.language)
        let tree = t.tree(of: pages.edition)
        let end = Instant(japanDate: context.now.japanDate.adding(days: Self.days))
        var lines = Lines()
        var moments: [JSON] = []
        var at = context.now
        while at < end {
            guard let answer = answer(at) else { return nil }
            let html = html(answer, at, tree)
            let asOf = pages.asOf(at.japanDate, time: "--:--", t)
            moments.append(
                .array([.number(at.secondsSinceEpoch), lines.add(asOf), lines.add(html)]))
            // Times are told with their day unless it is today.
            at = min(answer.validUntil, Instant(japanDate: at.japanDate.adding(days: 1)))
        }
        guard let beyond = beyond(end) else { return nil }
        let unknown = lines.add(html(beyond, end, tree, isStateKnown: false))
        return .object([
            ("edition", .string(pages.edition.info.id)), ("until", .number(end.secondsSinceEpoch)),
            ("lines", .array(lines.all)), ("moments", .array(moments)), ("beyond", unknown),
            ("saved", .string(t("call.from_saved"))),
            ("cannot_know", .string(t("call.cannot_know"))),
        ])
    }

    private func answer(_ at: Instant) -> CallAnswer? {
        CallAnswer(
            RouteQuery(
                topic: query.topic, language: query.language, network: query.network, at: at,
                also: query.also), pages.routes)
    }

    /// In the dead of night the lines that are always open stand first: as good an order as any
    /// for a time of which nothing is known.
    private func beyond(_ end: Instant) -> CallAnswer? {
        answer(end.adding(seconds: 3 * 3600))
    }

    private func html(
        _ answer: CallAnswer, _ at: Instant, _ tree: [String: Any], isStateKnown: Bool = true
    ) -> String {
        var values = answer.values(
            pages, context.at(at), isStateKnown: isStateKnown)
        values["t"] = tree
        return pages.render("call-answer", values)
    }
}
