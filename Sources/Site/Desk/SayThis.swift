import Guidance
import Localization

/// What an agent says to a caller: whole sentences, for whatever the answer is.
struct SayThis {
    let pages: Pages
    let route: Route
    let topic: Topic
    let isAboutNow: Bool

    private var caller: Language { route.query.language.written }
    private var source: Language { pages.texts.source }

    /// For a number.
    /// - Parameters:
    ///   - step: whom the caller is sent to.
    ///   - isFirst: whether what to do meanwhile is said with it.
    ///   - key: copies the sentence; nil for none.
    /// - Returns: what the template names.
    func view(of step: Route.Step, isFirst: Bool, key: Int?) -> SayView {
        view(
            (sentence(step, isFirst, in: caller), caller),
            (sentence(step, isFirst, in: source), source), key: key)
    }

    /// Where there is no number: who helps instead, or that nobody is known; nil where there is one.
    var instead: SayView? {
        guard route.steps.isEmpty else { return nil }
        let id = route.referral?.text ?? "ui.call.nothing"
        let texts = pages.texts
        return view(
            texts.fallbackText(id, for: caller), texts.fallbackText(id, for: source), key: 1)
    }

    /// The number as the caller dials it.
    func number(of step: Route.Step) -> String {
        step.line.phone.shown(
            abroad: route.isFromAbroad || step.service.audience == .outsideJapan)
    }

    private func view(
        _ said: (text: String, language: Language), _ meaning: (text: String, language: Language),
        key: Int?
    ) -> SayView {
        let isSame = said.text == meaning.text
        return SayView(
            said: TextView(said), meaning: isSame ? nil : TextView(meaning),
            copy: CopyView(
                key: key, copied: isSame ? said.text : "\(said.text)\n\(meaning.text)"))
    }

    private func sentence(_ step: Route.Step, _ isFirst: Bool, in language: Language) -> String {
        let t = InterfaceTexts(pages.texts, language)
        let words = StepWords(pages: pages, language: language, now: route.query.at)
        let call = t(
            "call.say", ["number": number(of: step), "spoken": words.spoken(step)])
        let parts = [
            isAboutNow ? nil : asOf(t), opening(of: step, words, t),
            step.state == .unknown && isAboutNow ? t("call.unknown") : nil, call,
            words.menu(step.service.menu), isFirst ? decision(step, words, t) : nil,
        ]
        return parts.compactMap(\.self).joined(separator: " ")
    }

    private func asOf(_ t: InterfaceTexts) -> String {
        let at = route.query.at
        let zone = pages.edition.zone
        return pages.asOf(
            at.date(in: zone), time: DateFormatting.time(minuteOfDay: at.minuteOfDay(in: zone)), t)
    }

    /// From when somebody answers; nil where somebody does.
    private func opening(
        of step: Route.Step, _ words: StepWords, _ t: InterfaceTexts
    ) -> String? {
        guard step.state == .closed else { return nil }
        guard let opening = step.opensAt else { return isAboutNow ? t("call.closed") : nil }
        let time = words.moment(opening)
        guard let spoken = step.spokenLanguage else { return t("call.from", ["time": time]) }
        return t("call.own_language_from", ["language": t.name(of: spoken), "time": time])
    }

    /// Whether to wait for the caller's own language; nil where it is spoken.
    private func decision(
        _ step: Route.Step, _ words: StepWords, _ t: InterfaceTexts
    ) -> String? {
        guard isAboutNow, step.state == .open, let own = route.query.language.spoken,
            own != step.spokenLanguage, let opening = route.nextInOwnLanguage
        else { return nil }
        return words.whetherToWait(topic, for: t.name(of: own), from: opening)
    }
}
