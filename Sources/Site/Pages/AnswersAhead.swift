import Guidance
import Localization

/// The answers about one topic for the days ahead, from every kind of phone, for a reader whose
/// network has gone.
///
/// The decision stays where it is made: its answers are worked out here, from each moment at which
/// they may change to the next, and the browser only looks up the one that holds.
struct AnswersAhead {
    /// As far as answers are worked out.
    static let days = 14

    let pages: Pages
    let topic: Topic.ID
    let context: PageContext

    private var end: Instant {
        Instant(in: context.zone, date: context.now.date(in: context.zone).adding(days: Self.days))
    }

    /// Nil when there is no such topic. Times in seconds since 1970. For each network, or `""` for
    /// none chosen: `moments` in order, each `[from, numbers, notes, reasons]` and good until the next,
    /// the last until `until`; at any other time `beyond`, which says of no line that it is open.
    var json: JSON? {
        guard let topic = pages.edition.topics.first(where: { $0.id == topic }) else { return nil }
        var writer = AheadWriter(pages: pages, topic: topic, context: context)
        var networks: [(String, JSON)] = []
        for network in [nil] + Network.allCases.map(Optional.some) {
            guard let answers = answers(from: network, &writer) else { return nil }
            networks.append((network?.rawValue ?? "", answers))
        }
        return .object(
            [
                ("edition", .string(pages.edition.info.id)),
                ("until", .number(end.secondsSinceEpoch)),
                ("offset", .number(context.zone.offset)), ("networks", .object(networks)),
                ("saved", .string(writer.t("call.from_saved"))),
                ("cannot_know", .string(writer.t("call.cannot_know"))),
            ] + writer.texts.members)
    }

    private func answers(from network: Network?, _ writer: inout AheadWriter) -> JSON? {
        var moments: [JSON] = []
        var at = context.now
        while at < end {
            guard let answer = answer(at, network) else { return nil }
            let parts = writer.numbers(of: answer)
            moments.append(.array(([at.secondsSinceEpoch] + parts).map(JSON.number)))
            // Times stand with their day unless it is today.
            at = min(
                answer.validUntil,
                Instant(in: context.zone, date: at.date(in: context.zone).adding(days: 1)))
        }
        // In the dead of night the lines that are always open stand first: as good an order as any
        // for a time of which nothing is known.
        guard let beyond = answer(end.adding(seconds: 3 * 3600), network) else { return nil }
        let unknown = writer.numbers(of: beyond, isStateKnown: false).map(JSON.number)
        return .object([("moments", .array(moments)), ("beyond", .array(unknown))])
    }

    private func answer(_ at: Instant, _ network: Network?) -> CallAnswer? {
        CallAnswer(
            RouteQuery(
                topic: topic, language: pages.edition.languages.caller(context.language.tag),
                network: network,
                at: at), pages.routes)
    }
}

/// Writes answers as numbers of shared texts. A template is rendered once for each shape: rendering
/// every answer took half a second of processor, which no request of a stranger may.
private struct AheadWriter {
    let pages: Pages
    let topic: Topic
    let context: PageContext
    let t: InterfaceTexts
    private(set) var texts = SharedTexts()
    private let tree: InterfaceTexts.Tree
    private var known: [Kind: Made] = [:]
    private var dayNames: DayNames

    private struct Kind: Hashable {
        let shape: AnswerShape
        let isStateKnown: Bool
    }

    /// What one shape makes, and the numbers of its texts by day.
    private struct Made {
        let template: SharedTexts.Template
        var numbers: [CalendarDate: Int] = [:]
    }

    init(pages: Pages, topic: Topic, context: PageContext) {
        (self.pages, self.topic, self.context) = (pages, topic, context)
        t = InterfaceTexts(pages.texts, context.language)
        tree = pages.layout.words(in: context.language)
        dayNames = DayNames(language: context.language)
    }

    /// The numbers of the texts of an answer's parts, in their order.
    mutating func numbers(of answer: CallAnswer, isStateKnown: Bool = true) -> [Int] {
        CallAnswer.Part.allCases.map { number(of: $0, answer, isStateKnown) }
    }

    private mutating func number(
        of part: CallAnswer.Part, _ answer: CallAnswer, _ isStateKnown: Bool
    ) -> Int {
        let kind = Kind(shape: AnswerShape(of: part, answer.route), isStateKnown: isStateKnown)
        let today = answer.route.query.at.date(in: context.zone)
        let made =
            known[kind] ?? Made(template: texts.template(of: html(part, answer, isStateKnown)))
        if let number = made.numbers[today] { return number }
        let number = texts.number(of: made.template, today: today) { dayNames.name(of: $0) }
        known[kind, default: made].numbers[today] = number
        return number
    }

    private func html(
        _ part: CallAnswer.Part, _ answer: CallAnswer, _ isStateKnown: Bool
    ) -> String {
        let at = answer.route.query.at
        let today = at.date(in: context.zone).daysSinceEpoch
        switch part {
        case .numbers:
            let step = StepWords(
                pages: pages, language: context.language, now: at, isStateKnown: isStateKnown,
                dayName: { DayMark.text(daysAhead: $0.daysSinceEpoch - today) })
            return pages.render(answer.numbers(step, topic, context), words: tree)
        case .notes:
            // The browser puts its time in.
            let asOf = pages.asOf(day: DayMark.text(daysAhead: 0), time: Pages.timeToCome, t)
            let view = answer.notes(pages, context.language, asOf: isStateKnown ? asOf : nil)
            return pages.render(view, words: tree)
        case .reasons:
            let view =
                isStateKnown
                ? answer.reasons(pages, context.language) : CallReasonsView(reasons: [])
            return pages.render(view, words: tree)
        }
    }
}

/// The names of days as they stand in HTML, each worked out once.
private struct DayNames {
    let language: Language
    private var names: [CalendarDate: String] = [:]

    init(language: Language) { self.language = language }

    mutating func name(of date: CalendarDate) -> String {
        if let name = names[date] { return name }
        let name = MarkupText.escaped(DateFormatting.dateWithWeekday(date, language))
        names[date] = name
        return name
    }
}
