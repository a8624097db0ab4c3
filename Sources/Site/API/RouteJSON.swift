import Guidance
import Localization

/// Routes in the JSON of the contract, the same on the command line and in the API.
///
/// Nearly all of an answer is known as soon as the edition is: it is written once, as fragments, and
/// an answer is put together from them.
package struct RouteJSON: Sendable {
    private let edition: [UInt8]
    /// By their place in the table.
    private let services: [ServiceFragments]
    /// By the language the caller reads.
    private let reasons: [Language: ReasonFragments]
    private let words: RouteWords
    private let texts: TextResolver

    /// - Parameters:
    ///   - edition: whose texts explain a route.
    ///   - routes: the table that the routes come from.
    package init(_ edition: Edition, _ routes: RouteTable) {
        let texts = TextResolver(edition: edition)
        self.init(edition, routes, texts, RouteWords(edition, texts))
    }

    init(_ edition: Edition, _ routes: RouteTable, _ texts: TextResolver, _ words: RouteWords) {
        self.edition = JSON.string(edition.info.id).bytes
        services = routes.services.map(ServiceFragments.init)
        reasons = Dictionary(
            uniqueKeysWithValues: Language.allCases.map { ($0, ReasonFragments(words, read: $0)) })
        (self.texts, self.words) = (texts, words)
    }

    /// - Parameters:
    ///   - route: the answer.
    ///   - at: the instant as it was asked for.
    /// - Returns: the object of the contract.
    package func json(_ route: Route, requestedAt at: String) -> JSON {
        var output: [UInt8] = []
        output.reserveCapacity(16_384)
        writeQuestion(route.query, at, to: &output)
        output += #","steps":["#.utf8
        for (index, step) in route.steps.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            services[step.linked.place].write(step, to: &output)
        }
        output += #"],"unreachable":["#.utf8
        for (index, left) in route.unreachable.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            services[left.linked.place].write(left, to: &output)
        }
        output += #"],"next_in_own_language":"#.utf8
        output.write(route.nextInOwnLanguage)
        output += #","referral":"#.utf8
        (route.referral.map(JSON.init) ?? .null).write(to: &output)
        output += #","warnings":"#.utf8
        JSON.strings(route.warnings.map(\.code)).write(to: &output)
        writeReasons(of: route, to: &output)
        output += #","valid_until":"#.utf8
        output.write(route.validUntil)
        output += #","edition":"#.utf8
        output += edition
        output.append(UInt8(ascii: "}"))
        return .written(output)
    }

    /// The reasons in words for a terminal, in the language the caller reads.
    package func explanation(of route: Route) -> [String] {
        words.explanation(of: route, in: route.query.language.written)
    }

    private func writeQuestion(_ query: RouteQuery, _ at: String, to output: inout [UInt8]) {
        output += #"{"as_of":"#.utf8
        output.write(query.at)
        output += #","as_of_jst":"#.utf8
        output.write(query.at)
        output += #","requested":{"topic":"#.utf8
        JSON.write(query.topic, to: &output)
        output += #","language":"#.utf8
        JSON.write(query.language.requested, to: &output)
        output += #","network":"#.utf8
        JSON.optional(query.network?.rawValue).write(to: &output)
        output += #","at":"#.utf8
        JSON.write(at, to: &output)
        output += #","also":"#.utf8
        JSON.strings(query.also.map(\.tag)).write(to: &output)
        output += #"},"language":{"spoken":"#.utf8
        JSON.optional(query.language.spoken?.tag).write(to: &output)
        output += #","written":"#.utf8
        JSON.write(query.language.written.tag, to: &output)
        output.append(UInt8(ascii: "}"))
    }

    /// The holiday of the day, and every reason as code and in words.
    private func writeReasons(of route: Route, to output: inout [UInt8]) {
        let read = route.query.language.written
        guard let reasons = reasons[read] else {
            preconditionFailure("there are no reasons in \(read)")
        }
        let languages = ReasonFragments.languages(read: read)
        let names = route.holiday.map { words.names(of: $0, in: languages) } ?? []
        let holiday = route.holiday.map { holiday in
            JSON(holiday, names: .object(names.map { ($0.0.tag, .string($0.1)) }))
        }
        output += #","holiday":"#.utf8
        (holiday ?? .null).write(to: &output)
        output += #","reasons":["#.utf8
        for (index, reason) in route.reasons.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            reasons.write(
                reason, reason.linked.map { services[$0.place] },
                holidayNames: reason.rule == .holidayHours ? names.map(\.1) : [], to: &output)
            if reason.rule == .overrideHours,
                let step = route.steps.first(where: { $0.linked === reason.linked }),
                let override = step.override
            {
                output += #","override":"#.utf8
                json(override, languages).write(to: &output)
            }
            output.append(UInt8(ascii: "}"))
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

extension [UInt8] {
    /// Appends a time in quotes, or null.
    mutating func write(_ instant: Instant?) {
        guard let instant else {
            self += "null".utf8
            return
        }
        append(UInt8(ascii: "\""))
        instant.writeRFC3339(to: &self)
        append(UInt8(ascii: "\""))
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
