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
        var output = RouteOutput()
        fragments.write(route.query, requestedAt: at, to: &output)
        fragments.write(steps: route.order.candidates, to: &output)
        fragments.write(unreachableAmong: route.candidates, to: &output)
        output.append(#"],"next_in_own_language":"#)
        output.append(route.nextInOwnLanguage)
        output.append(#","referral":"#)
        fragments.write(referralOf: route, to: &output)
        fragments.write(warnings: route.account.warnings, to: &output)
        let read = route.query.language.written
        fragments.write(route.holiday, read: read, to: &output)
        fragments.writeReasons(of: route, to: &output) { json($0, read: read) }
        output.append(#"],"valid_until":"#)
        output.append(route.validUntil)
        output.append(fragments.bytes, at: fragments.end)
        return output.taken()
    }

    /// The reasons in words for a terminal, in the language the caller reads.
    package func explanation(of route: Route) -> [String] {
        words.explanation(of: route, in: route.query.language.written)
    }

    private func json(_ override: Override, read: Language) -> JSON {
        let languages =
            [.japanese, .english] + (read == .japanese || read == .english ? [] : [read])
        return .object([
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

    package init(_ holiday: Holiday) {
        self = .object([
            ("date", .string(holiday.date.description)), ("name", .string(holiday.name)),
            ("official", .bool(holiday.isOfficial)),
        ])
    }

    static func sourceIDs(_ citations: [Citation]) -> JSON {
        var ids: [String] = []
        for citation in citations where !ids.contains(citation.source) {
            ids.append(citation.source)
        }
        return .strings(ids)
    }
}
