import Guidance
import Localization

/// The part of a call page that changes with time: which numbers, in which order, open until when.
struct CallAnswer {
    let route: Route
    /// When nobody speaks the caller's language about the topic, the Japanese lines, to be called
    /// with somebody's help.
    let japanese: Route?

    /// Nil when there is no such topic.
    init?(_ query: RouteQuery, _ routes: RouteTable) {
        guard let route = routes.route(query) else { return nil }
        self.route = route
        japanese = CallAnswer.japaneseOnly(route, routes)
    }

    var steps: [Route.Step] { route.steps + (japanese?.steps ?? []) }

    /// The earliest moment at which any part of it may differ.
    var validUntil: Instant { min(route.validUntil, japanese?.validUntil ?? route.validUntil) }

    private static func japaneseOnly(_ route: Route, _ routes: RouteTable) -> Route? {
        let query = route.query
        guard route.steps.isEmpty, route.referral == nil, query.language.spoken != .japanese else {
            return nil
        }
        let japanese = routes.route(
            RouteQuery(
                topic: query.topic, language: CallerLanguage(SpokenLanguage.japanese.tag),
                network: query.network, at: query.at))
        return japanese.flatMap { $0.steps.isEmpty ? nil : $0 }
    }
}

/// What the templates of the answer name.
extension CallAnswer {
    /// - Parameters:
    ///   - pages: where texts come from.
    ///   - context: the reader's language, and the instant that times are told from.
    ///   - isStateKnown: false for a time too far ahead to tell what is open.
    /// - Returns: the values by the names templates use.
    func values(
        _ pages: Pages, _ context: PageContext, isStateKnown: Bool = true
    ) -> [String: Any] {
        let language = context.language
        let t = InterfaceTexts(pages.texts, language)
        let view = StepView(
            pages: pages, language: language, now: context.now, isStateKnown: isStateKnown)
        let views = view.views(of: route.steps)
        return [
            "first": views.first ?? false as Any,
            "rest": Array(views.dropFirst()),
            "hasRest": views.count > 1,
            "hasJapanese": japanese != nil,
            "japaneseSteps": japanese.map { view.views(of: $0.steps) } ?? [],
            "ownLanguage": route.nextInOwnLanguage.flatMap {
                isStateKnown
                    ? t(
                        "call.own_language_from",
                        ["language": t.name(of: language), "time": view.moment($0)]) : nil
            } ?? false as Any,
            "referral": route.referral.map { referral in
                ["segments": referralSegments(referral, pages, language).map(\.view)]
            } ?? false as Any,
            "nothing": route.steps.isEmpty && route.referral == nil,
            "warnings": warnings(isStateKnown).map { ["words": t("warning.\($0)")] },
            "holiday": route.holiday.flatMap {
                isStateKnown ? pages.words.sentence(about: $0, in: language) : nil
            } ?? false as Any,
            "unreachable": unreachable(t),
            "hasUnreachable": !route.unreachable.isEmpty,
            "reasons": isStateKnown ? reasons(pages.words, language) : [],
        ]
    }

    /// What to tell beside the numbers; of an unknown time, nothing about that time.
    private func warnings(_ isStateKnown: Bool) -> [String] {
        let aboutNow = isStateKnown ? [] : ["other-language-spoken", "hours-overridden"]
        return route.warnings.map(\.code).filter { $0 != "nothing-fits" && !aboutNow.contains($0) }
    }

    /// Each number once, with the first reason it was left out for.
    private func unreachable(_ t: InterfaceTexts) -> [[String: Any]] {
        var numbers: [String] = []
        return route.unreachable.compactMap { left in
            guard !numbers.contains(left.line.number) else { return nil }
            numbers.append(left.line.number)
            return [
                "phoneNumber": left.line.number, "why": t("unreachable.\(left.reason.rawValue)"),
            ]
        }
    }

    private func referralSegments(
        _ referral: Referral, _ pages: Pages, _ language: Language
    ) -> [Segment] {
        pages.texts.segments(
            referral.text,
            in: pages.edition.texts.language(for: [referral.text], requested: language))
    }

    private func reasons(_ words: RouteWords, _ language: Language) -> [[String: Any]] {
        words.sentences(route, in: language).map { sentence in
            [
                "rule": sentence.rule, "numbers": sentence.numbers.joined(separator: ", "),
                "hasNumbers": !sentence.numbers.isEmpty,
            ]
        }
    }
}
