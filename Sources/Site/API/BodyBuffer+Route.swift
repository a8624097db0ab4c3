import Guidance
import WebServer

/// The parts of a route, put together from fragments.
extension BodyBuffer {
    mutating func append(_ step: Candidate, _ fragments: RouteFragments) {
        let place = step.place
        append(fragments.bytes, at: fragments.services[place].beginning(step.state))
        append(fragments.bytes, at: fragments.languages(place, spoken: step.spoken))
        append(fragments.bytes, at: fragments.services[place].reach(step.reach))
        append(step.opensAt)
        append(#","closes_at":"#)
        append(step.closesAt)
        append(fragments.bytes, at: fragments.services[place].end)
    }

    /// Appends a reason.
    /// - Parameters:
    ///   - reason: the rule that was applied, and to what.
    ///   - route: which it is a reason of.
    ///   - holidayNames: the name of the day in each language; empty where it is not the reason.
    ///   - fragments: what the answer is put together from.
    ///   - override: written behind the texts; nil for most reasons.
    mutating func append(
        _ reason: Account.Reason, of route: Route, holidayNames: [String],
        _ fragments: RouteFragments, override: JSON?
    ) {
        let texts = fragments.reason(reason.rule, read: route.query.language.written)
        if holidayNames.isEmpty, let told = fragments.told(reason, from: route.query.network) {
            append(fragments.bytes, at: told)
        } else {
            append(fragments.bytes, at: texts.beginning)
            appendBasis(of: reason, route, fragments)
            appendText(texts.japanese, reason.place, holidayNames.first, fragments)
            appendText(texts.english, reason.place, holidayNames.dropFirst().first, fragments)
        }
        if let own = texts.own {
            if holidayNames.isEmpty, override == nil, let place = reason.place {
                append(fragments.bytes, at: own)
                return append(fragments.bytes, at: fragments.services[place].lastSubject)
            }
            appendText(own, reason.place, holidayNames.dropFirst(2).first, fragments)
        }
        append(UInt8(ascii: "}"))
        if let override {
            append(#","override":"#)
            append(override)
        }
        append(UInt8(ascii: "}"))
    }

    /// Appends the service's id and what a reason rests on.
    private mutating func appendBasis(
        of reason: Account.Reason, _ route: Route, _ fragments: RouteFragments
    ) {
        if let place = reason.place {
            append(fragments.bytes, at: fragments.services[place].id)
        } else {
            append("null")
        }
        append(#","sources":"#)
        append(.sourceIDs(route.sources(of: reason)))
    }

    /// Appends a text with what it is about, and its closing quote.
    private mutating func appendText(
        _ text: Range<Int>, _ place: Int?, _ holiday: String?, _ fragments: RouteFragments
    ) {
        append(fragments.bytes, at: text)
        guard let place else { return append(UInt8(ascii: "\"")) }
        append(fragments.bytes, at: fragments.services[place].subject)
        guard let holiday else { return }
        removeLast(2)
        append(JSON.string(", \(holiday))").ending)
    }
}
