import Guidance
import Localization
import WebServer

/// A route question as texts, from the command line, a JSON line or a query string.
package struct RouteRequest: Sendable {
    package var topic: String?
    package var language: String?
    package var network: String?
    /// RFC 3339 with an offset; nil means now.
    package var at: String?
    package var also: [String]

    package init(
        topic: String?, language: String?, network: String? = nil, at: String? = nil,
        also: [String] = []
    ) {
        (self.topic, self.language, self.network, self.at) = (topic, language, network, at)
        self.also = also
    }

    /// The question in terms of the rules.
    /// - Throws: `RequestProblem` that names the field.
    package func query(_ routes: CallRouter, now: Instant) throws(RequestProblem) -> RouteQuery {
        guard let topic, !topic.isEmpty else {
            throw .missing("topic", choices: routes.topicIDs)
        }
        guard routes.topic(topic) != nil else {
            throw .unknown("topic", value: topic, choices: routes.topicIDs)
        }
        guard let language, !language.isEmpty else {
            throw .missing("language", choices: routes.languages.spoken.map(\.tag))
        }
        guard LanguageTag.isWellFormed(language) else {
            throw RequestProblem(
                code: "invalid-language", field: "language",
                message:
                    "language \"\(language)\" is not a BCP 47 tag; write for example ne or zh-Hans")
        }
        return RouteQuery(
            topic: topic, language: routes.languages.caller(language),
            network: try parsedNetwork(), at: try instant(now: now, in: routes.holidays.zone),
            also: try Self.languages(also, of: routes.languages))
    }

    /// Further languages a caller speaks, each once, in their order. One that is not known is refused:
    /// to leave it out would be to answer another question.
    static func languages(
        _ tags: [some StringProtocol], of offered: Languages
    ) throws(RequestProblem) -> [SpokenLanguage] {
        var languages: [SpokenLanguage] = []
        for tag in tags {
            guard let language = offered.spoken(accepting: String(tag)) else {
                throw .unknown(
                    "also", value: String(tag), choices: offered.spoken.map(\.tag))
            }
            if !languages.contains(language) { languages.append(language) }
        }
        return languages
    }

    private func parsedNetwork() throws(RequestProblem) -> Network? {
        guard let network, !network.isEmpty else { return nil }
        guard let value = Network(rawValue: network) else {
            throw .unknown(
                "network", value: network, choices: Network.allCases.map(\.rawValue))
        }
        return value
    }

    private func instant(now: Instant, in zone: Zone) throws(RequestProblem) -> Instant {
        guard let at, !at.isEmpty else { return now }
        return try RequestProblem.instant(at, in: zone)
    }
}

/// Why a question cannot be answered, with the field to correct.
package struct RequestProblem: Error, Equatable, Sendable, CustomStringConvertible {
    package let code: String
    package let field: String
    package let message: String
    /// Where in the field, counted in characters from 0; nil when the whole field is meant.
    package var position: Int?

    package init(code: String, field: String, message: String, position: Int? = nil) {
        (self.code, self.field, self.message, self.position) = (code, field, message, position)
    }

    package var description: String { message }

    package static func missing(_ field: String, choices: [String]) -> RequestProblem {
        RequestProblem(
            code: "missing-\(field)", field: field,
            message: "\(field) is missing; one of: \(choices.joined(separator: ", "))")
    }

    package static func unknown(
        _ field: String, value: String, choices: [String]
    ) -> RequestProblem {
        RequestProblem(
            code: "unknown-\(field)", field: field,
            message: "unknown \(field) \"\(value)\"; one of: \(choices.joined(separator: ", "))")
    }

    /// Reads an `at`; whose clock it is must be said.
    package static func instant(
        _ text: String, in zone: Zone
    ) throws(RequestProblem) -> Instant {
        do throws(Instant.ParseError) {
            let instant = try Instant(rfc3339: text)
            // The same instant on the office's clock has a year of four digits as well.
            guard (0...9999).contains(instant.date(in: zone).year) else { throw .malformed }
            return instant
        } catch .missingOffset {
            throw RequestProblem(
                code: "missing-offset", field: "at",
                message: "at \"\(text)\" has no offset; write for \(zone.name) "
                    + "\"\(text)\(zone.offsetText)\"")
        } catch {
            throw RequestProblem(
                code: "invalid-at", field: "at",
                message: "at \"\(text)\" is not a time; write it as "
                    + "2026-11-21T23:40:00\(zone.offsetText)")
        }
    }
}

extension RequestProblem {
    /// A parameter that cannot be decoded, or is there more than once: what is meant is not clear.
    static func inPairs(_ pairs: QueryPairs, named names: [String]) -> RequestProblem? {
        for name in names {
            switch pairs.count(of: name) {
            case 0: continue
            case 1:
                guard pairs.value(of: name) == nil else { continue }
                return RequestProblem(
                    code: "unreadable-\(name)", field: name,
                    message: "\(name) cannot be read; percent-encode it in UTF-8, without a NUL")
            default:
                return RequestProblem(
                    code: "repeated-\(name)", field: name,
                    message: "\(name) is there more than once; name it once")
            }
        }
        return nil
    }
}
