import Guidance
import WebServer

/// What the JSON of a route says of one service, written once; all but states, languages and times.
struct ServiceFragments {
    /// From the comma before the object to what the state is followed by.
    let open, closed, unknown: Range<Int>
    /// What follows the languages, by whether the caller's phone reaches the line.
    let reached, unreached, reachedBySome, reachUnknown: Range<Int>
    /// What follows the time it closes at, and what follows the time it opens at; of an open service
    /// only the one is told, of others only the other.
    let afterClosing, afterOpening: Range<Int>
    /// What stands in the place of both times and behind them, where neither is known.
    let withoutTimes: Range<Int>
    /// The service set aside, with the comma before it, by the cause.
    private let unreachable: (network: Range<Int>, audience: Range<Int>)
    /// The service's id as a value.
    let id: Range<Int>
    /// The service's id and its sources, as a reason has them.
    let idAndSources: Range<Int>
    /// The line's number as it ends a text: in brackets, with the closing quote.
    let subject: Range<Int>
    /// As `subject`, where the text is the last of a reason.
    let lastSubject: Range<Int>

    init(_ linked: LinkedService, in store: inout FragmentStore) {
        let (service, line) = (linked.service, linked.line)
        let identity: [(String, JSON)] = [
            ("service", .string(service.id)), ("line", .string(line.id)),
            ("number", .string(line.number)),
        ]
        let beginnings = [OpeningState.Kind.open, .closed, .unknown].map { state in
            let members = [("tel", JSON.string(line.tel)), ("state", .string(state.rawValue))]
            return store.add(
                JSON.object(identity + members).listed.dropLast()
                    + #","spoken_language":"#.utf8)
        }
        (open, closed, unknown) = (beginnings[0], beginnings[1], beginnings[2])
        let reaches = [Reach.ok, .no, .some, .unknown].map { reach in
            let members: [(String, JSON)] = [
                ("reach", .string(reach.rawValue)), ("cost", .string(line.cost.rawValue)),
                ("menu", service.menu.map(JSON.init) ?? .null),
            ]
            return store.add(JSON.object(members).continued + #","opens_at":"#.utf8)
        }
        (reached, unreached, reachedBySome, reachUnknown) =
            (reaches[0], reaches[1], reaches[2], reaches[3])
        let last: [(String, JSON)] = [
            ("condition", .optional(service.condition)),
            ("certainty", .string(service.certainty.rawValue)),
            ("sources", .sourceIDs(service.sources)),
        ]
        let end = JSON.object(last).continued + "}".utf8
        afterClosing = store.add(end)
        afterOpening = store.add(#","closes_at":null"#.utf8 + end)
        withoutTimes = store.add(#"null,"closes_at":null"#.utf8 + end)
        func setAside(_ cause: Route.Unreachable.Cause) -> [UInt8] {
            JSON.object(identity + [("reason", .string(cause.rawValue))]).listed
        }
        unreachable = (store.add(setAside(.network)), store.add(setAside(.audience)))
        id = store.add(JSON.string(service.id).bytes)
        idAndSources = store.add(Self.id(service, and: service.sources))
        let number = JSON.string(" (\(line.number))").ending
        (subject, lastSubject) = (store.add(number), store.add(number + "}}".utf8))
    }

    func unreachable(_ cause: Route.Unreachable.Cause) -> Range<Int> {
        switch cause {
        case .network: unreachable.network
        case .audience: unreachable.audience
        }
    }

    /// The service's id and the sources of the line's reach, by the place of the network.
    static func reaches(_ linked: LinkedService, in store: inout FragmentStore) -> [Range<Int>] {
        Network.allCases.sorted { $0.place < $1.place }.map { network in
            let sources = linked.line.reach[network]?.sources ?? linked.service.sources
            return store.add(id(linked.service, and: sources))
        }
    }

    private static func id(_ service: Service, and sources: [Citation]) -> [UInt8] {
        JSON.string(service.id).bytes + #","sources":"#.utf8 + JSON.sourceIDs(sources).bytes
    }

    func beginning(_ state: OpeningState.Kind) -> Range<Int> {
        switch state {
        case .open: open
        case .closed: closed
        case .unknown: unknown
        }
    }

    func reach(_ reach: Reach) -> Range<Int> {
        switch reach {
        case .ok: reached
        case .no: unreached
        case .some: reachedBySome
        case .unknown: reachUnknown
        }
    }

    /// The language spoken with the caller and the others, by the place of the former, empty where
    /// that is not spoken; the last is for a service whose languages are not stated.
    static func languages(
        _ service: Service, in store: inout FragmentStore
    ) -> [Range<Int>] {
        (SpokenLanguage.allCases.sorted { $0.place < $1.place } + [nil]).map { spoken in
            if let spoken, !service.languages.contains(spoken) { return store.add([]) }
            let others = JSON.strings(service.languages.filter { $0 != spoken }.map(\.tag))
            return store.add(
                JSON.optional(spoken?.tag).bytes + #","other_languages":"#.utf8 + others.bytes)
        }
    }
}

extension JSON {
    /// The value as one of a list: behind a comma.
    var listed: [UInt8] { [UInt8(ascii: ",")] + bytes }

    /// The object's members, to follow others: a comma in the place of the opening brace, and no
    /// closing one.
    var continued: [UInt8] {
        [UInt8(ascii: ",")] + bytes.dropFirst().dropLast()
    }

    /// The text without its opening quote.
    var ending: [UInt8] { Array(bytes.dropFirst()) }
}
