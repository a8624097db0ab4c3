import Guidance
import Localization
import Templates

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

/// What the templates of its three parts name.
extension CallAnswer {
    /// The parts of a call page that change with time, in the order in which they stand there.
    enum Part: String, CaseIterable {
        case numbers, notes, reasons

        var template: PageTemplate {
            switch self {
            case .numbers: .callNumbers
            case .notes: .callNotes
            case .reasons: .callReasons
            }
        }
    }

    /// - Parameters:
    ///   - part: the part of the page.
    ///   - pages: where texts come from.
    ///   - context: the reader's language, and the instant that times are told from.
    ///   - isStateKnown: false for a time too far ahead to tell what is open.
    ///   - dayName: what stands for a day that is not today; nil: its name.
    /// - Returns: the values by the names templates use.
    func values(
        _ part: Part, _ pages: Pages, _ context: PageContext, isStateKnown: Bool = true,
        dayName: ((CalendarDate) -> String)? = nil
    ) -> [String: Any] {
        let t = InterfaceTexts(pages.texts, context.language)
        switch part {
        case .numbers:
            let view = StepView(
                pages: pages, language: context.language, now: context.now,
                isStateKnown: isStateKnown, dayName: dayName)
            return numbers(view, t)
        case .notes: return notes(pages, context, isStateKnown, t)
        case .reasons:
            return ["reasons": isStateKnown ? reasons(pages.words, context.language) : []]
        }
    }

    private func numbers(_ view: StepView, _ t: InterfaceTexts) -> [String: Any] {
        let views = view.views(of: route)
        return [
            "notOffered": isOffered ? false : t("warning.language-not-offered") as Any,
            "first": views.first ?? false as Any,
            "rest": Array(views.dropFirst()),
            "hasRest": views.count > 1,
            "ownLanguage": route.nextInOwnLanguage.flatMap {
                view.isStateKnown
                    ? t(
                        "call.own_language_from",
                        ["language": t.name(of: view.language), "time": view.moment($0)]) : nil
            } ?? false as Any,
            "referral": route.referral.map { referral in
                ["segments": referralSegments(referral, view.pages, view.language).map(\.view)]
            } ?? false as Any,
            "nothing": route.steps.isEmpty && route.referral == nil,
        ]
    }

    private func notes(
        _ pages: Pages, _ context: PageContext, _ isStateKnown: Bool, _ t: InterfaceTexts
    ) -> [String: Any] {
        [
            "warnings": warnings(isStateKnown).map { ["words": t("warning.\($0)")] },
            "holiday": route.holiday.flatMap {
                isStateKnown ? pages.words.sentence(about: $0, in: context.language) : nil
            } ?? false as Any,
            "unreachable": unreachable(t),
            "hasUnreachable": !route.unreachable.isEmpty,
        ]
    }

    private var isOffered: Bool {
        !route.generalWarnings.contains { $0.code == "language-not-offered" }
    }

    /// What to tell beside the numbers; of an unknown time, nothing about that time.
    private func warnings(_ isStateKnown: Bool) -> [String] {
        let aboutNow = isStateKnown ? [] : ["other-language-spoken"]
        return route.generalWarnings.map(\.code)
            .filter { !["nothing-fits", "language-not-offered"].contains($0) }
            .filter { !aboutNow.contains($0) }
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
