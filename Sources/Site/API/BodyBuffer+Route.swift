import Guidance
import WebServer

/// The parts of a route, put together from fragments.
extension BodyBuffer {
    mutating func append(_ step: Route.Step, _ fragments: RouteFragments) {
        let place = step.linked.place
        append(fragments.bytes, at: fragments.services[place].beginning(step.state))
        append(fragments.bytes, at: fragments.languages(place, spoken: step.spokenLanguage))
        append(fragments.bytes, at: fragments.services[place].reach(step.reach))
        append(step.opensAt)
        append(#","closes_at":"#)
        append(step.closesAt)
        append(fragments.bytes, at: fragments.services[place].end)
    }

    mutating func append(_ left: Route.Unreachable, _ fragments: RouteFragments) {
        append(fragments.bytes, at: fragments.services[left.linked.place].unreachable)
        append(quoting: left.reason.rawValue)
        append(UInt8(ascii: "}"))
    }

    /// Appends a reason, left open for what only some reasons have.
    /// - Parameters:
    ///   - rule: the rule that was applied.
    ///   - place: the place of the service it was applied to; nil when the whole answer is meant.
    ///   - ownSources: what it rests on where that is not what the service rests on.
    ///   - language: the one the caller reads.
    ///   - holidayNames: the name of the day in each language; empty where it is not the reason.
    ///   - fragments: what the answer is put together from.
    mutating func append(
        _ rule: Route.Rule, about place: Int?, ownSources: [Citation]?, read language: Language,
        holidayNames: [String], _ fragments: RouteFragments
    ) {
        let texts = fragments.reason(rule, read: language)
        if let place, ownSources == nil, holidayNames.isEmpty {
            append(fragments.bytes, at: fragments.told(rule, about: place))
        } else {
            append(fragments.bytes, at: texts.beginning)
            appendBasis(place, ownSources, fragments)
            appendText(texts.japanese, place, holidayNames.first, fragments)
            appendText(texts.english, place, holidayNames.dropFirst().first, fragments)
        }
        if let own = texts.own {
            appendText(own, place, holidayNames.dropFirst(2).first, fragments)
        }
        append(UInt8(ascii: "}"))
    }

    /// Appends the service's id and what a reason rests on.
    private mutating func appendBasis(
        _ place: Int?, _ ownSources: [Citation]?, _ fragments: RouteFragments
    ) {
        if let place, ownSources == nil {
            return append(fragments.bytes, at: fragments.services[place].idAndSources)
        }
        if let place {
            append(fragments.bytes, at: fragments.services[place].id)
        } else {
            append("null")
        }
        append(#","sources":"#)
        append(.sourceIDs(ownSources ?? []))
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
