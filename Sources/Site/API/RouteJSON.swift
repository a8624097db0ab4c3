import Guidance
import Localization
import WebServer

/// Routes in the JSON of the contract, the same on the command line and in the API.
///
/// Nearly all of an answer is known as soon as the edition is: it is written once, as fragments, and
/// an answer is put together from them.
package final class RouteJSON: Sendable {
    private let fragments: RouteFragments
    private let words: RouteWords
    private let texts: TextResolver

    /// - Parameters:
    ///   - edition: whose texts explain a route.
    ///   - routes: the table that the routes come from.
    package convenience init(_ edition: Edition, _ routes: RouteTable) {
        let texts = TextResolver(edition: edition)
        self.init(edition, routes, texts, RouteWords(edition, texts))
    }

    init(_ edition: Edition, _ routes: RouteTable, _ texts: TextResolver, _ words: RouteWords) {
        fragments = RouteFragments(edition, routes, words)
        (self.texts, self.words) = (texts, words)
    }

    /// - Parameters:
    ///   - route: the answer.
    ///   - at: the instant as it was asked for; nil when it was not named.
    /// - Returns: the object of the contract.
    package func json(_ route: Route, requestedAt at: String?) -> JSON {
        .written(body(route, requestedAt: at).bytes)
    }

    /// As `json(_:requestedAt:)`, ready to be sent.
    func body(_ route: Route, requestedAt at: String?) -> BodyBuffer {
        var output = BodyBuffer(capacity: 16_384)
        writeQuestion(route.query, at, to: &output)
        output.append(#","steps":["#)
        for index in route.order.candidates.indices {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            output.append(route.order.candidates[index], fragments)
        }
        output.append(#"],"unreachable":["#)
        writeUnreachable(of: route, to: &output)
        output.append(#"],"next_in_own_language":"#)
        output.append(route.nextInOwnLanguage)
        output.append(#","referral":"#)
        if let referral = route.referral {
            output.append(JSON(referral))
        } else {
            output.append("null")
        }
        output.append(#","warnings":["#)
        for index in route.account.warnings.indices {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            output.append(
                fragments.bytes, at: fragments.warnings[route.account.warnings[index].code])
        }
        output.append(UInt8(ascii: "]"))
        writeReasons(of: route, to: &output)
        output.append(#","valid_until":"#)
        output.append(route.validUntil)
        output.append(#","edition":"#)
        output.append(fragments.bytes, at: fragments.edition)
        output.append(UInt8(ascii: "}"))
        return output
    }

    /// The reasons in words for a terminal, in the language the caller reads.
    package func explanation(of route: Route) -> [String] {
        words.explanation(of: route, in: route.query.language.written)
    }

    private func writeQuestion(_ query: RouteQuery, _ at: String?, to output: inout BodyBuffer) {
        output.append(#"{"as_of":"#)
        output.append(query.at)
        output.append(#","as_of_jst":"#)
        output.append(query.at)
        output.append(#","requested":{"topic":"#)
        output.append(quoting: query.topic)
        output.append(#","language":"#)
        output.append(quoting: query.language.requested)
        output.append(#","network":"#)
        output.append(quoting: query.network?.rawValue)
        output.append(#","at":"#)
        if let at { output.append(quoting: at) } else { output.append(query.at) }
        output.append(#","also":"#)
        output.append(UInt8(ascii: "["))
        for index in query.also.indices {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            output.append(quoting: query.also[index].tag)
        }
        output.append(#"]},"language":{"spoken":"#)
        output.append(quoting: query.language.spoken?.tag)
        output.append(#","written":"#)
        output.append(quoting: query.language.written.tag)
        output.append(UInt8(ascii: "}"))
    }

    private func writeUnreachable(of route: Route, to output: inout BodyBuffer) {
        var isFirst = true
        for index in route.candidates.indices {
            guard let cause = route.candidates[index].obstacle else { continue }
            if !isFirst { output.append(UInt8(ascii: ",")) }
            isFirst = false
            let service = route.candidates[index].place
            output.append(fragments.bytes, at: fragments.services[service].unreachable(cause))
        }
    }

    /// The holiday of the day, and every reason as code and in words.
    private func writeReasons(of route: Route, to output: inout BodyBuffer) {
        let read = route.query.language.written
        let names =
            route.holiday.map { words.names(of: $0, in: ReasonFragments.languages(read: read)) }
            ?? []
        output.append(#","holiday":"#)
        if let holiday = route.holiday {
            let names = names.map { ($0.0.tag, JSON.string($0.1)) }
            output.append(JSON(holiday, names: .object(names)))
        } else {
            output.append("null")
        }
        output.append(#","reasons":["#)
        for index in route.account.reasons.indices {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            let reason = route.account.reasons[index]
            output.append(
                reason, of: route,
                holidayNames: reason.rule == .holidayHours ? names.map(\.1) : [], fragments,
                override: route.override(of: reason).map {
                    json($0, ReasonFragments.languages(read: read))
                })
        }
        output.append(UInt8(ascii: "]"))
    }

    private func json(_ override: Override, _ languages: [Language]) -> JSON {
        .object([
            ("id", .string(override.id)),
            ("kind", .string(override.kind.rawValue)),
            ("from", .string(override.from.rfc3339)),
            ("until", .optional(override.until?.rfc3339)),
            (
                "notice",
                .object(
                    languages.compactMap { language in
                        texts.plainText(override.notice, in: language)
                            .map { (language.tag, .string($0)) }
                    })
            ),
            ("sources", .sourceIDs(override.sources)),
        ])
    }
}

/// The parts of a route that other answers have too.
extension JSON {
    /// Digits are asserted only when one confirmed report stands alone; all reports are told.
    package init(_ menu: Menu) {
        self = .object([
            ("digits", .optional(menu.digits)),
            ("advice", .string(menu.digits == nil ? "follow-voice-guide" : "press-digits")),
            (
                "reported",
                .array(
                    menu.reports.map { report in
                        .object([
                            ("digits", .string(report.digits)),
                            ("as_of", .string(report.asOf)),
                            ("confirmed", .bool(report.isConfirmed)),
                            ("sources", .sourceIDs(report.sources)),
                        ])
                    })
            ),
        ])
    }

    fileprivate init(_ referral: Referral) {
        self = .object([
            ("to", .string(referral.to)), ("message", .string(referral.text)),
            ("sources", .sourceIDs(referral.sources)),
        ])
    }

    /// - Parameters:
    ///   - holiday: a day and its name.
    ///   - names: by language, where they are wanted.
    package init(_ holiday: Holiday, names: JSON? = nil) {
        self = .object(
            [
                ("date", .string(holiday.date.description)), ("name", .string(holiday.name)),
                ("official", .bool(holiday.isOfficial)),
            ] + (names.map { [("names", $0)] } ?? []))
    }

    static func sourceIDs(_ citations: [Citation]) -> JSON {
        var ids: [String] = []
        for citation in citations where !ids.contains(citation.source) {
            ids.append(citation.source)
        }
        return .strings(ids)
    }
}
