import Guidance
import Localization

/// One step of a route in the reader's words.
struct StepWords {
    let pages: Pages
    let language: Language
    let now: Instant
    /// False for a time too far ahead to know what is open.
    var isStateKnown = true
    /// False for a time that was named: a line is open then, never now.
    var isAboutNow = true

    /// What stands for a day that is not today; nil: its name.
    var dayName: ((CalendarDate) -> String)?

    private var t: InterfaceTexts { InterfaceTexts(pages.texts, language) }

    /// The steps in their order.
    func views(of route: Route) -> [StepView] {
        route.steps.indices.map { view(at: $0, of: route) }
    }

    private func view(at index: Int, of route: Route) -> StepView {
        let step = route.steps[index]
        let service = step.service
        return StepView(
            phoneNumber: step.line.number, telURI: step.line.phone.uri,
            lineName: TextView(pages.texts.fallbackText(step.line.name, for: language)),
            state: step.state.rawValue,
            stateText: isAboutNow
                ? t("call.\(step.state.rawValue)") : t.desk("\(step.state.rawValue)_then"),
            times: times(of: step).map(behindState), spoken: spoken(step), others: others(step),
            cost: t("cost.\(step.line.cost.rawValue)"), menu: menu(service.menu),
            notice: step.override.map {
                TextView(pages.texts.fallbackText($0.notice, for: language))
            },
            condition: condition(ofStepAt: index, in: route),
            certainty: certainty(of: service))
    }

    /// How sure a service is, and since when nobody has confirmed it.
    func certainty(of service: Service) -> String? {
        pages.words(for: service.certainty, service.sources, in: language)
    }

    /// "When the number above does not connect" makes no sense unless that number stands above.
    func condition(ofStepAt index: Int, in route: Route) -> String? {
        let service = route.steps[index].service
        guard let code = service.condition,
            service.fallbackFor == nil || route.followsPrimary(at: index)
        else { return nil }
        return t("condition.\(code)")
    }

    /// Times as they follow the state: ", until 17:00".
    func behindState(_ times: String) -> String { t("call.and_times", ["times": times]) }

    func times(of step: Route.Step) -> String? {
        if step.state == .open {
            guard let closes = step.closesAt else { return t("call.always_open") }
            return t("call.until", ["time": moment(closes)])
        }
        return step.opensAt.map { t("call.from", ["time": moment($0)]) }
    }

    /// The time alone on the same day, else with the date.
    func moment(_ instant: Instant) -> String {
        let time = DateFormatting.time(minuteOfDay: instant.minuteOfDay(in: pages.edition.zone))
        if instant.date(in: pages.edition.zone) == now.date(in: pages.edition.zone) {
            return t("call.clock", ["time": time])
        }
        // Closing at midnight is the end of today.
        if instant.minuteOfDay(in: pages.edition.zone) == 0,
            instant.date(in: pages.edition.zone) == now.date(in: pages.edition.zone).adding(days: 1)
        {
            return t("call.clock", ["time": DateFormatting.time(minuteOfDay: 1440)])
        }
        let day = instant.date(in: pages.edition.zone)
        return t(
            "call.day_and_time",
            [
                "day": dayName?(day) ?? DateFormatting.dateWithWeekday(day, language),
                "time": time,
            ])
    }

    /// Whether to wait for the caller's own language.
    /// - Parameters:
    ///   - topic: what the call is about.
    ///   - language: the name of that language.
    ///   - opening: from when it is spoken.
    /// - Returns: a sentence or two.
    func whetherToWait(_ topic: Topic, for language: String, from opening: Instant) -> String {
        if topic.isUrgent { return t("call.decide_now") }
        let from = t(
            "call.own_language_from", ["language": language, "time": moment(opening)])
        return "\(from) \(t("call.decide_wait"))"
    }

    func spoken(_ step: Route.Step) -> String {
        guard let spoken = step.spokenLanguage else { return t("call.language_unknown") }
        return t("call.speaks", ["language": t.name(of: spoken)])
    }

    private func others(_ step: Route.Step) -> String? {
        // Who is answered in the own language needs no list of others.
        guard !step.otherLanguages.isEmpty,
            step.spokenLanguage != pages.edition.languages.spoken(by: language)
        else {
            return nil
        }
        let names = step.otherLanguages.map { t.name(of: $0) }
        return t("call.also_speaks", ["languages": ListFormatting.or(names, language)])
    }

    func menu(_ menu: Menu?) -> String? {
        guard let menu else { return nil }
        let keys = LeftToRight(pages.edition.languages, language)
        if let digits = menu.digits { return t("call.menu_press", ["digits": keys.part(digits)]) }
        let advice = t("call.menu_voice")
        guard let newest = menu.reports.first else { return advice }
        let reported = t(
            "call.menu_reported", ["digits": keys.part(newest.digits), "date": date(newest.asOf)])
        return "\(advice) \(reported)"
    }

    /// `2025-02` in words; what is less exact stays as it is.
    func date(_ text: String) -> String {
        if let date = CalendarDate(text) { return DateFormatting.longDate(date, language) }
        guard let month = CalendarDate(text + "-01") else { return text }
        return DateFormatting.monthAndYear(year: month.year, month: month.month, language)
    }
}
