import Guidance
import Localization

/// The part of a call page that changes with time: which numbers, in which order, open until when.
struct CallAnswer {
    let route: Route

    /// Nil when there is no such topic.
    init?(_ query: RouteQuery, _ router: CallRouter) {
        guard let route = router.route(query) else { return nil }
        self.route = route
    }

    var validUntil: Instant { route.validUntil }
}

/// The parts of a call page that change with time.
extension CallAnswer {
    /// In the order in which they stand there.
    enum Part: String, CaseIterable {
        case numbers, notes, reasons
    }

    /// The numbers in their order.
    /// - Parameters:
    ///   - words: the words for a step, and the time from which they are written.
    ///   - topic: what the call is about.
    ///   - context: the page that links are on.
    /// - Returns: what the template names.
    func numbers(
        _ words: StepWords, _ topic: Topic, _ context: PageContext
    ) -> CallNumbersView {
        let t = InterfaceTexts(words.pages.texts, words.language)
        let cards = CallCards(route: route, words: words, context: context)
        var views = cards.views
        if !views.isEmpty { views[0].decision = cards.decision(topic) }
        return CallNumbersView(
            notOffered: isOffered ? nil : t("warning.language-not-offered"), first: views.first,
            referral: route.referral.map { segments(of: $0, words.pages, words.language) },
            nothing: route.steps.isEmpty && route.referral == nil, hasRest: views.count > 1,
            rest: Array(views.dropFirst()))
    }

    /// What to know beside the numbers.
    /// - Parameters:
    ///   - pages: where texts come from.
    ///   - language: the reader's.
    ///   - asOf: for which time the answer is; nil for one too far ahead to know what is open.
    /// - Returns: what the template names.
    func notes(_ pages: Pages, _ language: Language, asOf: String?) -> CallNotesView {
        let t = InterfaceTexts(pages.texts, language)
        let isStateKnown = asOf != nil
        let warnings = warnings.map { t("warning.\($0)") }
        return CallNotesView(
            asOf: asOf,
            holiday: isStateKnown
                ? route.holiday.map { pages.words.sentence(about: $0, in: language) } : nil,
            hasWarnings: !warnings.isEmpty, warnings: warnings,
            hasUnreachable: !route.unreachable.isEmpty, unreachable: unreachable(t))
    }

    /// Why the numbers stand in this order.
    func reasons(_ pages: Pages, _ language: Language) -> CallReasonsView {
        CallReasonsView(
            reasons: pages.words.sentences(route, in: language).map { sentence in
                CallReasonsView.Reason(
                    rule: sentence.rule, numbers: sentence.numbers.joined(separator: ", "),
                    hasNumbers: !sentence.numbers.isEmpty)
            })
    }

    private var isOffered: Bool {
        !route.generalWarnings.contains { $0.code == "language-not-offered" }
    }

    /// The warnings that the cards do not show themselves.
    private var warnings: [String] {
        let shown = ["nothing-fits", "language-not-offered", "other-language-spoken"]
        return route.generalWarnings.map(\.code).filter { !shown.contains($0) }
    }

    /// Each number once, with the first reason it was left out for.
    private func unreachable(_ t: InterfaceTexts) -> [CallNotesView.Unreachable] {
        var numbers: [String] = []
        return route.unreachable.compactMap { left in
            guard !numbers.contains(left.line.number) else { return nil }
            numbers.append(left.line.number)
            return CallNotesView.Unreachable(
                phoneNumber: left.line.number, why: t("unreachable.\(left.reason.rawValue)"))
        }
    }

    private func segments(
        of referral: Referral, _ pages: Pages, _ language: Language
    ) -> SegmentsView {
        let spoken = pages.edition.texts.language(for: [referral.text], requested: language)
        return SegmentsView(
            segments: pages.texts.segments(referral.text, in: spoken).map(SegmentView.init))
    }
}
