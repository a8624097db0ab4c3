import Guidance
import WebServer

/// What the JSON of a route says of one service, written once.
final class ServiceFragments: Sendable {
    /// From the opening brace to what the state is followed by.
    private let open: [UInt8]
    private let closed: [UInt8]
    private let unknown: [UInt8]
    /// The language spoken with the caller, and the others, by the place of the former; the last is
    /// for a service whose languages are not stated.
    private let languages: [[UInt8]]
    private let reach: Reaches
    private let end: [UInt8]
    private let unreachable: [UInt8]
    /// The service's id as a value.
    let id: [UInt8]
    /// The service's id and its sources, as a reason has them.
    let idAndSources: [UInt8]
    /// The line's number as it ends a text: in brackets, with the closing quote.
    let subject: [UInt8]

    /// What follows the languages, by whether the caller's phone reaches the line.
    private struct Reaches {
        let ok, no, some, unknown: [UInt8]
    }

    init(_ linked: LinkedService) {
        let (service, line) = (linked.service, linked.line)
        let identity: [(String, JSON)] = [
            ("service", .string(service.id)), ("line", .string(line.id)),
            ("number", .string(line.number)),
        ]
        func beginning(_ state: OpeningState.Kind) -> [UInt8] {
            JSON.object(
                identity + [("tel", .string(line.tel)), ("state", .string(state.rawValue))]
            ).opened + #","spoken_language":"#.utf8
        }
        (open, closed, unknown) = (beginning(.open), beginning(.closed), beginning(.unknown))
        var languages = [[UInt8]](repeating: [], count: SpokenLanguage.allCases.count + 1)
        for spoken in service.languages {
            languages[spoken.place] = Self.languages(service.languages, spoken: spoken)
        }
        languages[SpokenLanguage.allCases.count] = Self.languages(service.languages, spoken: nil)
        self.languages = languages
        func reached(_ reach: Reach) -> [UInt8] {
            JSON.object([
                ("reach", .string(reach.rawValue)), ("cost", .string(line.cost.rawValue)),
                ("menu", service.menu.map(JSON.init) ?? .null),
            ]).continued + #","opens_at":"#.utf8
        }
        reach = Reaches(
            ok: reached(.ok), no: reached(.no), some: reached(.some), unknown: reached(.unknown))
        end =
            JSON.object([
                ("condition", .optional(service.condition)),
                ("certainty", .string(service.certainty.rawValue)),
                ("sources", .sourceIDs(service.sources)),
            ]).continued + "}".utf8
        unreachable = JSON.object(identity).opened + #","reason":"#.utf8
        id = JSON.string(service.id).bytes
        idAndSources = id + #","sources":"#.utf8 + JSON.sourceIDs(service.sources).bytes
        subject = JSON.string(" (\(line.number))").ending
    }

    private static func languages(
        _ all: [SpokenLanguage], spoken: SpokenLanguage?
    ) -> [UInt8] {
        let others = JSON.strings(all.filter { $0 != spoken }.map(\.tag))
        return JSON.optional(spoken?.tag).bytes + #","other_languages":"#.utf8 + others.bytes
    }

    func write(_ step: Route.Step, to output: inout BodyBuffer) {
        switch step.state {
        case .open: output.append(open)
        case .closed: output.append(closed)
        case .unknown: output.append(unknown)
        }
        output.append(languages[step.spokenLanguage?.place ?? languages.count - 1])
        switch step.reach {
        case .ok: output.append(reach.ok)
        case .no: output.append(reach.no)
        case .some: output.append(reach.some)
        case .unknown: output.append(reach.unknown)
        }
        output.append(step.opensAt)
        output.append(#","closes_at":"#)
        output.append(step.closesAt)
        output.append(end)
    }

    func write(_ left: Route.Unreachable, to output: inout BodyBuffer) {
        output.append(unreachable)
        output.append(quoting: left.reason.rawValue)
        output.append(UInt8(ascii: "}"))
    }
}

extension JSON {
    /// The object without its closing brace.
    var opened: [UInt8] { bytes.dropLast() }

    /// The object's members, to follow others: a comma in the place of the opening brace, and no
    /// closing one.
    var continued: [UInt8] {
        [UInt8(ascii: ",")] + bytes.dropFirst().dropLast()
    }

    /// The text without its opening quote.
    var ending: [UInt8] { Array(bytes.dropFirst()) }
}
